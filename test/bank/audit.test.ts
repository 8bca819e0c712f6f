import { expect } from 'chai';
import { auditBank } from '../../src/bank/audit/audit-bank.js';
import { auditBanks } from '../../src/bank/audit/audit-banks.js';
import { findLimits } from '../../src/bank/audit/find-limits.js';
import { formatOf } from '../../src/bank/audit/question-format.js';
import { countSyllables, readingLevelOf } from '../../src/bank/audit/reading-level.js';
import { voiceOf } from '../../src/bank/audit/voice-of.js';
import { parseBlueprint } from '../../src/bank/parse-blueprint.js';
import { makeLintContext } from '../../src/bank/rules/lint-context.js';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/bank/rules/lint-settings.js';
import { questionTypes } from '../../src/index.js';
import type { Blueprint } from '../../src/model/blueprint.js';
import type { QuestionBank } from '../../src/model/question-bank.js';
import type { QuestionBase } from '../../src/model/question.js';
import { sampleClaim, sampleSource } from '../support/sample-bank.js';

const types = questionTypes;
/** A source with claims `<id>-1` to `<id>-4`: stated, attributed, alleged by nobody named, stated. */
const source = (id: string) =>
  sampleSource({
    id,
    vantagePoint: `From ${id}.`,
    claims: [
      sampleClaim({ id: `${id}-1`, kind: 'fact-stated', attributedTo: null }),
      sampleClaim({ id: `${id}-2`, kind: 'attributed', attributedTo: 'A ministry' }),
      sampleClaim({ id: `${id}-3`, kind: 'allegation', attributedTo: 'unnamed officials' }),
      sampleClaim({ id: `${id}-4`, kind: 'fact-stated', attributedTo: null }),
    ],
  });
const choice = (id: string, texts: readonly string[], key: number, more: Partial<QuestionBase> = {}): QuestionBase =>
  ({ id, type: 'choice', prompt: 'Which one is it?', choices: texts.map((text, index) => ({ id: `c${index}`, text })), answer: [`c${key}`], ...more }) as QuestionBase;
const statement = (id: string, answer: boolean, more: Partial<QuestionBase> = {}): QuestionBase =>
  ({ id, type: 'true-false', prompt: 'It is so.', answer, ...more }) as QuestionBase;
const bankOf = (questions: readonly QuestionBase[], more: Partial<QuestionBank> = {}): QuestionBank => ({
  version: 1,
  id: 'bank',
  title: 'Bank',
  language: 'en',
  questions,
  ...more,
});
const audit = (questions: readonly QuestionBase[], sources = [source('one'), source('two')]) => auditBank(bankOf(questions), { types, sources });

describe('the figures of an audit', () => {
  it('count evidence by source, vantage point, kind and voice', () => {
    const figures = audit([
      choice('a', ['x', 'y', 'z'], 0, { evidence: ['one-1', 'one-2', 'two-1'] }),
      choice('b', ['x', 'y', 'z'], 1, { evidence: ['one-3', 'unknown'] }),
      choice('c', ['x', 'y', 'z'], 2),
    ]);
    expect(figures).to.include({ questions: 3, citations: 4, onOneSource: 1, withEvidence: 2 });
    expect(figures.bySource).to.deep.equal({ one: 3, two: 1 });
    expect(figures.byVantagePoint).to.deep.equal({ 'From one.': 3, 'From two.': 1 });
    expect(figures.byKind).to.include({ 'fact-stated': 2, attributed: 1, allegation: 1, opinion: 0 });
    expect(figures.byVoice).to.deep.equal({ author: 2, named: 1, unnamed: 1 });
  });

  it('count places and lengths of right options', () => {
    const figures = audit([
      choice('a', ['long option here', 'short', 'short'], 0),
      choice('b', ['short', 'short', 'short'], 2),
      choice('c', ['same length', 'same length', 'x'], 1),
      choice('d', ['x', 'y', 'z'], 0, { multiple: true } as Partial<QuestionBase>),
    ]);
    // A choice of several with one right option is still one; the checker says so elsewhere.
    expect(figures.keyPlaces).to.deep.equal({ '1': 2, '2': 1, '3': 1, '4': 0 });
    expect(figures).to.include({ choices: 4, longestKeys: 1 });
    expect(figures.keyLengthRatio).to.be.closeTo((16 / 5 + 1 + 11 / 6 + 1) / 4, 1e-9);
  });

  it('count true statements, difficulty and levels, an objective of two levels half for each', () => {
    const objectives = [
      { id: 'o1', text: 'x', bloom: 'remember' as const },
      { id: 'o2', text: 'x', bloom: 'apply/evaluate' as const },
    ];
    const questions = [
      statement('a', true, { objective: 'o1', difficulty: 'easy' }),
      statement('b', false, { objective: 'o2', difficulty: 'hard' }),
      statement('c', true, { objective: 'o3' }),
    ];
    const figures = auditBank(bankOf(questions, { objectives }), { types, sources: [], bloomOf: new Map([['o3', 'analyse']]) });
    expect(figures).to.include({ statements: 3, trueStatements: 2 });
    expect(figures.byDifficulty).to.deep.equal({ easy: 1, medium: 0, hard: 1, 'not said': 1 });
    expect(figures.byBloom).to.deep.equal({ remember: 1, understand: 0, apply: 0.5, analyse: 1, evaluate: 0.5, create: 0 });
  });

  it('divide by nothing in an empty bank', () => {
    const figures = audit([]);
    expect(figures).to.include({ questions: 0, citations: 0, keyLengthRatio: null });
    expect(figures.reading).to.deep.equal({ wordsPerSentence: 0, wordsPerQuestion: 0, fleschReadingEase: null });
    expect(findLimits(figures, undefined, DEFAULT_SETTINGS)).to.deep.equal([]);
  });

  const voices: [string | null, string][] = [
    [null, 'author'],
    ['A ministry', 'named'],
    ['India (as summarised by the outlet)', 'named'],
    ['unnamed defence sources', 'unnamed'],
    ['claims, not specified', 'unnamed'],
    ['no source given (“said to be”)', 'unnamed'],
    ['an anonymous official', 'unnamed'],
    ['speculation, owner not named', 'unnamed'],
  ];
  for (const [attributedTo, voice] of voices) it(`take ${attributedTo ?? 'nobody'} for ${voice}`, () => expect(voiceOf({ attributedTo })).to.equal(voice));

  const formats: [QuestionBase, string][] = [
    [choice('a', ['x', 'y'], 0), 'single-choice'],
    [choice('a', ['x', 'y'], 0, { multiple: true } as Partial<QuestionBase>), 'multiple-choice'],
    [choice('a', ['x', 'y'], 0, { certainty: 'ask' }), 'certainty'],
    [
      choice('a', ['x', 'y'], 0, {
        stimulus: [
          { kind: 'text', text: 'One.' },
          { kind: 'text', text: 'Two.' },
        ],
      }),
      'compare',
    ],
    [choice('a', ['x', 'y'], 0, { stimulus: [{ kind: 'text', text: 'One.' }] }), 'single-choice'],
    [statement('a', true), 'true-false'],
  ];
  for (const [question, format] of formats) it(`call a question ${format}`, () => expect(formatOf(question)).to.equal(format));
});

describe('the reading level', () => {
  const syllables: [string, number][] = [
    ['cat', 1],
    ['table', 2],
    ['made', 1],
    ['signed', 1],
    ['wanted', 2],
    ['places', 2],
    ['likes', 1],
    ['Türkiye’s', 3],
    ['government', 3],
    ['OIC', 3],
    ['2025', 4],
    ['the', 1],
  ];
  for (const [word, count] of syllables) it(`counts ${count} in ${word}`, () => expect(countSyllables(word)).to.equal(count));

  it('counts words in sentences and in questions, and options to the questions alone', () => {
    const context = makeLintContext(bankOf([choice('a', ['one two', 'three'], 0, { prompt: 'Who says so? Pick the name.' })]), { types, sources: [] });
    const level = readingLevelOf(context.views);
    expect(level).to.include({ wordsPerSentence: 3, wordsPerQuestion: 9 });
    expect(level.fleschReadingEase).to.be.closeTo(206.835 - 1.015 * 3 - 84.6, 1e-9);
  });

  it('gives no ease for another language', () => {
    const context = makeLintContext(bankOf([statement('a', true, { prompt: 'Köprü açıktır.' })], { language: 'tr' }), { types, sources: [] });
    expect(readingLevelOf(context.views)).to.deep.include({ wordsPerSentence: 2, fleschReadingEase: null });
  });
});

describe('the limits of an audit', () => {
  const blueprint = (more: Partial<Blueprint> = {}): Blueprint => ({ version: 1, id: 'b', title: 'B', modules: [], objectives: [], limits: {}, ...more });
  const leaning = Array.from({ length: 10 }, (_none, index) => statement(`s${index}`, index % 2 === 0, { evidence: [index < 7 ? 'one-1' : 'two-1'] }));
  const verdicts = (questions: readonly QuestionBase[], plan?: Blueprint, settings: LintSettings = DEFAULT_SETTINGS): string[] =>
    findLimits(audit(questions, [source('one'), source('two'), source('three'), source('four')]), plan, settings).map(({ limit, verdict }) => `${limit} ${verdict}`);

  it('are those of the rules where no blueprint sets them', () => {
    expect(verdicts(leaning)).to.deep.equal(['source-share broken', 'truth-balance kept']);
    expect(verdicts(leaning, blueprint({ limits: { sourceShare: 0.7 } }))).to.deep.equal(['source-share kept', 'truth-balance kept']);
  });

  it('leave a bank on one source alone', () => {
    expect(findLimits(audit(leaning, [source('one')]), undefined, DEFAULT_SETTINGS).map(({ limit }) => limit)).to.deep.equal(['truth-balance']);
  });

  it('let a bank on two sources have an even share and a fifth more', () => {
    const even = leaning.map((question, index) => ({ ...question, evidence: [index < 6 ? 'one-1' : 'two-1'] }));
    expect(findLimits(audit(even), undefined, DEFAULT_SETTINGS)[0]).to.include({ limit: 'source-share', verdict: 'kept' });
  });

  it('want a question beside a source that needs one', () => {
    const plan = blueprint({ limits: { sourceShare: 1, companions: [{ source: 'one', objectives: ['o1'], tags: ['sourcing'], reason: 'x' }] } });
    expect(verdicts(leaning, plan)).to.include('companion broken');
    expect(verdicts([...leaning, statement('x', true, { objective: 'o1' })], plan)).to.include('companion kept');
    expect(verdicts([...leaning, statement('x', true, { tags: ['sourcing'] })], plan)).to.include('companion kept');
    expect(verdicts([statement('x', true)], plan)).to.not.include('companion broken');
  });

  it('find right options in one place, right options that are longest, and statements that are all true', () => {
    const choices = Array.from({ length: 8 }, (_none, index) => choice(`c${index}`, ['the longest option', 'option', 'option'], 0));
    expect(verdicts(choices)).to.deep.equal(['key-position broken', 'key-length broken']);
    expect(verdicts([statement('a', true), statement('b', true)])).to.deep.equal(['truth-balance broken']);
    expect(verdicts([statement('a', true)])).to.deep.equal(['truth-balance kept']);
  });

  it('may be broken where the blueprint or the settings say why', () => {
    const excused = blueprint({ exceptions: [{ limit: 'source-share', bank: 'bank', reason: 'It is about one.' }] });
    expect(verdicts(leaning, excused)).to.include('source-share explained');
    const other = blueprint({ exceptions: [{ limit: 'source-share', bank: 'other', reason: 'x' }] });
    expect(verdicts(leaning, other)).to.include('source-share broken');
    const settings = (question?: string): LintSettings => ({
      ...DEFAULT_SETTINGS,
      exceptions: [{ rule: 'L47', bank: 'bank', ...(question === undefined ? {} : { question }), reason: 'x', path: [] }],
    });
    expect(verdicts(leaning, undefined, settings())).to.include('source-share explained');
    expect(verdicts(leaning, undefined, settings('s1'))).to.include('source-share broken');
  });

  it('hold for all banks together, and for one bank once', () => {
    const given = (id: string, questions: readonly QuestionBase[]) => ({ bank: bankOf(questions, { id }), sources: [source('one'), source('two')], settings: DEFAULT_SETTINGS });
    const single = auditBanks([given('a', leaning)], { types });
    expect(new Set(single.limits.map(({ bank }) => bank))).to.deep.equal(new Set(['a']));
    const both = auditBanks([given('a', leaning.slice(0, 5)), given('b', leaning.slice(5))], { types });
    expect(both.all).to.include({ questions: 10, id: 'all' });
    expect(both.limits.find(({ bank, limit }) => bank === 'all' && limit === 'source-share')).to.include({ verdict: 'broken' });
  });

  it('count objectives in the banks that the blueprint names', () => {
    const plan = blueprint({
      modules: [{ id: 'M1', title: 'M', bank: 'a', questions: 2 }],
      objectives: [{ id: 'o1', module: 'M1', text: 'Read', bloom: 'analyse', questions: 3 }],
    });
    const given = (id: string) => ({
      bank: bankOf([statement('x', true, { objective: 'o1' }), statement('y', false, { objective: 'o2' })], { id }),
      sources: [],
      settings: DEFAULT_SETTINGS,
    });
    expect(auditBanks([given('a'), given('b')], { types, blueprint: plan }).coverage).to.deep.equal([{ id: 'o1', text: 'Read', bloom: 'analyse', wanted: 3, found: 1 }]);
  });
});

describe('parsing a blueprint', () => {
  const good = {
    version: 1,
    id: 'b',
    title: 'B',
    modules: [{ id: 'M1', title: 'M', bank: 'a', questions: 2 }],
    objectives: [{ id: 'o1', module: 'M1', text: 'x', bloom: 'apply', questions: 1 }],
    limits: {},
  };
  const told = (data: unknown): string[] => parseBlueprint(data).problems.map(({ path, code }) => `${path.join('.')} ${code}`);

  it('finds nothing wrong with a good one', () => expect(told(good)).to.deep.equal([]));
  it('tells a module that is not there', () =>
    expect(told({ ...good, objectives: [{ ...good.objectives[0], module: 'M2' }] })).to.deep.equal(['objectives.0.module unknown-module']));
  it('tells ids that stand twice', () => expect(told({ ...good, modules: [...good.modules, ...good.modules] })).to.deep.equal(['modules.1.id duplicate-id']));
  it('tells an unknown limit', () => expect(told({ ...good, limits: { sourceShar: 1 } })).to.deep.equal(['limits.sourceShar unknown-field']));
  it('tells an exception to what is no limit', () =>
    expect(told({ ...good, exceptions: [{ limit: 'x', bank: 'a', reason: 'x' }] })).to.deep.equal(['exceptions.0.limit wrong-value']));
});
