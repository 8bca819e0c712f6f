import type { TypeLoader } from '../../bank/load-bank.js';
import type { AnyQuestionType, QuestionTypes } from '../../question-types/question-type.js';
import { questionTypeLoaders } from '../../question-types/question-type-loaders.js';

/** The types a page meets, each with its element, loaded when met. */
export const typeLoader: TypeLoader = {
  names: Object.keys(questionTypeLoaders),
  async load(names) {
    const loaded = await Promise.all(
      names.map(async (name) => {
        const type = await (questionTypeLoaders[name] as () => Promise<AnyQuestionType>)();
        await type.loadElement();
        return [name, type] as const;
      }),
    );
    return Object.fromEntries(loaded) as QuestionTypes;
  },
};
