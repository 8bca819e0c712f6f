import { expect } from 'chai';
import gift from 'gift-pegjs';
import { bankFromGift } from '../../../../src/bank/exchange/gift/bank-from-gift.js';
import { giftFromBank } from '../../../../src/bank/exchange/gift/gift-from-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import type { GiftQuestion } from '../../../../src/formats/gift/gift-item.js';
import { readGift } from '../../../../src/formats/gift/read-gift.js';
import { writeGift } from '../../../../src/formats/gift/write-gift.js';
import { plainInlineText } from '../../../../src/model/inline-text.js';
import type { QuestionBank } from '../../../../src/model/question-bank.js';
import type { Source } from '../../../../src/model/source.js';
import { charactersOf } from '../../../../src/model/text.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';
import { withoutLines } from '../../../formats/gift/without-lines.js';
import { allBanks } from '../known-banks.js';
import { bare, letteredParts, lettersIn, metOptions, type Of, type Question } from '../lettered.js';

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a question is when it has been through a GIFT file: everything that GIFT can carry. */
function carried(question: Question, bank: QuestionBank<Question>): object[] {
  const objective = bank.objectives?.find(({ id }) => id === question.objective);
  const category = objective ? plainInlineText(charactersOf(objective.text)) : question.objective;
  const tags = [...(question.tags ?? []), ...(category === undefined ? [] : [category])];
  const before = (question.stimulus ?? []).map((entry) => (entry.kind === 'text' ? charactersOf(entry.text) : `[${entry.alt}]`));
  const prompt = [...before, charactersOf(question.prompt)].join(' ');
  const { correct, incorrect } = question.feedback ?? {};
  const frame = (change: object): object => bare({ id: question.id, prompt, tags: tags.length > 0 ? [...new Set(tags)] : undefined, ...change });
  const choice = ({ choices, answer, multiple }: Pick<Of<'choice'>, 'choices' | 'answer' | 'multiple'>): object => ({
    type: 'choice',
    choices: letteredParts(choices, ({ id, text, feedback }) => ({ text, feedback: feedback ?? (answer.includes(id) ? correct : incorrect) })),
    answer: lettersIn(choices, answer),
    multiple: multiple ? true : undefined,
  });
  switch (question.type) {
    case 'choice':
    case 'evidence-pair':
      return [frame(choice(question))];
    case 'map-point':
      return [
        frame(
          choice({
            choices: question.choices,
            answer: [questionTypes['map-point'].parts(question).findIndex(({ right }) => right) + 1].map((at) => question.choices[at - 1]?.id as string),
          }),
        ),
      ];
    case 'true-false':
      return [frame({ type: 'true-false', answer: question.answer, feedbackTrue: question.feedbackTrue, feedbackFalse: question.feedbackFalse })];
    case 'short-text':
      return [
        frame({
          type: 'short-text',
          accept: question.accept.map(({ text, points, feedback }) => bare({ text, points: points === 1 ? undefined : points, feedback })),
          commonErrors: question.commonErrors,
          feedback: incorrect && { incorrect },
        }),
      ];
    case 'numeric': {
      const { value, tolerance, toleranceKind } = question.answer;
      const margin = toleranceKind === 'percent' ? Number(((Math.abs(value) * tolerance) / 100).toPrecision(12)) : tolerance;
      const unit = question.unit === undefined ? '' : ` (${question.unit})`;
      return [
        frame({
          type: 'numeric',
          prompt: `${prompt}${unit}`,
          answer: { value, tolerance: margin, toleranceKind: 'absolute' },
          commonErrors: question.commonErrors,
          feedback: bare({ correct, incorrect }),
        }),
      ];
    }
    case 'match':
      return [frame({ type: 'match', prompts: letteredParts(question.prompts, ({ text }) => ({ text })), ...metOptions(question) })];
    case 'classify': {
      const { categories, statements } = question;
      const answer = Object.fromEntries(statements.map(({ id, answer: category }) => [id, category]));
      return [frame({ type: 'match', prompts: letteredParts(statements, ({ text }) => ({ text })), ...metOptions({ prompts: statements, options: categories, answer }) })];
    }
    case 'essay':
      return [frame({ type: 'essay', modelAnswer: question.modelAnswer })];
    case 'hotspot':
      return [];
    case 'order':
      return [frame({ type: 'match', isPart: true })];
    case 'hot-text':
      return [frame({ type: 'choice', multiple: true, prompt: undefined, isPart: true })];
    case 'cloze':
      return question.gaps.map(({ id }) => frame({ type: 'cloze', id: question.gaps.length > 1 ? `${question.id}.${id}` : question.id, prompt: 'Fill in the gap.', isPart: true }));
  }
}

/** Losses by which a type is known; the fields that all have are checked by themselves. */
const LOSSES: Record<Question['type'], string[]> = {
  choice: ['order of the options', 'fixed place', 'feedback on the whole'],
  'true-false': ['feedback on the whole'],
  'short-text': ['feedback on the whole', 'capitals', 'accents', 'partial marks'],
  numeric: ['unit', 'margin in percent'],
  order: ['type', 'feedback on the whole', 'feedback on parts'],
  match: ['feedback on the whole', 'feedback on parts'],
  classify: ['type', 'meaning of the categories', 'feedback on the whole', 'feedback on parts'],
  'hot-text': ['type', 'feedback on the whole'],
  cloze: ['gaps', 'prompt', 'feedback on the whole', 'unit', 'margin in percent', 'accents', 'capitals', 'fixed place'],
  'map-point': ['type', 'feedback on the whole'],
  hotspot: ['question'],
  'evidence-pair': ['choice of evidence', 'feedback on the whole'],
  essay: ['rubric', 'feedback on the whole'],
};

const FIELDS = {
  evidence: 'evidence',
  attribution: 'attribution',
  difficulty: 'difficulty',
  objective: 'objective',
  hints: 'hints',
  certainty: 'certainty',
  conflicts: 'conflicts',
  enemies: 'enemies',
} as const;

describe('GIFT of the banks of this project', () => {
  for (const [name, bank] of allBanks()) {
    describe(name, () => {
      const { items, losses } = giftFromBank(bank);
      const text = writeGift(items);

      it('is read back as it was written, by this reader', () => {
        const read = readGift(text);
        expect(read.losses).to.deep.equal([]);
        expect(withoutLines(read.items)).to.deep.equal(withoutLines(items));
      });

      it('is read back as it was written, by gift-pegjs', () => {
        const theirs = gift.parse(text) as unknown as {
          type: string;
          id: string;
          title: string;
          stem: { text: string };
          choices?: { text: { text?: string; number?: number }; weight: number | null; isCorrect: boolean; feedback: { text: string } | null }[];
        }[];
        expect(theirs).to.have.length(items.length);
        theirs.forEach((their, index) => {
          const ours = items[index] as GiftQuestion;
          if (their.type === 'Category') return;
          expect(their.id).to.equal(ours.id);
          expect(their.title).to.equal(ours.title);
          expect(tidy(their.stem.text)).to.equal(tidy(ours.after === undefined ? ours.stem.text : `${ours.stem.text} _____ ${ours.after}`));
          if (ours.kind === 'choice' || ours.kind === 'short')
            expect(their.choices?.map(({ text: { text: said }, weight, isCorrect, feedback }) => [tidy(said ?? ''), weight, isCorrect, tidy(feedback?.text ?? '')])).to.deep.equal(
              ours.answers.map((answer) => [tidy(answer.text.text), answer.percent ?? null, answer.isRight, tidy(answer.feedback?.text ?? '')]),
            );
          if (ours.kind === 'numerical') expect(their.choices).to.have.length(ours.answers.length);
        });
      });

      it('is equal after the way there and back, for all that GIFT can carry', () => {
        const back = bankFromGift(readGift(text), { id: bank.id, language: bank.language });
        expect(back.losses).to.deep.equal([]);
        expect(back.bank.title).to.equal(tidy(plainInlineText(charactersOf(bank.title))));
        const expected = bank.questions.flatMap((question) => carried(question, bank));
        expect(back.bank.questions.map(({ id }) => id)).to.deep.equal(expected.map((one) => (one as { id: string }).id));
        back.bank.questions.forEach((question, index) => {
          const wanted = expected[index] as Record<string, unknown>;
          const got: Record<string, unknown> = { ...question, prompt: tidy(question.prompt) };
          if (typeof wanted.prompt === 'string') wanted.prompt = tidy(wanted.prompt);
          // Texts in which parts were joined or put in another order are looked at one by one in other tests.
          if ('isPart' in wanted) expect(got).to.deep.include(bare({ ...wanted, isPart: undefined }));
          else expect(got).to.deep.equal(wanted);
        });
        if (expected.length > 0) expect(parseBank(back.bank, questionTypes).problems).to.deep.equal([]);
      });

      it('says for each question what it loses, no more and no less than it does', () => {
        for (const question of bank.questions) {
          const own = losses.filter(({ question: id }) => id === question.id).map(({ feature }) => feature);
          for (const [field, feature] of Object.entries(FIELDS) as ['evidence', 'evidence'][])
            expect(own.includes(feature), `${question.id}: ${field}`).to.equal((question[field] ?? []).length > 0 && question.type !== 'hotspot');
          const others = own.filter((feature) => !(Object.values(FIELDS) as string[]).includes(feature) && !['points', 'fixed place', 'image', 'stimulus'].includes(feature));
          for (const feature of others) expect(LOSSES[question.type], `${question.id}: ${feature}`).to.include(feature);
        }
      });

      it('names and links the sources where it is given them', () => {
        const sources = (bank.sources ?? []).filter((source): source is Source & Record<string, unknown> => typeof source === 'object') as unknown as Source[];
        const cited = giftFromBank(bank, { sources });
        expect(withoutLines(readGift(writeGift(cited.items)).items)).to.deep.equal(withoutLines(cited.items));
        if (sources.length === 0) return;
        const generals = cited.items.flatMap((item) => (item.kind === 'category' ? [] : [item.general?.text ?? '']));
        expect(generals.filter((general) => general.includes('Source: '))).to.have.length(generals.length);
      });
    });
  }
});
