import { parseFragment } from 'parse5';
import { expect } from 'chai';
import { isOwnMachine, readFolder, readSettings } from '../../demo/set-up/read-form.js';
import { attributesOf, frameCode, packSettingsOf, playerAddress, scriptCode } from '../../demo/set-up/write-code.js';
import type { QuizAttributes } from '../../src/elements/geo-quiz/quiz-properties.js';
import { readAttributes } from '../../src/elements/geo-quiz/read-attributes.js';
import { readPlayerConfig } from '../../src/player/player-config.js';

type Settings = ReturnType<typeof readSettings>;
const settings = (given: Partial<Settings> = {}): Settings => ({ ...readSettings(new FormData()), ...given });
const form = (values: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};
/** Elements of a piece of code by their names, with their attributes, as a browser reads it. */
const elementsIn = (html: string): { name: string; attributes: Record<string, string> }[] => {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const walk = (node: object): void => {
    const { nodeName, attrs, childNodes } = node as { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: object[] };
    if (attrs) found.push({ name: nodeName, attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])) });
    childNodes?.forEach(walk);
  };
  walk(parseFragment(html));
  return found;
};

describe('the settings of the set-up page', () => {
  it('are left to the bank where nothing is chosen', () => {
    const read = readSettings(form({ mode: '', limit: '', pass: ' ', certainty: '', seed: '', minutes: '', extra: '', attempts: '', layout: '', shuffle: '', language: '' }));
    expect(Object.values(read).filter((value) => value !== undefined)).to.deep.equal([]);
    expect(Object.values(attributesOf(read)).every((value) => value === undefined)).to.equal(true);
  });

  it('are read as numbers and words', () => {
    const read = readSettings(
      form({ mode: 'test', limit: '5', pass: '60', certainty: 'on', seed: ' 7b ', minutes: '20', extra: '1.5', attempts: '2', layout: 'list', shuffle: 'on', language: 'en' }),
    );
    expect(read).to.deep.equal({
      mode: 'test',
      limit: 5,
      shuffle: 'on',
      passPercent: 60,
      layout: 'list',
      attempts: '2',
      timeLimitSeconds: 1200,
      extraTime: '1.5',
      certainty: 'on',
      language: 'en',
      seed: '7b',
    });
    expect(readSettings(form({ minutes: '0' })).timeLimitSeconds, 'no limit').to.equal('none');
  });

  for (const [name, value] of [
    ['mode', 'exam'],
    ['limit', '0'],
    ['limit', '2.5'],
    ['limit', '1e9'],
    ['pass', '101'],
    ['pass', '-1'],
    ['certainty', 'maybe'],
    ['minutes', '601'],
    ['minutes', '1.5'],
    ['extra', '3'],
    ['attempts', '0'],
    ['layout', 'grid'],
    ['shuffle', 'yes'],
    ['language', '"><script>'],
  ] as const)
    it(`leave out ${name} ${value}`, () => expect(readSettings(form({ [name]: value }))).to.deep.equal(settings()));

  it('mean the same in code and in packages', () => {
    const chosen = settings({
      mode: 'test',
      passPercent: 60,
      limit: 5,
      seed: 'x',
      certainty: 'off',
      layout: 'list',
      shuffle: 'on',
      attempts: '2',
      timeLimitSeconds: 1200,
      extraTime: '1.5',
      language: 'en',
    });
    expect(attributesOf(chosen)).to.deep.equal({
      mode: 'test',
      pass: '60%',
      limit: 5,
      seed: 'x',
      certainty: 'off',
      layout: 'list',
      shuffle: 'on',
      attempts: '2',
      'time-limit-seconds': 1200,
      'extra-time': '1.5',
      lang: 'en',
    });
    expect(packSettingsOf(chosen)).to.deep.equal({
      mode: 'test',
      passFraction: 0.6,
      limit: 5,
      seed: 'x',
      certainty: false,
      layout: 'list',
      shuffle: true,
      attempts: 2,
      timeLimitSeconds: 1200,
      extraTime: 1.5,
      language: 'en',
    });
  });

  it('are all understood by the element and by the player', () => {
    const chosen = settings({
      mode: 'test',
      layout: 'list',
      limit: 5,
      shuffle: 'on',
      seed: 'x',
      passPercent: 60,
      attempts: 'unlimited',
      timeLimitSeconds: 'none',
      extraTime: 'none',
    });
    const attributes = attributesOf({ ...chosen, certainty: 'on' });
    const { faults } = readAttributes({ ...attributes, timeLimitSeconds: attributes['time-limit-seconds'], extraTime: attributes['extra-time'] } as unknown as QuizAttributes);
    expect(faults).to.deep.equal([]);
    const { attributes: played, language } = readPlayerConfig(
      {},
      new URL(playerAddress('https://example.org/dist/', 'b.json', { ...chosen, certainty: 'on', language: 'en' })).searchParams,
    );
    expect(played).to.deep.equal(Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (name === 'lang' ? [] : [[name, String(value)]]))));
    expect(language).to.equal('en');
  });
});

describe('the address of a folder', () => {
  const base = 'https://example.org/dist/';
  for (const [text, address] of [
    ['', base],
    ['https://quizzes.example.org/geo-quiz', 'https://quizzes.example.org/geo-quiz/'],
    ['https://quizzes.example.org/a/?x=1#y', 'https://quizzes.example.org/a/'],
    ['/other/', 'https://example.org/other/'],
    ['javascript:alert(1)', undefined],
    ['nonsense:', undefined],
    ['https://', undefined],
  ] as const)
    it(`is ${address ?? 'none'} for “${text}”`, () => expect(readFolder(text, base)).to.equal(address));

  it('is told apart from one that only this machine can reach', () => {
    expect(['http://127.0.0.1:4173/dist/', 'http://localhost/', 'http://[::1]/'].map(isOwnMachine)).to.deep.equal([true, true, true]);
    expect(['https://example.org/127.0.0.1/', 'https://127.0.0.1.example.org/', 'nonsense'].map(isOwnMachine)).to.deep.equal([false, false, false]);
  });
});

describe('the code of the set-up page', () => {
  const hard = 'Rivers & "seas" <script>alert(1)</script>';
  const code = {
    dist: 'https://example.org/dist/',
    bank: 'https://example.org/a.json?x="&y=<z>',
    title: hard,
    settings: settings({ mode: 'test', seed: '"><img src=x onerror=alert(1)>' }),
  };

  it('is a script and the element, with a link inside, whatever the words are', () => {
    const found = elementsIn(scriptCode(code));
    expect(found.map(({ name }) => name)).to.deep.equal(['script', 'geo-quiz', 'a']);
    expect(found[0]?.attributes).to.deep.equal({ type: 'module', src: 'https://example.org/dist/cdn/define.js' });
    expect(found[1]?.attributes).to.deep.equal({ src: code.bank, mode: 'test', seed: code.settings.seed });
  });

  it('is a frame with a link below it and the script for its height', () => {
    const found = elementsIn(frameCode(code));
    expect(found.map(({ name }) => name)).to.deep.equal(['iframe', 'p', 'a', 'script']);
    const { src, title, sandbox } = found[0]?.attributes ?? {};
    expect(title).to.equal(`Quiz: ${hard}`);
    expect(sandbox?.split(' ')).to.include.members(['allow-scripts', 'allow-same-origin']);
    expect(found[0]?.attributes).to.have.property('data-geo-quiz');
    expect(found[2]?.attributes.href).to.equal(src);
    const query = new URL(src ?? '').searchParams;
    expect([query.get('bank'), query.get('mode'), query.get('seed'), query.get('pass')]).to.deep.equal([code.bank, 'test', code.settings.seed, null]);
  });

  it('leads to the player beside the elements', () => {
    expect(playerAddress('https://example.org/dist/', 'b.json', settings({ passPercent: 60 }))).to.equal('https://example.org/dist/player/index.html?bank=b.json&pass=60%25');
  });
});
