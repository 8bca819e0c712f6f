import type { QuestionBase } from '../model/question.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';

/** What a form (the questions that one learner gets) may not do. What is absent is not looked at. */
export interface FormLimits {
  /** The most that one source may give of the evidence. */
  readonly sourceShare?: number | undefined;
  /** Sources beside which a form needs a question of one of these objectives or tags. */
  readonly companions?: readonly { readonly source: string; readonly objectives?: readonly string[] | undefined; readonly tags?: readonly string[] | undefined }[] | undefined;
  /** The most that one place may hold of the right options of choices, from `fewestChoices` choices on. */
  readonly keyPositionShare?: number | undefined;
  readonly fewestChoices?: number | undefined;
  /** The most choices in a row with the right option in the same place. */
  readonly keyRun?: number | undefined;
  /** Between which shares of the statements are true; one more of either kind is always allowed. */
  readonly trueShare?: { readonly least: number; readonly most: number } | undefined;
}

export interface FormMaterial {
  readonly types: QuestionTypes;
  /** The seed by which the options of the form are put in order. */
  readonly seed: string;
  /** The id of the source of a claim. */
  readonly sourceOf: (claim: string) => string | undefined;
}

export type FormFault = 'enemies' | 'source-share' | 'companion' | 'key-position' | 'key-run' | 'truth-balance';

/** The limits that a form breaks, as a learner gets it: its questions in their order, and their options in the order of the seed. */
export function formFaults(questions: readonly QuestionBase[], limits: FormLimits, material: FormMaterial): FormFault[] {
  const places = questions.flatMap((question) => keyPlaceOf(question, material) ?? []);
  const faults: [FormFault, boolean][] = [
    ['enemies', haveEnemies(questions)],
    ['source-share', leansOnOneSource(questions, limits, material)],
    ['companion', lacksCompanion(questions, limits, material)],
    ['key-position', limits.keyPositionShare !== undefined && places.length >= (limits.fewestChoices ?? 0) && largestShare(places) > limits.keyPositionShare],
    ['key-run', limits.keyRun !== undefined && longestRun(places) > limits.keyRun],
    ['truth-balance', isUneven(questions, limits)],
  ];
  return faults.flatMap(([fault, isBroken]) => (isBroken ? [fault] : []));
}

function haveEnemies(questions: readonly QuestionBase[]): boolean {
  const ids = new Set(questions.map(({ id }) => id));
  return questions.some(({ enemies = [] }) => enemies.some((enemy) => ids.has(enemy)));
}

const sourcesOf = (questions: readonly QuestionBase[], { sourceOf }: FormMaterial): string[] =>
  questions.flatMap(({ evidence = [] }) => evidence.flatMap((claim) => sourceOf(claim) ?? []));

function leansOnOneSource(questions: readonly QuestionBase[], { sourceShare }: FormLimits, material: FormMaterial): boolean {
  return sourceShare !== undefined && largestShare(sourcesOf(questions, material)) > sourceShare;
}

function lacksCompanion(questions: readonly QuestionBase[], { companions = [] }: FormLimits, material: FormMaterial): boolean {
  const used = new Set(sourcesOf(questions, material));
  return companions.some(
    ({ source, objectives = [], tags: wanted = [] }) =>
      used.has(source) && !questions.some(({ objective = '', tags = [] }) => objectives.includes(objective) || wanted.some((tag) => tags.includes(tag))),
  );
}

/** Types that are answered from one list of options as a whole; the places beside a map are another matter. */
const CHOICE_TYPES = new Set(['choice', 'evidence-pair']);

/** Where the learner finds the right option of a choice of one, counted from 0; undefined for any other question. */
function keyPlaceOf(question: QuestionBase, { types, seed }: FormMaterial): number | undefined {
  if (!CHOICE_TYPES.has(question.type)) return undefined;
  const type = types[question.type] as AnyQuestionType;
  const keys = type.parts(question).filter(({ path, right }) => path[0] === 'choices' && right);
  const { choices } = type.withoutAnswer(question, seed) as { choices?: readonly { readonly text: Text }[] };
  const [key] = keys;
  if (keys.length !== 1 || !key || !choices) return undefined;
  const place = choices.findIndex(({ text }) => (typeof text === 'string' ? text : text.text) === key.text);
  return place < 0 ? undefined : place;
}

function largestShare(entries: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return entries.length === 0 ? 0 : Math.max(...counts.values()) / entries.length;
}

function longestRun(places: readonly number[]): number {
  let [run, longest] = [0, 0];
  places.forEach((place, index) => {
    run = index > 0 && places[index - 1] === place ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function isUneven(questions: readonly QuestionBase[], { trueShare }: FormLimits): boolean {
  const answers = questions.flatMap((question) => {
    const { answer } = question as { answer?: unknown };
    return typeof answer === 'boolean' ? [answer] : [];
  });
  if (!trueShare || answers.length === 0) return false;
  const right = answers.filter(Boolean).length;
  const share = right / answers.length;
  return Math.abs(2 * right - answers.length) > 1 && (share < trueShare.least || share > trueShare.most);
}
