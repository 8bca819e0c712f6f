import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseBank } from '../../../src/bank/parse-bank.js';
import type { QuestionBank } from '../../../src/model/question-bank.js';
import { questionTypes, type Question } from '../../../src/question-types/question-types.js';

const questions = fileURLToPath(new URL('../../../questions/', import.meta.url));

/** The banks of a folder of the project, parsed, by the names of their files. */
export const banksIn = (folder: 'banks' | 'examples'): [name: string, bank: QuestionBank<Question>][] =>
  readdirSync(questions + folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, parseBank<Question>(JSON.parse(readFileSync(`${questions}${folder}/${name}`, 'utf8')), questionTypes).bank as QuestionBank<Question>]);

/** All of them. */
export const allBanks = (): [name: string, bank: QuestionBank<Question>][] => [...banksIn('examples'), ...banksIn('banks')];
