import { joinTexts } from '../../model/join-texts.js';
import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { charactersOf, type Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { HotTextQuestion, HotTextResponse } from './hot-text-question.js';
import { readGaps } from './read-gaps.js';

/** A piece of the text as a learner meets it. */
export interface AskedSegment {
  readonly id: string;
  readonly text: Text;
  /** What stands between it and the piece before it: a line break, white space, or nothing. */
  readonly gap: string;
  /** Whether it only stands there and cannot be picked. */
  readonly fixed: boolean;
}

/** A hot-text question as a learner meets it: the pieces in the author's order, under ids that say nothing. */
export interface AskedHotText extends AskedBase {
  readonly segments: readonly AskedSegment[];
}

/** Each segment with its opaque id. */
export function withOpaqueIds(question: HotTextQuestion): { id: string; segment: HotTextQuestion['segments'][number] }[] {
  const ids = opaqueIds(
    question.id,
    question.segments.map((segment) => segment.id),
  );
  return question.segments.map((segment, index) => ({ id: ids[index] as string, segment }));
}

export function askHotText(question: HotTextQuestion): AskedHotText {
  const pieces = readGaps(question.segments.map(({ text }) => charactersOf(text)));
  const segments = withOpaqueIds(question).map(({ id, segment }, index) => {
    const { gap, text } = pieces[index] as (typeof pieces)[number];
    return { id, text: typeof segment.text === 'string' ? text : { ...segment.text, text }, gap, fixed: segment.fixed === true };
  });
  return { ...askBase(question), segments };
}

export function missingHotText({ segments }: AskedHotText, response: HotTextResponse | undefined): Missing | undefined {
  const known = new Set(segments.filter(({ fixed }) => !fixed).map(({ id }) => id));
  return response?.some((id) => known.has(id)) ? undefined : { key: 'missing.segments' };
}

/** The text to read, then its pieces to tick. */
export const printHotText = ({ segments }: AskedHotText): PrintPart[] => [
  {
    kind: 'text',
    text: joinTexts(
      segments.flatMap(({ gap, text }) => [gap, text]),
      '',
    ),
  },
  { kind: 'options', multiple: true, texts: segments.filter(({ fixed }) => !fixed).map(({ text }) => text) },
];
