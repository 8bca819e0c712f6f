import { claimsUsedBy } from '../bank/claims-used.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionBase } from '../model/question.js';
import type { Source } from '../model/source.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import { claimKey, questionKey } from './claim-review.js';

/** A bank with the rules of its questions' types and the sources it cites. */
export interface BankAtHand {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly sources: readonly Source[];
}

/** A question as a review knows it. */
export interface PooledQuestion {
  readonly key: string;
  readonly question: QuestionBase;
  readonly type: AnyQuestionType;
  readonly from: BankAtHand;
  /** Keys of the claims it asks about. */
  readonly claims: readonly string[];
}

/** All questions of several banks, by what they ask about. */
export interface QuestionPool {
  readonly byKey: ReadonlyMap<string, PooledQuestion>;
  /** The questions on each claim, in the order of the banks. */
  readonly byClaim: ReadonlyMap<string, readonly PooledQuestion[]>;
  /** The key of a claim as a bank's questions name it; undefined where no source of the bank has it. */
  claimOf(bank: string, claim: string): string | undefined;
}

/** Brings the questions of banks together. A bank that comes twice counts once, and a claim without a source is left out. */
export function makePool(banks: readonly BankAtHand[]): QuestionPool {
  const byKey = new Map<string, PooledQuestion>();
  const byClaim = new Map<string, PooledQuestion[]>();
  const keys = new Map<string, ReadonlyMap<string, string>>();
  for (const at of banks) {
    const { bank, types, sources } = at;
    if (keys.has(bank.id)) continue;
    const known = new Map(sources.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, claimKey(id, claim.id)] as const)));
    keys.set(bank.id, known);
    for (const question of bank.questions) {
      const key = questionKey(bank.id, question.id);
      const claims = [...askedClaims(question, types)].flatMap((claim) => known.get(claim) ?? []);
      const pooled = { key, question, type: types[question.type] as AnyQuestionType, from: at, claims };
      byKey.set(key, pooled);
      for (const claim of claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), pooled]);
    }
  }
  return { byKey, byClaim, claimOf: (bank, claim) => keys.get(bank)?.get(claim) };
}

/** What a question rests on; where only its parts say so, what they rest on. */
const askedClaims = (question: QuestionBase, types: QuestionTypes): Iterable<string> => (question.evidence?.length ? question.evidence : claimsUsedBy(question, types));
