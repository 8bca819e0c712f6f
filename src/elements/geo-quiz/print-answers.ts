import type { QuestionBase } from '../../model/question.js';
import { charactersOf, type Text } from '../../model/text.js';
import type { AnyQuestionType } from '../../question-types/question-type.js';
import { questionStateOf } from '../../session/session-state.js';
import type { Session } from '../../session/session.js';

/** What a worksheet with answers says of one question. */
export interface PrintedAnswer {
  /** The right answer as one text; undefined where `lines` say it all. */
  readonly answer?: Text | { readonly key: 'value.true' | 'value.false' } | undefined;
  /** What is right with its reason, or a reason alone. */
  readonly lines: readonly { readonly text?: Text | undefined; readonly reason?: Text | undefined }[];
  /** Ids of the claims that show it. */
  readonly evidence: readonly string[];
}

/**
 * Whether answers may stand on paper: where they may be seen at all, in practice at any time (who asks for them is told what they
 * show), in a test once it is finished. A host that marks keeps them to itself until then.
 */
export const mayPrintAnswers = ({ state, shown, isHosted }: Pick<Session, 'state' | 'shown' | 'isHosted'>): boolean =>
  shown.has('answer') && (state.finishedAt !== null || (state.settings.mode === 'practice' && !isHosted));

/** The right answer to a question with the reasons, as far as they may be seen; undefined where it is not known. */
export function printedAnswer(session: Session, question: QuestionBase): PrintedAnswer | undefined {
  const type = session.types[question.type] as AnyQuestionType;
  const { shown, isHosted } = session;
  const reveal = isHosted ? session.view(question.id)?.reveal : type.reveal(question);
  if (!reveal) return undefined;
  const right = reveal.parts.filter((part) => part.right);
  const reasonOf = (reason: Text | undefined): Text | undefined => (shown.has('feedback') ? reason : undefined);
  const evidence = shown.has('evidence') ? [...new Set([...(question.evidence ?? []), ...right.flatMap((part) => part.evidence ?? [])])] : [];
  const record = isHosted ? questionStateOf(session.state, question.id).tries.at(-1)?.record : type.record(question, undefined);
  const joined = reveal.answers.map(charactersOf).join('; ');
  const whole = wholeAnswer(record?.type, record?.answerText ?? joined, reveal.answers);
  // Each thing that is right stands beside its reason; then the whole need not be said twice.
  if (reveal.answers.length > 1 && right.length === reveal.answers.length) {
    const lines = reveal.answers.map((text, index) => ({ text, reason: reasonOf(right[index]?.feedback) }));
    return { answer: whole === joined ? undefined : whole, lines, evidence };
  }
  const reasons = right.map(({ text, feedback }) => ({ text, reason: reasonOf(feedback) })).filter(({ text, reason }) => text ?? reason);
  const general = reasonOf(question.feedback?.correct);
  return { answer: whole, lines: reasons.length > 0 || general === undefined ? reasons : [{ reason: general }], evidence };
}

/** A record says `true` and `false` in SCORM's vocabulary; one answer keeps the language it names. */
function wholeAnswer(type: string | undefined, text: string, answers: readonly Text[]): PrintedAnswer['answer'] {
  if (type === 'true-false') return { key: text === 'true' ? 'value.true' : 'value.false' };
  return answers.length === 1 ? answers[0] : text === '' ? undefined : text;
}
