import { plainInlineText } from '../../model/inline-text.js';
import type { ProblemPath } from '../../model/problem.js';
import type { QuestionBase } from '../../model/question.js';
import { hasMarkup } from '../../model/text.js';
import type { AnyQuestionType, QuestionPart } from '../../question-types/question-type.js';

/**
 * What a text of a question is for. `prompt`, `stimulus` and `shown` (options, statements, labels, gaps) are read before marking;
 * `hint` when asked for; `reason` and `model` after marking.
 */
export type TextRole = 'prompt' | 'stimulus' | 'shown' | 'hint' | 'reason' | 'model';

/** One text of a question that a learner reads. */
export interface LearnerText {
  readonly role: TextRole;
  /** Where it stands in the bank. */
  readonly path: ProblemPath;
  /** Without Markdown. */
  readonly text: string;
  /** As it stands in the file. */
  readonly written: string;
  readonly language: string;
}

/** An option of a list from which learners choose. */
export interface Option {
  readonly path: ProblemPath;
  readonly text: string;
  readonly right: boolean;
  readonly evidence: readonly string[];
}

/** Options from which one question, or one gap of it, lets learners choose. */
export interface OptionList {
  readonly path: ProblemPath;
  readonly options: readonly Option[];
  /** The field that holds the list, such as `choices`. */
  readonly field: string;
}

/** A question as rules look at it. */
export interface QuestionView {
  readonly question: QuestionBase;
  /** The fields that only its type has; parsed, so each has the shape that its schema gives. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly path: ProblemPath;
  readonly texts: readonly LearnerText[];
  readonly prompt: LearnerText;
  readonly parts: readonly QuestionPart[];
  /** Lists with right and wrong entries. */
  readonly lists: readonly OptionList[];
  /** Whether it is a statement to be judged, not something asked. */
  readonly isStatement: boolean;
}

const FIELD_ROLES: Readonly<Record<string, TextRole>> = {
  prompt: 'prompt',
  stimulus: 'stimulus',
  hints: 'hint',
  feedback: 'reason',
  feedbackTrue: 'reason',
  feedbackFalse: 'reason',
  modelAnswer: 'model',
  rubric: 'model',
};

/** Fields whose strings are read by learners, inside the lists of a question. */
const TEXT_FIELDS = new Set(['text', 'label', 'alt', 'meaning', 'transcript']);
/** Lists of what may be typed: their texts are patterns, not words to read; only their reasons are. */
const TYPED_LISTS = new Set(['accept', 'commonErrors']);

/** What a reader sees of a text with Markdown, without the marks. */
export const plainTextOf = (text: string): string => (hasMarkup(text) ? plainInlineText(text) : text);

/** Looks at one question. `language` is that of the bank, `isStatement` whether its type is one of statements to be judged. */
export function viewQuestion(question: QuestionBase, path: ProblemPath, type: AnyQuestionType, language: string, isStatement: boolean): QuestionView {
  const texts: LearnerText[] = [];
  collectTexts(question, path, undefined, language, texts);
  const parts = type.parts(question);
  const prompt = texts.find(({ role }) => role === 'prompt') ?? { role: 'prompt', path, text: '', written: '', language };
  return {
    question,
    fields: question as unknown as Readonly<Record<string, unknown>>,
    path,
    texts,
    prompt,
    parts,
    lists: listsOf(parts, path),
    isStatement,
  };
}

function collectTexts(value: unknown, path: ProblemPath, role: TextRole | undefined, language: string, into: LearnerText[], field = '', isTyped = false): void {
  if (typeof value === 'string') {
    if (role !== undefined && (FIELD_ROLES[field] !== undefined || (TEXT_FIELDS.has(field) && !isTyped)))
      into.push({ role, path, text: plainTextOf(value), written: value, language });
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((entry, index) => collectTexts(entry, [...path, index], role, language, into, field, isTyped));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { text, lang } = value as { text?: unknown; lang?: unknown };
  if (typeof text === 'string' && typeof lang === 'string') {
    collectTexts(text, [...path, 'text'], role, lang, into, field, isTyped);
    return;
  }
  for (const [name, entry] of Object.entries(value)) {
    if (name.startsWith('x-')) continue;
    // A reason inside a list is a reason; what stands in a stimulus is a stimulus whatever its field is called.
    const inner = FIELD_ROLES[name] ?? role ?? 'shown';
    const isInFeedback = field === 'feedback' && (name === 'correct' || name === 'incorrect');
    collectTexts(entry, [...path, name], inner, language, into, isInFeedback ? 'feedback' : name, isTyped || TYPED_LISTS.has(name) ? name !== 'feedback' : false);
  }
}

/** Lists of parts of which some are right and some are wrong, by the place of the list. */
function listsOf(parts: readonly QuestionPart[], base: ProblemPath): OptionList[] {
  const lists = new Map<string, { path: ProblemPath; field: string; options: Option[] }>();
  for (const { path, text, right, evidence = [] } of parts) {
    if (typeof path.at(-1) !== 'number') continue;
    const key = path.slice(0, -1).join('/');
    const list = lists.get(key) ?? { path: [...base, ...path.slice(0, -1)], field: String(path.at(-2)), options: [] };
    lists.set(key, list);
    list.options.push({ path: [...base, ...path], text: plainTextOf(text), right, evidence });
  }
  return [...lists.values()].filter(({ options }) => options.some(({ right }) => right) && options.some(({ right }) => !right));
}
