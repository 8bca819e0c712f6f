import { expect } from 'chai';
import { moodleFromBank, type MoodleFromBankOptions } from '../../../../src/bank/exchange/moodle-xml/moodle-from-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import type { MoodleItem } from '../../../../src/formats/moodle-xml/moodle-item.js';
import { questionTypes, type Question } from '../../../../src/question-types/question-types.js';

interface Written {
  readonly items: readonly MoodleItem[];
  /** The first question, as loosely as a test wants it. */
  readonly first: Record<string, unknown>;
  readonly lost: readonly string[];
}

function write(question: object, options: MoodleFromBankOptions = {}, bank: object = {}): Written {
  const raw = { version: 1, id: 'b', title: 'Lakeland', language: 'en', ...bank, questions: [{ id: 'q', prompt: 'Which?', ...question }] };
  const parsed = parseBank<Question>(raw, questionTypes);
  if (!parsed.bank) throw new Error(JSON.stringify(parsed.problems));
  const { items, losses } = moodleFromBank(parsed.bank, options);
  return { items, first: items.find(({ kind }) => kind !== 'category') as unknown as Record<string, unknown>, lost: losses.map(({ feature }) => feature) };
}

const html = (text: string) => ({ format: 'html', text });
const choices = (...texts: string[]) => texts.map((text) => ({ id: text.toLowerCase(), text }));
const shares = ({ first }: Written): unknown => (first.answers as { percent: number }[]).map(({ percent }) => percent);

describe('moodleFromBank', () => {
  it('writes the shares of a choice of several from Moodle’s list, and leaves out what has none', () => {
    const several = (count: number): object => ({
      type: 'choice',
      multiple: true,
      choices: choices(...Array.from({ length: count + 1 }, (_, index) => `C${index}`)),
      answer: Array.from({ length: count }, (_, index) => `c${index}`),
    });
    expect(shares(write(several(3)))).to.deep.equal([33.33333, 33.33333, 33.33333, -33.33333]);
    expect(shares(write(several(7)))).to.deep.equal([...Array.from({ length: 7 }, () => 14.28571), -14.28571]);
    expect(write(several(11)).items).to.have.length(1);
    expect(write(several(11)).lost).to.deep.equal(['question']);
  });

  it('marks a single choice with all or nothing', () => {
    expect(shares(write({ type: 'choice', choices: choices('A', 'B', 'C'), answer: ['b'] }))).to.deep.equal([0, 100, 0]);
  });

  it('lets a wrong pick in a hot text cost as much as a right one earns, and keeps the text', () => {
    const written = write({
      type: 'hot-text',
      segments: [
        { id: 'a', text: 'The Alder is long.' },
        { id: 'b', text: 'The Sorrel is not.' },
        { id: 'c', text: 'So it goes', fixed: true },
      ],
      answer: ['a'],
    });
    expect(shares(written)).to.deep.equal([100, -100]);
    expect(written.first).to.deep.include({
      kind: 'multichoice',
      isSingle: false,
      shuffle: false,
      text: html('<p>Which?</p><blockquote>The Alder is long. The Sorrel is not. So it goes</blockquote>'),
    });
  });

  it('does not shuffle options of which one keeps its place', () => {
    const written = write({ type: 'choice', choices: [...choices('A', 'B'), { id: 'n', text: 'Neither', fixed: true }], answer: ['a'] });
    expect(written.first.shuffle).to.equal(false);
    expect(written.lost).to.deep.equal(['order of the options']);
  });

  it('writes the margin of a number in its unit, units without a mark for them, and every slip', () => {
    const { first, lost } = write({
      type: 'numeric',
      answer: { value: -200, tolerance: 5, toleranceKind: 'percent' },
      unit: 'km',
      acceptUnits: ['kilometres'],
      commonErrors: [{ value: 300, feedback: 'No' }],
    });
    expect(first.answers).to.deep.equal([
      { percent: 100, text: { format: 'moodle', text: '-200' }, tolerance: 10 },
      { percent: 0, text: { format: 'moodle', text: '300' }, tolerance: 15, feedback: html('No') },
    ]);
    expect(first).to.deep.include({
      unitCounts: false,
      units: [
        { name: 'km', multiplier: 1 },
        { name: 'kilometres', multiplier: 1 },
      ],
    });
    expect(lost).to.deep.equal(['margin in percent']);
  });

  it('puts the marks of embedded answers out of action wherever they stand in a cloze', () => {
    const { first } = write({
      type: 'cloze',
      prompt: 'Fill in {1:SA:=x}.',
      text: 'A {brace} & {{a}}, {{b}}.',
      gaps: [
        {
          id: 'a',
          choices: [
            { id: 'x', text: '=50% ~ **x** & y}' },
            { id: 'y', text: 'y', feedback: 'a # b' },
          ],
          answer: 'y',
        },
        { id: 'b', accept: [{ text: 'R&D #1*' }], matchCase: true },
      ],
    });
    expect((first.text as { text: string }).text).to.equal(
      '<p>Fill in &#123;1:SA:=x&#125;.</p><p>A &#123;brace&#125; &amp; ' +
        '{1:MULTICHOICE_S:&#61;50% &#126; &lt;strong&gt;x&lt;/strong&gt; &amp;amp; y&#125;~=y#a &#35; b}, {1:SHORTANSWER_C:=R&amp;D &#35;1*}.</p>',
    );
  });

  it('gives the gaps of a cloze whole points where its own divide among them', () => {
    const gaps = [
      { id: 'a', accept: [{ text: 'x' }] },
      { id: 'b', accept: [{ text: 'y' }] },
    ];
    const cloze = (points?: number): Written => write({ type: 'cloze', prompt: 'Fill in the gap.', text: '{{a}} {{b}}', gaps, ...(points === undefined ? {} : { points }) });
    expect((cloze(4).first.text as { text: string }).text).to.equal('{2:SHORTANSWER:=x} {2:SHORTANSWER:=y}');
    expect(cloze(4).lost).to.deep.equal([]);
    expect((cloze(3).first.text as { text: string }).text).to.equal('{1:SHORTANSWER:=x} {1:SHORTANSWER:=y}');
    expect(cloze(3).lost).to.deep.equal(['points']);
    expect(cloze().lost).to.deep.equal(['points']);
  });

  it('writes an order by its neighbouring pairs, or as all or nothing', () => {
    const order = (marking: object): unknown => write({ type: 'order', entries: choices('A', 'B'), ...marking }).first.grading;
    expect(order({})).to.equal('RELATIVE_NEXT_EXCLUDE_LAST');
    expect(order({ marking: 'exact' })).to.equal('ALL_OR_NOTHING');
  });

  it('writes options to match with as plain characters, and those that fit nothing without a prompt', () => {
    const { first, lost } = write({
      type: 'match',
      prompts: choices('P'),
      options: [
        { id: 'x', text: 'the **longest**' },
        { id: 'y', text: { text: 'kısa', lang: 'tr' } },
      ],
      answer: { p: 'x' },
    });
    expect(first.pairs).to.deep.equal([
      { prompt: html('P'), option: 'the longest' },
      { prompt: html(''), option: 'kısa' },
    ]);
    expect(lost).to.deep.equal(['formatting']);
  });

  it('makes two questions of an evidence pair, with the words of the claims from the sources', () => {
    const pair = {
      type: 'evidence-pair',
      choices: choices('A', 'B'),
      answer: ['a'],
      points: 2,
      offered: [{ claim: 'c1' }, { claim: 'c2', text: 'Second' }],
      support: ['c1'],
    };
    expect(write(pair).items).to.have.length(2);
    expect(write(pair).lost).to.deep.equal(['choice of evidence']);
    const sources = [{ claims: [{ id: 'c1', statement: 'First' }] }] as unknown as MoodleFromBankOptions['sources'];
    const { items, lost } = write(pair, { sources });
    expect(items.slice(1).map((item) => (item.kind === 'category' ? [] : [item.name, item.points]))).to.deep.equal([
      ['q', 1],
      ['q.support', 1],
    ]);
    expect(items[2]).to.deep.include({ text: html('<p>Which?</p><p>Which statements support the answer? Pick every one that does.</p>') });
    expect(lost).to.deep.equal(['type']);
  });

  it('puts files into the question, keeps addresses of the web, and says what is not there', () => {
    const image = (src: string): object => ({ type: 'true-false', answer: true, stimulus: [{ kind: 'image', src, alt: 'A "map"' }] });
    const files = new Map([['maps/my map.png', Uint8Array.from([102, 111, 111])]]);
    expect(write(image('maps/my map.png'), { files }).first.text).to.deep.equal({
      ...html('<p><img src="@@PLUGINFILE@@/my-map.png" alt="A &quot;map&quot;"/></p><p>Which?</p>'),
      files: [{ name: 'my-map.png', base64: 'Zm9v' }],
    });
    expect(write(image('https://example.org/a.png')).first.text).to.deep.equal(html('<p><img src="https://example.org/a.png" alt="A &quot;map&quot;"/></p><p>Which?</p>'));
    const gone = write(image('gone.png'));
    expect(gone.first.text).to.deep.equal(html('<p>[A &quot;map&quot;]</p><p>Which?</p>'));
    expect(gone.lost).to.deep.equal(['image', 'stimulus']);
    const hotspot = {
      type: 'hotspot',
      image: 'gone.png',
      alt: 'x',
      answer: 'a',
      regions: ['a', 'b'].map((id) => ({ id, label: id, shape: { kind: 'rectangle', x: 0, y: 0, width: 0.1, height: 0.1 } })),
    };
    expect(write(hotspot).lost).to.deep.equal(['question']);
  });

  it('writes sound and film with captions and what is said in them', () => {
    const files = new Map([
      ['a.mp4', new Uint8Array(3)],
      ['a.vtt', new Uint8Array(3)],
    ]);
    const film = { kind: 'video', src: 'a.mp4', alt: 'A river', captions: 'a.vtt', transcript: 'It flows.' };
    const { first } = write({ type: 'true-false', answer: true, stimulus: [film] }, { files });
    expect((first.text as { text: string }).text).to.equal(
      '<p><video controls="controls" src="@@PLUGINFILE@@/a.mp4"><track kind="captions" src="@@PLUGINFILE@@/a.vtt" default="default"/>A river</video></p><p>It flows.</p><p>Which?</p>',
    );
    expect((first.text as { files: object[] }).files).to.have.length(2);
  });

  it('links the sources in the general feedback, behind what is said to everybody', () => {
    const sources = [
      {
        title: 'A short atlas',
        label: 'Atlas',
        author: 'N. N.',
        publisher: null,
        published: null,
        url: 'https://example.org/atlas',
        claims: [{ id: 'c1', statement: 'x', passage: { paragraph: 1, start: 'Its capital', end: 'the lake', sha256: 'a' } }],
      },
    ] as unknown as MoodleFromBankOptions['sources'];
    const feedback = { correct: 'So it is.', incorrect: 'So it is.' };
    const { first, lost } = write({ type: 'true-false', answer: true, evidence: ['c1'], feedback }, { sources });
    expect((first.general as { text: string }).text).to.match(/^<p>So it is\.<\/p><p>Source: <a href="https:\/\/example\.org\/atlas[^"]*">N\. N\., A short atlas<\/a><\/p>$/u);
    expect(lost).to.deep.equal(['evidence']);
  });

  it('opens a category for each objective, by its id, and the bank’s own for the others', () => {
    const raw = {
      version: 1,
      id: 'b',
      title: 'Rivers/lakes',
      language: 'en',
      description: 'On *water*.',
      objectives: [{ id: 'facts', text: 'Find a fact' }],
      questions: ['facts', undefined, 'other'].map((objective, index) => ({
        id: `q${index}`,
        type: 'true-false',
        prompt: 'x',
        answer: true,
        ...(objective === undefined ? {} : { objective }),
      })),
    };
    const { bank } = parseBank<Question>(raw, questionTypes);
    if (!bank) throw new Error('The bank has to be right.');
    expect(moodleFromBank(bank).items.filter(({ kind }) => kind === 'category')).to.deep.equal([
      { kind: 'category', path: '$course$/top/Rivers//lakes', info: html('On <em>water</em>.') },
      { kind: 'category', path: '$course$/top/Rivers//lakes/Find a fact', idNumber: 'facts' },
      { kind: 'category', path: '$course$/top/Rivers//lakes' },
      { kind: 'category', path: '$course$/top/Rivers//lakes/other', idNumber: 'other' },
    ]);
  });

  it('takes the penalty for further tries from the rules of the bank', () => {
    expect(write({ type: 'true-false', answer: true }, {}, { rules: { penalty: 0.25 } }).first.penalty).to.equal(0.25);
    expect(write({ type: 'true-false', answer: true }).first.penalty).to.equal(0);
  });

  it('leaves out a type that Moodle has nothing like', () => {
    const bank = { version: 1, id: 'b', title: 'B', language: 'en', questions: [{ id: 'q', type: 'sculpture', prompt: 'x' }] } as unknown as Parameters<typeof moodleFromBank>[0];
    expect(moodleFromBank(bank)).to.deep.equal({
      items: [{ kind: 'category', path: '$course$/top/B' }],
      losses: [{ question: 'q', feature: 'question', reason: 'Moodle has nothing like a question of type “sculpture”; it is left out.' }],
    });
  });
});
