import type { Claim } from '../../model/claim.js';
import type { Conflict } from '../../model/conflict.js';
import type { DatedEvent } from '../../model/event.js';
import type { Place } from '../../model/place.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { Source } from '../../model/source.js';
import type { AnyQuestionType, QuestionTypes } from '../../question-types/question-type.js';
import type { Sha256 } from '../verify-passages.js';
import type { ArticleWords } from './article-words.js';
import { viewQuestion, type QuestionView } from './question-view.js';
import { foldWord, writtenWords } from './words.js';

/** What a bank is looked at with. */
export interface LintMaterial {
  readonly types: QuestionTypes;
  readonly sources: readonly Source[];
  readonly conflicts?: readonly Conflict[] | undefined;
  readonly events?: readonly DatedEvent[] | undefined;
  readonly places?: readonly Place[] | undefined;
  readonly articles?: ArticleWords | undefined;
  /** SHA-256 of folded names that may not appear. */
  readonly blockedNames?: Iterable<string> | undefined;
  readonly sha256?: Sha256 | undefined;
}

/** A bank with all that its rules look at, worked out once. */
export interface LintContext extends LintMaterial {
  readonly bank: QuestionBank;
  readonly views: readonly QuestionView[];
  readonly claims: ReadonlyMap<string, Claim>;
  /** The source of a claim by the claim's id. */
  readonly sourceOf: ReadonlyMap<string, Source>;
  /** The words of a text as words are compared; kept, because many rules ask. */
  readonly foldedWords: (text: string) => readonly string[];
}

export function makeLintContext(bank: QuestionBank, material: LintMaterial): LintContext {
  const claims = new Map<string, Claim>();
  const sourceOf = new Map<string, Source>();
  for (const source of material.sources) {
    for (const claim of source.claims) {
      claims.set(claim.id, claim);
      sourceOf.set(claim.id, source);
    }
  }
  const areStatements = new Map<string, boolean>();
  return {
    ...material,
    bank,
    claims,
    sourceOf,
    views: bank.questions.map((question, index) => {
      const type = material.types[question.type] as AnyQuestionType;
      let isStatement = areStatements.get(question.type);
      if (isStatement === undefined)
        areStatements.set(question.type, (isStatement = type.printForm(type.withoutAnswer(question, '')).some(({ kind }) => kind === 'true-or-false')));
      return viewQuestion(question, ['questions', index], type, bank.language, isStatement);
    }),
    foldedWords: rememberWords(),
  };
}

function rememberWords(): LintContext['foldedWords'] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let words = known.get(text);
    if (words === undefined) {
      words = writtenWords(text)
        .map((word) => foldWord(word))
        .filter((word) => word !== '');
      known.set(text, words);
    }
    return words;
  };
}

export const isEnglish = (language: string): boolean => /^en(?:-|$)/iu.test(language);
