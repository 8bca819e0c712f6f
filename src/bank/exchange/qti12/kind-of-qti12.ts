import { conditionsOn } from '../../../formats/qti/mark-qti12.js';
import type { Qti12Item, Qti12Response } from '../../../formats/qti/qti12-item.js';

/** What kind of question an item is, whatever its maker calls it. */
export type Qti12Kind = 'choice' | 'typed' | 'number' | 'essay' | 'blanks' | 'inline' | 'match' | 'categories' | 'order' | 'hotspot' | 'text' | 'upload' | 'calculated' | 'unknown';

/** By the names that Canvas and Common Cartridge use. */
const KINDS: Readonly<Record<string, Qti12Kind>> = {
  multiple_choice_question: 'choice',
  true_false_question: 'choice',
  multiple_answers_question: 'choice',
  short_answer_question: 'typed',
  numerical_question: 'number',
  essay_question: 'essay',
  fill_in_multiple_blanks_question: 'blanks',
  multiple_dropdowns_question: 'blanks',
  matching_question: 'match',
  categorization_question: 'categories',
  ordering_question: 'order',
  hot_spot_question: 'hotspot',
  text_only_question: 'text',
  file_upload_question: 'upload',
  calculated_question: 'calculated',
  'cc.multiple_choice.v0p1': 'choice',
  'cc.multiple_response.v0p1': 'choice',
  'cc.true_false.v0p1': 'choice',
  'cc.fib.v0p1': 'typed',
  'cc.pattern_match.v0p1': 'typed',
  'cc.essay.v0p1': 'essay',
};

export const responsesOf = ({ pieces }: Qti12Item): Qti12Response[] => pieces.flatMap((piece) => ('response' in piece ? [piece.response] : []));

/** The kind of an item: what it says of itself, otherwise what its responses look like. */
export function kindOfQti12(item: Qti12Item): Qti12Kind {
  const named = [item.fields.question_type, item.fields.cc_profile].flatMap((name) => (name !== undefined && Object.hasOwn(KINDS, name) ? [KINDS[name]] : []))[0];
  const responses = responsesOf(item);
  const [first] = responses;
  if (named === 'text' || named === 'upload' || named === 'calculated') return named;
  if (!first) return named === undefined ? 'text' : 'unknown';
  if (named !== undefined) return named;
  if (responses.some(({ kind }) => kind === 'xy')) return 'hotspot';
  if (responses.length > 1) return responses.every(({ kind }) => kind === 'lid') ? (responses.every(isNamedInText(item)) ? 'blanks' : 'match') : 'inline';
  if (first.kind === 'lid' || first.kind === 'grp') return first.kind === 'grp' ? 'unknown' : first.cardinality === 'ordered' ? 'order' : 'choice';
  const conditions = conditionsOn(item, first.id);
  if (conditions.length === 0) return 'essay';
  if (hasTextAfter(item)) return 'inline';
  return first.kind === 'num' || first.fibType !== 'string' || conditions.some(({ kind }) => kind === 'compare') ? 'number' : 'typed';
}

/** Whether the text holds the name of a response in square brackets. */
const isNamedInText =
  ({ pieces }: Qti12Item) =>
  (response: Qti12Response): boolean =>
    pieces.some((piece) => 'html' in piece && piece.html.includes(`[${response.id.replace(/^response_/u, '')}]`));

const hasTextAfter = ({ pieces }: Qti12Item): boolean =>
  pieces.slice(pieces.findIndex((piece) => 'response' in piece) + 1).some((piece) => 'html' in piece && piece.html.trim() !== '');
