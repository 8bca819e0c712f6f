import type { QuestionBase } from '../model/question.js';
import { charactersOf, type Text } from '../model/text.js';
import type { AnyQuestionType } from '../question-types/question-type.js';

/** What a worksheet with answers says of one question. */
export interface WorksheetAnswer {
  /** The right answer as one text, or one of the interface's own words. */
  readonly answer?: Text | { readonly key: 'value.true' | 'value.false' } | undefined;
  /** What is right with its reason, or a reason alone. */
  readonly lines: readonly { readonly text?: Text | undefined; readonly reason?: Text | undefined }[];
  /** Ids of the claims that show it. */
  readonly evidence: readonly string[];
}

/** The right answer to a question with every reason. */
export function worksheetAnswer(question: QuestionBase, type: AnyQuestionType): WorksheetAnswer {
  const reveal = type.reveal(question);
  const right = reveal.parts.filter((part) => part.right);
  const evidence = [...new Set([...(question.evidence ?? []), ...right.flatMap((part) => part.evidence ?? [])])];
  const record = type.record(question, undefined);
  const joined = reveal.answers.map(charactersOf).join('; ');
  const said = record.answerText ?? joined;
  // A record says `true` and `false` in SCORM's vocabulary; one answer keeps the language it names.
  const whole =
    record.type === 'true-false' ? ({ key: said === 'true' ? 'value.true' : 'value.false' } as const) : reveal.answers.length === 1 ? reveal.answers[0] : said || undefined;
  // Each thing that is right stands beside its reason; then the whole need not be said twice.
  if (reveal.answers.length > 1 && right.length === reveal.answers.length)
    return { answer: whole === joined ? undefined : whole, lines: reveal.answers.map((text, index) => ({ text, reason: right[index]?.feedback })), evidence };
  const reasons = right.map(({ text, feedback }) => ({ text, reason: feedback })).filter(({ text, reason }) => text ?? reason);
  const general = question.feedback?.correct;
  return { answer: whole, lines: reasons.length > 0 || general === undefined ? reasons : [{ reason: general }], evidence };
}
