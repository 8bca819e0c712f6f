/** The columns of the spreadsheet in the order in which they are written; `#` stands for a number from 1. See docs/spreadsheet.md. */
export const COLUMNS = [
  'id',
  'type',
  'stimulus #',
  'stimulus source #',
  'image',
  'image description',
  'prompt',
  'option #',
  'match #',
  'share #',
  'feedback #',
  'right',
  'multiple',
  'fixed',
  'shuffle',
  'categories',
  'tolerance',
  'unit',
  'other units',
  'match case',
  'match accents',
  'marking',
  'axis',
  'feedback right',
  'feedback wrong',
  'hint #',
  'points',
  'difficulty',
  'objective',
  'tags',
  'evidence',
  'attribution',
  'certainty',
  'conflicts',
  'enemies',
  'stays',
] as const;

/** Other names of the same columns that people use. */
const ALIASES: Readonly<Record<string, string>> = {
  question: 'prompt',
  'question text': 'prompt',
  'question type': 'type',
  correct: 'right',
  answer: 'right',
  answers: 'right',
  'right answer': 'right',
  'right answers': 'right',
  'correct answer': 'right',
  'correct answers': 'right',
  'choice #': 'option #',
  'answer #': 'option #',
  hint: 'hint 1',
  stimulus: 'stimulus 1',
  'stimulus source': 'stimulus source 1',
  'feedback correct': 'feedback right',
  'feedback incorrect': 'feedback wrong',
  tag: 'tags',
  category: 'tags',
  score: 'points',
};

/** The most columns of one numbered kind. */
export const MOST_PARTS = 80;

const KNOWN = new Set<string>(COLUMNS);

/** The name of a column as it is looked up, such as `option 3`; undefined when there is no such column. Case, `_` and `-` do not matter. */
export function columnName(header: string): string | undefined {
  const name = header
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .trim();
  const number = / (\d{1,3})$/u.exec(name)?.[1];
  const pattern = number === undefined ? name : name.replace(/\d+$/u, '#');
  const known = KNOWN.has(pattern) ? pattern : Object.hasOwn(ALIASES, pattern) ? (ALIASES[pattern] as string) : undefined;
  if (known === undefined || (number !== undefined && (Number(number) < 1 || Number(number) > MOST_PARTS))) return undefined;
  return number === undefined ? (known.includes('#') ? undefined : known) : known.replace('#', String(Number(number)));
}
