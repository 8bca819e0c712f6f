import { joinTexts } from '../../../model/join-texts.js';
import { charactersOf } from '../../../model/text.js';
import { distanceKilometres } from '../../../scoring/distance.js';
import type { ByType } from '../known-question.js';
import type { QtiBody } from './qti-body.js';
import { writeChoice } from './write-choice.js';
import type { QtiWriteContext } from './write-context.js';
import { writeEssay } from './write-essay.js';
import { writeCloze } from './write-gaps.js';
import { writeMatch } from './write-match.js';
import { writeHotspot, writeHottext, writeOrder } from './write-picked.js';
import { typedBody } from './write-typed.js';

/** How each type is written; none where a loss says why. */
export const BODIES: ByType<QtiWriteContext, QtiBody | undefined> = {
  choice: (question, context) => writeChoice(question, question.prompt, context),
  'true-false': ({ prompt, answer, feedbackTrue, feedbackFalse }, context) =>
    writeChoice(
      {
        choices: [
          { id: 'true', text: context.words.true, feedback: feedbackTrue },
          { id: 'false', text: context.words.false, feedback: feedbackFalse },
        ],
        answer: [String(answer)],
        shuffle: false,
      },
      prompt,
      context,
    ),
  'short-text': (question, context) => typedBody(question, question.prompt, context),
  numeric: (question, context) => {
    if (question.unit === undefined) return typedBody(question, question.prompt, context);
    context.lose('unit', `A number in QTI has none: learners type the number alone, and “${charactersOf(question.unit)}” stands behind the question.`);
    return typedBody(question, joinTexts([question.prompt, `(${charactersOf(question.unit)})`], ' '), context);
  },
  order: writeOrder,
  match: ({ prompt, prompts, options, answer }, context) => writeMatch(prompts, options, answer, prompt, context),
  classify: ({ prompt, categories, statements }, context) => {
    context.lose('type', 'Sorting into categories is written as matching, each statement with its category; read back, it is matching.');
    if (categories.some(({ meaning }) => meaning !== undefined)) context.lose('meaning of the categories', 'What a category means is left out; only its name stands.');
    return writeMatch(statements, categories, Object.fromEntries(statements.map(({ id, answer }) => [id, answer])), prompt, context);
  },
  'hot-text': writeHottext,
  cloze: writeCloze,
  'map-point': ({ prompt, choices, answer }, context) => {
    context.lose('type', 'A point on the map is written as a choice from its list of places.');
    const right = choices.filter((choice) => distanceKilometres(answer, choice) <= answer.radiusKilometres).map(({ id }) => id);
    return writeChoice({ choices, answer: right }, prompt, context);
  },
  hotspot: writeHotspot,
  'evidence-pair': (question, context) => {
    context.lose('choice of evidence', 'Only its first part is written, the answer; the statements that support it are not asked for.');
    return writeChoice(question, question.prompt, context);
  },
  essay: writeEssay,
};
