import type { Localize } from '../../element-kit/localize.js';
import type { AttemptRule, BankReport } from '../../statistics/class-report.js';
import type { BankParts } from './read-bank-parts.js';

/** How the tables are ordered. */
export const LEARNER_ORDERS = ['order', 'name', 'score'] as const;
export type LearnerOrder = (typeof LEARNER_ORDERS)[number];
export const QUESTION_ORDERS = ['question', 'facility', 'flags'] as const;
export type QuestionOrder = (typeof QUESTION_ORDERS)[number];

/** What the person has chosen to see; kept in the page only. */
export interface ClassView {
  /** The id of the bank that is shown. */
  readonly bank: string;
  readonly rule: AttemptRule;
  readonly hideNames: boolean;
  readonly learnerOrder: LearnerOrder;
  readonly questionOrder: QuestionOrder;
  /** Pages of the two tables, from 0. */
  readonly learnerPage: number;
  readonly questionPage: number;
  /** Ids of the questions whose details are open. */
  readonly open: ReadonlySet<string>;
  /** All rows are drawn while the page is printed. */
  readonly isPrinting: boolean;
}

/** What the parts of the page need to be drawn. */
export interface ClassFrame {
  readonly t: Localize;
  /** The level of the element’s title. */
  readonly level: number;
  readonly view: ClassView;
  readonly report: BankReport;
  /** What the bank’s file tells, where it was added. */
  readonly parts: BankParts | undefined;
  /** The language of the questions, where the page says. */
  readonly language: string | undefined;
  readonly change: (view: Partial<ClassView>) => void;
}

/** A share of 0 to 1 in whole per cent; a dash for none. */
export const percentOf = (share: number | undefined, t: Localize): string =>
  share === undefined ? t.text('class.none') : t.text('class.percent', { percent: Math.round(share * 100) });

/** What stands for a learner: the name, unless names are hidden or there is none. */
export const nameOf = ({ number, name }: { readonly number: number; readonly name?: string | undefined }, { hideNames }: Pick<ClassView, 'hideNames'>, t: Localize): string =>
  name === undefined || hideNames ? t.text('class.learner-number', { number }) : name;
