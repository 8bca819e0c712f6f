import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import { escapeAroundGaps } from '../../../formats/moodle-xml/embedded-answers.js';
import { charactersOf } from '../../../model/text.js';
import type { KnownQuestion } from '../known-question.js';
import type { MoodlePart } from './moodle-part.js';
import { wholeOf } from './whole-feedback.js';
import { writeGap } from './write-answers.js';
import { paragraphs, type WriteContext } from './write-context.js';

/** A text with its gaps as embedded answers; none where Moodle has nothing like one of them. */
export function writeCloze(question: KnownQuestion<'cloze'>, context: WriteContext): MoodlePart[] {
  const { gaps, text, prompt, points = 1 } = question;
  const weight = Number.isInteger(points / gaps.length) && points > 0 ? points / gaps.length : 1;
  if (points !== weight * gaps.length)
    context.lose('points', `Each gap counts one point in Moodle, the question ${gaps.length}, and not ${points}; the weight of the question can be set in the quiz.`);
  const codes = new Map(gaps.map((gap) => [gap.id, writeGap(gap, weight, context)]));
  if ([...codes.values()].includes(undefined)) return [];
  sayClozeLosses(question, context);
  const body = escapeAroundGaps(htmlFromInline(text)).replace(/&#123;&#123;([A-Za-z0-9][A-Za-z0-9._-]{0,79})&#125;&#125;/gu, (whole, id: string) => codes.get(id) ?? whole);
  const isUsual = charactersOf(prompt) === context.words.fillIn;
  return [{ kind: 'cloze', prompt: isUsual ? body : paragraphs([escapeAroundGaps(htmlFromInline(prompt)), body]) }];
}

function sayClozeLosses({ gaps, feedback }: KnownQuestion<'cloze'>, { lose }: WriteContext): void {
  const { correct, incorrect } = wholeOf({ feedback });
  if (correct !== undefined || incorrect !== undefined) lose('feedback on the whole', 'It is left out: a cloze question has feedback on its gaps only.');
  for (const gap of gaps) {
    if ('choices' in gap && gap.choices.some(({ fixed }) => fixed))
      lose('order of the options', 'One of them in a gap keeps its place, which Moodle cannot do; all of them stand in the order of the bank and are not shuffled.');
    if ('answer' in gap && typeof gap.answer === 'object' && 'unit' in gap && gap.unit !== undefined)
      lose('unit', `A gap has none in Moodle: the number is typed alone, without “${gap.unit}”.`);
  }
}
