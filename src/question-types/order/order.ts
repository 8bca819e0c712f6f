import type { QuestionType } from '../question-type.js';
import { askOrder, missingOrder, printOrder, type AskedOrder } from './ask-order.js';
import { orderProblems, orderResponseSchema, orderSchema, type OrderQuestion, type OrderResponse } from './order-question.js';
import { partsOfOrder, recordOrder } from './order-record.js';
import { perfectOrder, revealOrder, scoreOrder } from './score-order.js';

/** Entries to put in order. */
export const order: QuestionType<OrderQuestion, AskedOrder, OrderResponse> = {
  name: 'order',
  schema: orderSchema,
  responseSchema: orderResponseSchema,
  problems: orderProblems,
  withoutAnswer: askOrder,
  missing: missingOrder,
  score: scoreOrder,
  reveal: revealOrder,
  perfectResponse: perfectOrder,
  record: recordOrder,
  parts: partsOfOrder,
  printForm: printOrder,
  tagName: 'geo-order',
  loadElement: () => import('./geo-order.js'),
};
