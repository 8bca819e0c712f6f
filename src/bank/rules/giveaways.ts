import { shorten } from './attribution-words.js';
import { numberOf } from './option-kind.js';
import { guideline, type Finding, type Rule } from './rule.js';
import type { LintContext } from './lint-context.js';
import type { QuestionView } from './question-view.js';
import { isContentWord } from './words.js';

/** The longest answer that is looked for, in words. */
const LONGEST_KEY = 12;

/** An answer of so many words with a meaning of their own is no chance match; a shorter one only where both questions rest on one claim. */
const TELLING_WORDS = 5;

interface Key {
  readonly view: QuestionView;
  readonly text: string;
  readonly words: readonly string[];
  /** So long that it gives itself away in whatever question it stands. */
  readonly isTelling: boolean;
}

/** Words by which an answer would be known: the right options of a choice, the texts that are accepted, the number with its unit. */
function answersOf({ lists, fields }: QuestionView): string[] {
  const chosen = lists.filter(({ field }) => field !== 'segments').flatMap(({ options }) => options.filter(({ right }) => right).map(({ text }) => text));
  const accepted = ((fields.accept ?? []) as readonly { text: string }[]).map(({ text }) => text).filter((text) => !text.includes('*'));
  const { value } = (fields.answer ?? {}) as { value?: number };
  return [...chosen, ...accepted, ...(typeof value === 'number' && typeof fields.unit === 'string' ? [`${value} ${fields.unit}`] : [])];
}

function keysOf({ views, foldedWords }: LintContext, fewest: number): Map<string, Key[]> {
  const keys = new Map<string, Key[]>();
  for (const view of views) {
    for (const text of new Set(answersOf(view))) {
      const words = foldedWords(text);
      const contents = words.filter(isContentWord);
      // A short answer, such as the name of a country, stands in many questions without giving anything away.
      if (words.length > LONGEST_KEY || contents.length < (numberOf(text) === undefined ? fewest : 2)) continue;
      const isTelling = contents.length >= TELLING_WORDS;
      const phrase = words.join(' ');
      const same = keys.get(phrase);
      const key = { view, text, words, isTelling };
      if (same) same.push(key);
      else keys.set(phrase, [key]);
    }
  }
  return keys;
}

export const giveaways: Rule = {
  id: 'L04',
  name: 'giveaways',
  level: 'warn',
  title: 'No question gives away the answer of another',
  reason: 'Whoever meets both on one paper can copy the answer without having read the source.',
  basis: guideline('4'),
  options: {
    words: { value: 3, meaning: 'the fewest words with a meaning of their own that an answer must have to be looked for in other questions' },
  },
  check(context, options) {
    const keys = keysOf(context, options.number('words'));
    const lengths = [...new Set([...keys.values()].flatMap((same) => same.map(({ words }) => words.length)))];
    const findings: Finding[] = [];
    for (const view of context.views) {
      const told = new Set<QuestionView>();
      for (const { role, text, path } of view.texts) {
        if (role !== 'prompt' && role !== 'stimulus' && role !== 'hint') continue;
        const words = context.foldedWords(text);
        for (const length of lengths) {
          for (let from = 0; from + length <= words.length; from++) {
            for (const key of keys.get(words.slice(from, from + length).join(' ')) ?? []) {
              if (key.view === view || told.has(key.view) || areEnemies(key.view, view) || !(key.isTelling || shareClaims(key.view, view)) || tellsItself(key, context)) continue;
              told.add(key.view);
              findings.push({
                path,
                message: `holds the answer of the question “${key.view.question.id}” (“${shorten(key.text)}”); reword one of the two or make them enemies.`,
              });
            }
          }
        }
      }
    }
    return findings;
  },
};

const areEnemies = ({ question: one }: QuestionView, { question: other }: QuestionView): boolean =>
  one.enemies?.includes(other.id) === true || other.enemies?.includes(one.id) === true;

const shareClaims = ({ question: one }: QuestionView, { question: other }: QuestionView): boolean => one.evidence?.some((id) => other.evidence?.includes(id)) === true;

/** Whether the answer stands in its own question anyway, so that the other one gives nothing away. */
const tellsItself = ({ view, words }: Key, { foldedWords }: LintContext): boolean => ` ${foldedWords(view.prompt.text).join(' ')} `.includes(` ${words.join(' ')} `);
