import { elementsIn, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import { choiceFields } from '../qti/choice-fields.js';
import type { QuestionFields } from '../qti/raw-fields.js';
import { bodyHtml } from './body-html.js';
import { feedbackFrom, type QtiTry } from './qti2-try.js';

const MOST_TRIED = 60;

/** One or several of a list. */
export function choiceFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const response = tried.responseOf(interaction.attributes.responseIdentifier);
  const elements = elementsIn(interaction, 'simpleChoice');
  if (!response) return context.lose('question', 'It has no place for the response. The question is left out.');
  if (elements.length > MOST_TRIED) return context.lose('question', `It has ${elements.length} options; a question here may have 26. The question is left out.`);
  const ids = elements.map(({ attributes }) => attributes.identifier ?? '');
  const correct = tried.right(response.id);
  const isMultiple = correct.length > 1 || (response.cardinality === 'multiple' && interaction.attributes.maxChoices !== '1');
  const { right, partial } = rightOptions(tried, response.id, ids, isMultiple);
  if (partial !== undefined) context.lose('partial marks', partial);
  const isOne = !isMultiple || right.length === 1;
  const runs = ids.map((id) => ({ part: id, isRight: isOne && right.includes(id), shown: tried.shown(response.id, [id]) }));
  const { whole, part } = feedbackFrom(tried, !isOne ? [...runs, { isRight: true, shown: tried.shown(response.id, right) }] : runs, ids);
  const options = elements.map((element, index) => ({
    id: ids[index] as string,
    html: bodyHtml(element.children, context),
    fixed: element.attributes.fixed === 'true' && interaction.attributes.shuffle === 'true',
    feedback: part(ids[index] as string),
  }));
  // Options that are all fixed and those that are never shuffled are the same.
  const fields = choiceFields({ options, right, isMultiple, isShuffled: interaction.attributes.shuffle === 'true' }, prompt, context);
  return fields && { ...fields, ...whole };
}

/** Which options are right, and what is said where they count otherwise in the file. */
function rightOptions(tried: QtiTry, response: string, ids: readonly string[], isMultiple: boolean): { right: string[]; partial?: string } {
  const alone = ids.map((id) => tried.earned(response, [id]));
  const best = Math.max(0, ...alone);
  const correct = ids.filter((id) => tried.right(response).includes(id));
  if (!isMultiple) {
    const right = best > 0 ? ids.filter((_id, index) => alone[index] === best) : correct;
    const isPartial = best > 0 && alone.some((earned) => earned > 0 && earned < best);
    return { right, ...(isPartial ? { partial: 'An option earns a part of the mark in the file; here only the right one counts.' } : {}) };
  }
  const earning = ids.filter((_id, index) => (alone[index] ?? 0) > 0);
  if (earning.length === 0)
    return { right: correct, ...(correct.length > 1 ? { partial: 'In the file only all right options together earn the mark; here each earns its share.' } : {}) };
  const shares = alone.filter((earned) => earned > 0);
  const isEven = shares.every((earned) => Math.abs(earned - best) < 1e-6);
  return { right: earning, ...(isEven ? {} : { partial: 'The file weighs the options in its own way; here every right pick earns the same share.' }) };
}
