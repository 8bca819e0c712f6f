import { askBase, type AskedBase } from '../../model/question.js';
import type { PrintPart } from '../../model/print-part.js';
import type { Missing } from '../question-type.js';
import type { EssayQuestion, EssayResponse } from './essay-question.js';

export const askEssay = (question: EssayQuestion): AskedBase => askBase(question);

export const missingEssay = (_asked: AskedBase, response: EssayResponse | undefined): Missing | undefined =>
  response === undefined || response.text.trim() === '' ? { key: 'missing.essay' } : undefined;

export const printEssay = (): PrintPart[] => [{ kind: 'lines', count: 12 }];
