import { charactersOf, type Text } from '../../../model/text.js';
import type { KnownGap, KnownQuestion } from '../known-question.js';
import { choiceAnswers, numberAnswers, textAnswers } from './gift-answers.js';
import type { GiftBody } from './gift-body.js';
import type { WriteContext } from './write-context.js';

/** Stands for the gap while a text is written. */
const GAP = '\ue0f0';

/** A question for each gap, because GIFT has one block of answers in each. */
export function gapBodies({ gaps, text, prompt }: KnownQuestion<'cloze'>, context: WriteContext): GiftBody[] {
  if (gaps.length > 1)
    context.lose('gaps', `GIFT has one gap in a question: its ${gaps.length} gaps are ${gaps.length} questions of one point, in which the other gaps are left open.`);
  const isUsual = charactersOf(prompt) === context.words.fillIn;
  if (!isUsual) context.lose('prompt', 'It stands at the head of the text, not apart from it.');
  return gaps.flatMap((gap) => {
    const whole = context.characters(withOneGap(text, gap.id));
    const [before = '', after = ''] = whole.split(GAP);
    const opening = isUsual ? before : `${context.characters(prompt)}${context.line}${before}`;
    const answers = gapAnswers(gap, context);
    // The gap must end in something, or it would be no gap but a question of its own.
    return answers.map((body) => ({
      ...body,
      stem: context.raw(opening.trimEnd()),
      after: after.trim() === '' ? '.' : after.trimEnd(),
      ...(/\s$/u.test(opening) || opening === '' ? {} : { isTight: true as const }),
      ...(gaps.length > 1 ? { suffix: gap.id } : {}),
    }));
  });
}

/** The text with one gap marked and the others left open. */
function withOneGap(text: Text, id: string): Text {
  const put = (whole: string): string => whole.replace(/\{\{([A-Za-z0-9][A-Za-z0-9._-]{0,79})\}\}/gu, (_gap, other: string) => (other === id ? GAP : '…'));
  return typeof text === 'string' ? put(text) : { ...text, text: put(text.text) };
}

function gapAnswers(gap: KnownGap, context: WriteContext): GiftBody[] {
  if ('choices' in gap) {
    const answers = choiceAnswers({ ...gap, answer: [gap.answer] }, {}, context);
    return answers ? [{ kind: 'choice', answers }] : [];
  }
  return 'accept' in gap ? [{ kind: 'short', answers: textAnswers(gap, {}, context) }] : [{ kind: 'numerical', answers: numberAnswers(gap, {}, context) }];
}
