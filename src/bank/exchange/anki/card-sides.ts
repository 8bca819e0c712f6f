import { charactersOf, type Text } from '../../../model/text.js';
import { distanceKilometres } from '../../../scoring/distance.js';
import { numberAnswerText } from '../../../scoring/mark-number.js';
import { fullAnswers } from '../../../scoring/mark-text.js';
import type { ExchangeWords } from '../exchange-words.js';
import { inlineFromPlain } from '../inline-from-plain.js';
import type { Lose } from '../lose.js';
import type { ByType, KnownGap, KnownPart, KnownQuestion, KnownType } from '../known-question.js';

/** What a card asks, what it answers, and why; each a list of lines of inline text. */
export interface CardSides {
  readonly front: readonly Text[];
  readonly back: readonly Text[];
  readonly feedback: readonly Text[];
}

interface Context {
  readonly words: ExchangeWords;
  readonly lose: Lose;
}

const filled = (texts: readonly (Text | undefined)[]): Text[] => texts.filter((text) => text !== undefined);
const dashed = (text: Text): string => `- ${charactersOf(text).replace(/\s*\n\s*/gu, ' ')}`;
const list = (texts: readonly Text[]): Text[] => (texts.length > 0 ? [texts.map(dashed).join('\n')] : []);
const textOf = (parts: readonly { readonly id: string; readonly text: Text }[], id: string | undefined): string => charactersOf(parts.find((part) => part.id === id)?.text ?? '');

function choiceSides(choices: readonly KnownPart[], answer: readonly string[]): Omit<CardSides, 'front'> & { front: Text[] } {
  const right = choices.filter(({ id }) => answer.includes(id));
  return {
    front: list(choices.map(({ text }) => text)),
    back: right.length > 1 ? list(right.map(({ text }) => text)) : right.map(({ text }) => text),
    feedback: filled(right.map(({ feedback }) => feedback)),
  };
}

/** What would be typed or chosen in a gap, as the key gives it. */
function gapAnswer(gap: KnownGap): string {
  if ('choices' in gap) return textOf(gap.choices, gap.answer);
  return inlineFromPlain('accept' in gap ? (fullAnswers(gap)[0] ?? '') : numberAnswerText(gap));
}

/** The sides of each type beside the prompt; undefined where a loss says why there is no card. */
const SIDES: ByType<Context, CardSides | undefined> = {
  choice: ({ choices, answer }) => choiceSides(choices, answer),
  'true-false': ({ answer, feedbackTrue, feedbackFalse }, { words }) => ({
    front: [`${words.true} / ${words.false}?`],
    back: [answer ? words.true : words.false],
    feedback: filled([answer ? feedbackTrue : feedbackFalse]),
  }),
  'short-text': (question) => ({
    front: [],
    back: fullAnswers(question).map(inlineFromPlain),
    feedback: filled([question.accept.find(({ points = 1 }) => points === 1)?.feedback]),
  }),
  numeric: (question) => ({ front: [], back: [inlineFromPlain(numberAnswerText(question))], feedback: [] }),
  order: ({ entries }) => {
    const asked = [...entries].sort((one, other) => (charactersOf(one.text) < charactersOf(other.text) ? -1 : 1));
    return {
      front: list(asked.map(({ text }) => text)),
      back: [entries.map(({ text }, index) => `${index + 1}. ${charactersOf(text)}`).join('\n')],
      feedback: filled(entries.map(({ feedback }) => feedback)),
    };
  },
  match: ({ prompts, options, answer }) => ({
    front: [...list(prompts.map(({ text }) => text)), ...list(options.map(({ text }) => text))],
    back: list(prompts.map(({ id, text }) => `${charactersOf(text)} → ${textOf(options, answer[id])}`)),
    feedback: filled(prompts.map(({ feedback }) => feedback)),
  }),
  classify: ({ categories, statements }) => ({
    front: [...list(categories.map(({ text }) => text)), ...list(statements.map(({ text }) => text))],
    back: list(statements.map(({ text, answer }) => `${charactersOf(text)} → ${textOf(categories, answer)}`)),
    feedback: filled(statements.map(({ feedback }) => feedback)),
  }),
  'hot-text': ({ segments, answer }) => ({
    front: [segments.map(({ text }) => charactersOf(text).trim()).join(' ')],
    back: list(segments.filter(({ id }) => answer.includes(id)).map(({ text }) => charactersOf(text).trim())),
    feedback: filled(segments.filter(({ id }) => answer.includes(id)).map(({ feedback }) => feedback)),
  }),
  cloze: ({ text, gaps }) => ({
    front: [replaceGaps(text, () => '_____')],
    back: [replaceGaps(text, (id) => gapAnswer(gaps.find((gap) => gap.id === id) ?? { id, accept: [] }))],
    feedback: filled(gaps.map((gap) => ('choices' in gap ? gap.choices.find(({ id }) => id === gap.answer)?.feedback : undefined))),
  }),
  'map-point': ({ choices, answer }) =>
    choiceSides(
      choices,
      choices.filter((choice) => distanceKilometres(answer, choice) <= answer.radiusKilometres).map(({ id }) => id),
    ),
  hotspot: (_question, { lose }) => lose('question', 'It asks for a place in a picture, which is not in the file; it is left out.'),
  'evidence-pair': ({ choices, answer, offered, support }, { lose }) => {
    const evidence = offered.filter(({ claim }) => support.includes(claim));
    const sides = choiceSides(choices, answer);
    if (evidence.some(({ text }) => text === undefined)) lose('choice of evidence', 'Statements that stand in the sources only are left out.');
    return { ...sides, feedback: [...sides.feedback, ...filled(evidence.map(({ text }) => text)), ...filled(evidence.map(({ feedback }) => feedback))] };
  },
  essay: ({ modelAnswer, rubric = [] }) => ({ front: [], back: [modelAnswer], feedback: list(rubric.map(({ text }) => text)) }),
};

/** The sides of a card; undefined, with a loss, where a question can be none. */
export function cardSides(question: KnownQuestion & { readonly type: string }, words: ExchangeWords, lose: Lose): CardSides | undefined {
  if (!Object.hasOwn(SIDES, question.type)) {
    lose('question', `A card has nothing like a question of type “${question.type}”; it is left out.`);
    return;
  }
  const sides = SIDES[question.type as KnownType](question as never, { words, lose });
  return sides && { ...sides, front: [question.prompt, ...sides.front] };
}

const replaceGaps = (text: Text, put: (id: string) => string): Text => {
  const replaced = charactersOf(text).replace(/\{\{([A-Za-z0-9][A-Za-z0-9._-]{0,79})\}\}/gu, (_gap, id: string) => put(id));
  return typeof text === 'string' ? replaced : { ...text, text: replaced };
};
