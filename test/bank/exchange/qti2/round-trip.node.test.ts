import { expect } from 'chai';
import { bankFromQti2 } from '../../../../src/bank/exchange/qti2/bank-from-qti2.js';
import { qti2FromBank } from '../../../../src/bank/exchange/qti2/qti2-from-bank.js';
import { bankFromQti12 } from '../../../../src/bank/exchange/qti12/bank-from-qti12.js';
import { qti12FromBank } from '../../../../src/bank/exchange/qti12/qti12-from-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import { readQtiItem } from '../../../../src/formats/qti/read-qti-item.js';
import { readQti12 } from '../../../../src/formats/qti/read-qti12.js';
import { readQtiXml } from '../../../../src/formats/qti/read-qti-xml.js';
import { writeQti } from '../../../../src/formats/qti/write-qti-item.js';
import { writeXml } from '../../../../src/formats/xml/write-xml.js';
import type { Source } from '../../../../src/model/source.js';
import { distanceKilometres } from '../../../../src/scoring/distance.js';
import { questionTypes, type Question } from '../../../../src/question-types/question-types.js';
import { allBanks } from '../known-banks.js';
import { faultsOf, itemSchema, needSchemas, quizSchema } from '../schemas.js';

/** Fields that no item carries, and those that say what is usual anyway. */
const LEFT_OUT = new Set(['evidence', 'attribution', 'difficulty', 'objective', 'hints', 'certainty', 'conflicts', 'enemies', 'tags', 'fixed']);

type Fields = Record<string, unknown>;

const without = (value: Fields, ...names: string[]): Fields => Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'evidence' ? undefined : inner))) as unknown;

/** What QTI 2.1 and 3.0 carry of a question. */
function carried(question: Question): Fields {
  const { id, type, prompt, points, stimulus, feedback } = question;
  const own: Fields = Object.fromEntries(Object.entries(question).filter(([name]) => !LEFT_OUT.has(name)));
  const frame: Fields = {
    id,
    type,
    prompt,
    ...(points === undefined || points === 1 ? {} : { points }),
    ...(stimulus ? { stimulus: stimulus.map((entry) => without(entry as Fields, 'source', 'captions', 'transcript')) } : {}),
    ...(feedback ? { feedback } : {}),
  };
  const list = ({
    choices,
    answer,
    multiple,
    shuffle,
  }: {
    choices: readonly object[];
    answer: readonly string[];
    multiple?: boolean | undefined;
    shuffle?: boolean | undefined;
  }): Fields => ({
    choices: choices.map((choice) => without(choice as Fields, 'latitude', 'longitude', ...(shuffle === false ? ['fixed'] : []))),
    answer,
    ...(multiple ? { multiple } : {}),
    ...(shuffle === false ? { shuffle } : {}),
  });
  switch (question.type) {
    case 'choice':
      return { ...frame, ...list(question) };
    case 'evidence-pair':
      return { ...frame, type: 'choice', ...list(question) };
    case 'map-point': {
      const right = question.choices.filter((choice) => distanceKilometres(question.answer, choice) <= question.answer.radiusKilometres).map((choice) => choice.id);
      return { ...frame, type: 'choice', ...list({ choices: question.choices, answer: right }) };
    }
    case 'classify':
      return {
        ...frame,
        type: 'match',
        prompts: question.statements.map((statement) => without(statement as Fields, 'answer')),
        options: question.categories.map((category) => without(category as Fields, 'meaning')),
        answer: Object.fromEntries(question.statements.map((statement) => [statement.id, statement.answer])),
      };
    case 'order':
      return { ...frame, entries: question.entries, marking: 'exact' };
    case 'numeric':
      return {
        ...without(own, 'unit', 'acceptUnits', 'points', 'stimulus'),
        ...frame,
        ...(question.unit === undefined ? {} : { prompt: `${prompt as string} (${question.unit})` }),
      };
    case 'essay':
      return { ...without(frame, 'feedback'), modelAnswer: question.modelAnswer };
    default:
      return { ...own, ...frame };
  }
}

/** Names that tell pieces apart which cannot be picked, ids of options that share those of prompts, and shares that are whole. */
function settle(fields: Fields): Fields {
  const settled = bare(fields) as Fields;
  // How letters with marks are compared cannot be said in an item.
  delete settled.matchAccents;
  for (const [name, usual] of [
    ['matchCase', false],
    ['points', 1],
    ['multiple', false],
  ] as const)
    if (settled[name] === usual) delete settled[name];
  if (Array.isArray(settled.segments)) settled.segments = (settled.segments as Fields[]).map((segment) => (segment.fixed === true ? without(segment, 'id', 'feedback') : segment));
  if (Array.isArray(settled.accept)) settled.accept = byText(settled.accept as Fields[]);
  if (Array.isArray(settled.commonErrors) && 'accept' in settled) settled.commonErrors = byText(settled.commonErrors as Fields[]);
  if (Array.isArray(settled.gaps))
    settled.gaps = (settled.gaps as Fields[]).map((gap) => {
      const { accept, choices } = gap;
      return without(
        {
          ...gap,
          ...(Array.isArray(accept) ? { accept: byText(accept as Fields[]) } : {}),
          ...(Array.isArray(choices) ? { choices: (choices as Fields[]).map((choice) => without(choice, 'fixed')) } : {}),
        },
        'unit',
        'acceptUnits',
        'matchAccents',
        ...(gap.matchCase === false ? ['matchCase'] : []),
      );
    });
  if (Array.isArray(settled.regions)) settled.regions = (settled.regions as Fields[]).map((region) => without(region, 'shape'));
  delete settled.imageSize;
  return settled;
}

const byText = (accept: readonly Fields[]): Fields[] =>
  accept.map((entry) => (entry.points === 1 ? without(entry, 'points') : entry)).sort((one, other) => ((one.text as string) < (other.text as string) ? -1 : 1));

/** Losses by which a type is known. */
const LOSSES: Record<Question['type'], string[]> = {
  choice: [],
  'true-false': [],
  'short-text': ['accents'],
  numeric: ['unit'],
  order: ['partial marks'],
  match: [],
  classify: ['type', 'meaning of the categories'],
  'hot-text': [],
  cloze: ['unit', 'accents', 'fixed place', 'marks in text'],
  'map-point': ['type'],
  hotspot: ['size of the picture', 'marks in text'],
  'evidence-pair': ['choice of evidence'],
  essay: ['rubric', 'feedback on the whole'],
};
const SHARED = ['evidence', 'attribution', 'difficulty', 'objective', 'hints', 'certainty', 'conflicts', 'enemies', 'fixed place', 'tags', 'source of the stimulus', 'captions'];

describe('the banks of this project as items of QTI', () => {
  for (const [name, bank] of allBanks()) {
    const { tree, losses } = qti2FromBank(bank);

    for (const version of ['2.1', '3.0'] as const)
      it(`${name}: come back equal in all that version ${version} carries`, () => {
        const back = bankFromQti2(
          tree.map((item) => readQtiItem(readQtiXml(writeQti(item.tree, version)))),
          { id: bank.id, language: bank.language },
        );
        expect(back.losses.filter(({ feature }) => feature !== 'picture')).to.deep.equal([]);
        expect(back.bank.questions.map(({ id }) => id)).to.deep.equal(bank.questions.map(({ id }) => id));
        back.bank.questions.forEach((question, index) => expect(settle(question)).to.deep.equal(settle(carried(bank.questions[index] as Question))));
        expect(parseBank(back.bank, questionTypes).problems).to.deep.equal([]);
      });

    it(`${name}: say for each question what it loses`, () => {
      for (const question of bank.questions) {
        const own = losses.filter(({ question: id }) => id === question.id).map(({ feature }) => feature);
        for (const feature of own) expect([...SHARED, ...LOSSES[question.type]], `${question.id}: ${feature}`).to.include(feature);
        for (const feature of LOSSES[question.type].filter((one) => ['type', 'choice of evidence'].includes(one))) expect(own, question.id).to.include(feature);
        expect(own.includes('evidence')).to.equal((question.evidence ?? []).length > 0);
      }
    });
  }

  describe('by the schemas of their standards', () => {
    before(needSchemas);

    it('are valid, with sources and without', () => {
      const schema = itemSchema();
      for (const [name, bank] of allBanks())
        for (const sources of [[], (bank.sources ?? []).filter((source) => typeof source === 'object') as unknown as Source[]])
          for (const item of qti2FromBank(bank, { sources }).tree) expect(faultsOf(writeQti(item.tree, '2.1'), schema), `${name} ${item.id}`).to.equal('');
      expect(faultsOf('<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="1"/>', schema)).not.to.equal('');
    });

    it('are a valid quiz of a Common Cartridge', () => {
      const schema = quizSchema();
      for (const [name, bank] of allBanks()) {
        const { tree } = qti12FromBank(bank);
        if (tree.count > 0) expect(faultsOf(writeXml(tree.tree, { declaration: true, indent: true }), schema), name).to.equal('');
      }
    });
  });

  for (const [name, bank] of allBanks())
    it(`${name}: come back from a Common Cartridge with their answers, and the others are listed`, () => {
      const { tree, losses } = qti12FromBank(bank);
      const left = losses.filter(({ feature }) => feature === 'question').map(({ question }) => question);
      expect(tree.count).to.equal(bank.questions.length - left.length);
      for (const question of bank.questions)
        expect(left.includes(question.id), question.id).to.equal(['numeric', 'order', 'match', 'classify', 'hot-text', 'cloze', 'hotspot'].includes(question.type));
      if (tree.count === 0) return;
      const back = bankFromQti12(readQti12(readQtiXml(writeXml(tree.tree))), { language: bank.language });
      expect(back.bank.questions.map(({ id }) => id)).to.deep.equal(bank.questions.filter(({ id }) => !left.includes(id)).map(({ id }) => id));
      for (const question of back.bank.questions) {
        const original = carried(bank.questions.find(({ id }) => id === question.id) as Question);
        const fields = question as Fields;
        expect(fields.type).to.equal(original.type);
        expect(fields.answer).to.deep.equal(original.answer);
        expect(fields.modelAnswer).to.deep.equal(original.modelAnswer);
        if (original.type !== 'essay') expect(fields.feedback).to.deep.equal(original.feedback);
        if (original.type === 'choice')
          expect((fields.choices as Fields[]).map((choice) => without(choice, 'fixed'))).to.deep.equal(
            (bare(original.choices) as Fields[]).map((choice) => without(choice, 'fixed')),
          );
      }
    });
});
