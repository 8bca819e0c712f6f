import type { AikenQuestion } from '../../../formats/aiken/aiken-question.js';
import { looksLikeAiken } from '../../../formats/aiken/write-aiken.js';
import type { Loss } from '../../../formats/loss.js';
import { plainInlineText } from '../../../model/inline-text.js';
import type { QuestionBank } from '../../../model/question-bank.js';
import type { QuestionBase } from '../../../model/question.js';
import { charactersOf, hasMarkup, type Text } from '../../../model/text.js';
import { distanceKilometres } from '../../../scoring/distance.js';
import { exchangeWords, type ExchangeWords } from '../exchange-words.js';
import { bankLosses, fieldLosses } from '../field-losses.js';
import { loseFrom, type Lose } from '../lose.js';
import type { ByType, KnownPart, KnownQuestion, KnownType } from '../known-question.js';

interface Context {
  readonly words: ExchangeWords;
  readonly lose: Lose;
}

interface Options {
  readonly options: readonly Text[];
  readonly right: readonly number[];
}

const plain = (text: Text): string => plainInlineText(charactersOf(text)).replace(/\s+/gu, ' ').trim();

function optionsOf(choices: readonly KnownPart[], answer: readonly string[], { lose }: Context): Options {
  if (choices.some(({ feedback }) => feedback !== undefined)) lose('feedback', 'Aiken has no feedback on options.');
  if (choices.some(({ fixed }) => fixed)) lose('fixed place', 'An option that keeps its place may be shuffled with the others.');
  return { options: choices.map(({ text }) => text), right: choices.flatMap(({ id }, index) => (answer.includes(id) ? [index] : [])) };
}

/** The types in which one of a list is right; Aiken has no others. */
const OPTIONS: Partial<ByType<Context, Options>> = {
  choice: ({ choices, answer, shuffle }, context) => {
    if (shuffle === false) context.lose('order of the options', 'They may be shuffled.');
    return optionsOf(choices, answer, context);
  },
  'true-false': ({ answer, feedbackTrue, feedbackFalse }, { words, lose }) => {
    lose('type', 'A statement to judge is written as a choice of two.');
    if (feedbackTrue !== undefined || feedbackFalse !== undefined) lose('feedback', 'Aiken has no feedback on options.');
    return { options: [words.true, words.false], right: [answer ? 0 : 1] };
  },
  'map-point': ({ choices, answer }, context) => {
    context.lose('type', 'A point on the map is written as a choice from its list of places.');
    return optionsOf(
      choices,
      choices.filter((choice) => distanceKilometres(answer, choice) <= answer.radiusKilometres).map(({ id }) => id),
      context,
    );
  },
  'evidence-pair': ({ choices, answer }, context) => {
    context.lose('choice of evidence', 'Only its first part is written, the answer.');
    return optionsOf(choices, answer, context);
  },
};

/** Writes the questions of a bank that Aiken can hold: those with one right option. */
export function aikenFromBank(bank: QuestionBank): { questions: AikenQuestion[]; losses: Loss[] } {
  const losses: Loss[] = bankLosses(bank, 'Aiken');
  const words = exchangeWords(bank.language);
  const questions = bank.questions.flatMap((question) => {
    const written = writeQuestion(question, words, losses);
    return written ? [written] : [];
  });
  return { questions, losses };
}

function writeQuestion(question: QuestionBase, words: ExchangeWords, losses: Loss[]): AikenQuestion | undefined {
  const own: Loss[] = [];
  const lose = loseFrom(question.id, own);
  const refuse = (reason: string): undefined => void losses.push({ question: question.id, feature: 'question', reason: `${reason}; it is left out.` });
  if (!Object.hasOwn(OPTIONS, question.type)) {
    refuse(`Aiken has nothing like a question of type “${question.type}”`);
    return;
  }
  const { options, right } = (OPTIONS[question.type as KnownType] as (question: KnownQuestion, context: Context) => Options)(question as KnownQuestion, { words, lose });
  if (right.length !== 1) {
    refuse('Aiken has one right option in a question, and this has several');
    return;
  }
  const texts = [...(question.stimulus ?? []).flatMap((entry) => (entry.kind === 'text' ? [plain(entry.text)] : [])), plain(question.prompt)];
  const prompt = texts.join(' ');
  if (looksLikeAiken(prompt)) {
    refuse('Its text begins like an option (a capital letter and a stop), which Aiken cannot tell apart; begin it with another word');
    return;
  }
  if (texts.length > 1) lose('stimulus', 'What stands before the question is written at the head of its line.');
  if ((question.stimulus ?? []).some(({ kind }) => kind !== 'text')) lose('stimulus', 'Aiken holds no pictures, sounds or films.');
  if ([question.prompt, ...options].some((text) => hasMarkup(charactersOf(text))))
    lose('formatting', 'Aiken has plain text on one line: bold and italic letters, links and line breaks are left out.');
  if (question.feedback?.correct !== undefined || question.feedback?.incorrect !== undefined) lose('feedback on the whole', 'Aiken has no feedback.');
  losses.push(...own, ...fieldLosses(question, 'Aiken', ['stimulus']));
  return { prompt, options: options.map(plain), right };
}
