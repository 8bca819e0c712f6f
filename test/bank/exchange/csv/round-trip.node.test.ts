import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import papaparse from 'papaparse';
import { bankFromCsv } from '../../../../src/bank/exchange/csv/bank-from-csv.js';
import { csvFromBank } from '../../../../src/bank/exchange/csv/csv-from-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import { readCsv, type ParseCsv } from '../../../../src/formats/csv/read-csv.js';
import { writeCsv } from '../../../../src/formats/csv/write-csv.js';
import { detectTextFormat } from '../../../../src/formats/detect-format.js';
import { charactersOf } from '../../../../src/model/text.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';
import { allBanks } from '../known-banks.js';
import { bare, letteredParts, lettersIn, metOptions, type Question } from '../lettered.js';

const parse = papaparse.parse as unknown as ParseCsv;

/** What a question is when it has been through a sheet; undefined where its type has no place in one. */
function carried(question: Question): object | undefined {
  const { stimulus, ...rest } = question;
  const frame = (change: object): object => bare({ ...rest, stimulus, fixed: question.fixed ? true : undefined, ...change });
  const fixedToo = ({ text, feedback, fixed }: { text: unknown; feedback?: unknown; fixed?: boolean | undefined }): object => ({ text, feedback, fixed: fixed ? true : undefined });
  switch (question.type) {
    case 'choice':
      return frame({ choices: letteredParts(question.choices, fixedToo), answer: lettersIn(question.choices, question.answer), multiple: question.multiple ? true : undefined });
    case 'true-false':
      return frame({});
    case 'short-text': {
      const { matchCase, matchAccents, accept } = question;
      return frame({
        accept: accept.map(({ text, points, feedback }) => bare({ text, points: points === 1 ? undefined : points, feedback })),
        matchCase: matchCase ? true : undefined,
        matchAccents: matchAccents ? true : undefined,
      });
    }
    case 'numeric':
      return frame({ acceptUnits: question.acceptUnits?.length === 0 ? undefined : question.acceptUnits });
    case 'order':
      return frame({ entries: letteredParts(question.entries), axis: question.axis ?? undefined });
    case 'match':
      return frame({ prompts: letteredParts(question.prompts), ...metOptions(question) });
    case 'classify': {
      const { categories, statements } = question;
      const letterOf = (id: string): string => lettersIn(categories, [id])[0] as string;
      return frame({
        categories: letteredParts(categories, ({ text }) => ({ text })),
        statements: statements.map(({ text, answer, feedback }, index) => bare({ id: String.fromCharCode(97 + index), text, answer: letterOf(answer), feedback })),
      });
    }
    case 'hot-text': {
      const id = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `s${index + 1}`);
      const { segments, answer } = question;
      return frame({
        segments: segments.map((segment, index) => bare({ id: id(index), ...fixedToo(segment) })),
        answer: segments.flatMap((segment, index) => (answer.includes(segment.id) ? [id(index)] : [])),
      });
    }
    case 'essay':
      return frame({ rubric: question.rubric?.map(({ text, points }, index) => ({ id: String.fromCharCode(97 + index), text, points })) });
    default:
      return undefined;
  }
}

const LOSSES: Partial<Record<Question['type'], string[]>> = { classify: ['meaning of the categories'], match: ['feedback on parts'] };

describe('CSV of the banks of this project', () => {
  for (const [name, bank] of allBanks()) {
    describe(name, () => {
      const { rows, losses } = csvFromBank(bank);
      const text = writeCsv(rows);

      it('is known by its content', () => expect(detectTextFormat(text)).to.equal('csv'));

      it('is equal after the way there and back, for all that a sheet can carry', () => {
        const back = bankFromCsv(readCsv(text, parse), { id: bank.id, title: charactersOf(bank.title), language: bank.language });
        expect(back.losses).to.deep.equal([]);
        expect(back.bank.questions).to.deep.equal(bank.questions.map(carried).filter((question) => question !== undefined));
        if (back.bank.questions.length > 0) expect(parseBank(back.bank, questionTypes).problems).to.deep.equal([]);
      });

      it('says for each question what it loses', () => {
        for (const question of bank.questions) {
          const own = losses.filter(({ question: id }) => id === question.id).map(({ feature }) => feature);
          if (carried(question) === undefined) expect(own, question.id).to.deep.equal(['question']);
          else for (const feature of own) expect([...(LOSSES[question.type] ?? []), 'evidence of options', 'stimulus'], `${question.id}: ${feature}`).to.include(feature);
          const parts: { evidence?: readonly string[] }[] =
            'choices' in question
              ? [...question.choices]
              : 'statements' in question
                ? question.statements
                : 'prompts' in question
                  ? question.prompts
                  : 'segments' in question
                    ? question.segments
                    : 'entries' in question
                      ? question.entries
                      : [];
          if (carried(question)) expect(own.includes('evidence of options'), question.id).to.equal(parts.some(({ evidence }) => evidence !== undefined && evidence.length > 0));
        }
      });
    });
  }
});

describe('the example of docs/spreadsheet.md', () => {
  it('is read as it says', () => {
    const page = readFileSync(fileURLToPath(new URL('../../../../docs/spreadsheet.md', import.meta.url)), 'utf8');
    const example = /```csv\n([\s\S]+?)```/u.exec(page)?.[1] as string;
    const { bank, losses } = bankFromCsv(readCsv(example, parse));
    expect(losses).to.deep.equal([]);
    expect(parseBank(bank, questionTypes).problems).to.deep.equal([]);
    expect(bank.questions.map(({ type }) => type)).to.deep.equal(['choice', 'choice', 'true-false', 'numeric', 'short-text']);
    expect(bank.questions[1]).to.deep.include({ answer: ['a', 'b'], multiple: true, tags: ['rivers', 'towns'] });
    expect(bank.questions[2]).to.deep.include({ answer: true, feedbackTrue: 'The atlas says so.' });
    expect(bank.questions[3]).to.deep.include({ answer: { value: 84, tolerance: 2, toleranceKind: 'percent' }, unit: 'm' });
  });
});
