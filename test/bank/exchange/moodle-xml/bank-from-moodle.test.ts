import { expect } from 'chai';
import fc from 'fast-check';
import { bankFromMoodle } from '../../../../src/bank/exchange/moodle-xml/bank-from-moodle.js';
import type { ImportedBank } from '../../../../src/bank/exchange/imported-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import { readMoodleXml } from '../../../../src/formats/moodle-xml/read-moodle-xml.js';
import { XmlError } from '../../../../src/formats/xml/xml-error.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';
import { expectProportionalTime } from '../../../support/growth.js';

const text = (name: string, inner: string, more = ''): string => `<${name} format="html"><text><![CDATA[${inner}]]></text>${more}</${name}>`;
const answer = (percent: number | string, inner: string, feedback = '', more = ''): string =>
  `<answer fraction="${percent}" format="html"><text><![CDATA[${inner}]]></text>${text('feedback', feedback)}${more}</answer>`;
const question = (type: string, body: string, prompt = 'Which?', name = 'q'): string =>
  `<question type="${type}"><name><text>${name}</text></name>${prompt === '' ? '' : text('questiontext', prompt)}${body}</question>`;
const category = (path: string, more = ''): string => `<question type="category"><category><text>${path}</text></category>${more}</question>`;

const read = (...questions: string[]): ImportedBank => bankFromMoodle(readMoodleXml(`<quiz>${questions.join('\n')}</quiz>`));
/** The first question without its id, and what was lost. */
const first = (...questions: string[]): { got: Record<string, unknown> | undefined; lost: string[] } => {
  const { bank, losses } = read(...questions);
  const [one] = bank.questions;
  const got = one && Object.fromEntries(Object.entries(one).filter(([field]) => field !== 'id'));
  return { got, lost: losses.map(({ feature }) => feature) };
};

const two = `${answer(100, 'Alder')}${answer(0, 'Sorrel')}`;

const QUESTIONS: readonly (readonly [what: string, xml: string, got: Record<string, unknown> | undefined, lost: readonly string[]])[] = [
  [
    'a choice of one, with feedback of all kinds, hints and tags',
    question(
      'multichoice',
      `${text('generalfeedback', 'For all.')}<defaultgrade>2.0000000</defaultgrade><single>true</single><shuffleanswers>true</shuffleanswers>${text('correctfeedback', 'Right.')}
       ${text('partiallycorrectfeedback', 'Wrong.')}${text('incorrectfeedback', 'Wrong.')}${answer('100', '<p>Alder</p>', '<b>Yes</b>')}${answer('0', '<p>Sorrel</p>', 'No')}
       ${text('hint', 'Look')}<tags><tag><text>rivers</text></tag></tags>`,
      '<p>Which is <em>longest</em>?</p>',
    ),
    {
      type: 'choice',
      prompt: 'Which is *longest*?',
      choices: [
        { id: 'a', text: 'Alder', feedback: '**Yes**' },
        { id: 'b', text: 'Sorrel', feedback: 'No' },
      ],
      answer: ['a'],
      points: 2,
      hints: ['Look'],
      feedback: { correct: 'Right.\n\nFor all.', incorrect: 'Wrong.\n\nFor all.' },
      tags: ['rivers'],
    },
    [],
  ],
  [
    'a choice of several with shares in thirds',
    question('multichoice', `<single>false</single>${answer('33.33333', 'A')}${answer('33.333', 'B')}${answer('33.33333', 'C')}${answer('-33.33333', 'D')}`),
    {
      type: 'choice',
      prompt: 'Which?',
      choices: ['A', 'B', 'C', 'D'].map((letter) => ({ id: letter.toLowerCase(), text: letter })),
      answer: ['a', 'b', 'c'],
      multiple: true,
      shuffle: false,
    },
    [],
  ],
  [
    'a choice in which no option earns the full mark, by its best',
    question('multichoice', `<single>true</single><shuffleanswers>1</shuffleanswers>${answer(50, 'A')}${answer(0, 'B')}`),
    {
      type: 'choice',
      prompt: 'Which?',
      choices: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
      answer: ['a'],
    },
    ['partial marks'],
  ],
  [
    'a choice without what Moodle says of every new question',
    question(
      'multichoice',
      `<shuffleanswers>1</shuffleanswers>${text('correctfeedback', '<p>Your answer is correct.</p>')}${text('partiallycorrectfeedback', 'Your answer is partially correct.')}${text('incorrectfeedback', 'Your answer is incorrect.')}${two}`,
    ),
    {
      type: 'choice',
      prompt: 'Which?',
      choices: [
        { id: 'a', text: 'Alder' },
        { id: 'b', text: 'Sorrel' },
      ],
      answer: ['a'],
    },
    [],
  ],
  [
    'true and false, in the order of an old file too',
    question('truefalse', `${answer(0, 'Richtig', 'Not so')}${answer(100, 'Falsch')}`, 'The bridge stands.'),
    { type: 'true-false', prompt: 'The bridge stands.', answer: false, feedbackTrue: 'Not so' },
    [],
  ],
  [
    'a short answer with shares, errors, words for the rest, and letters that count',
    question('shortanswer', `<usecase>1</usecase>${answer(100, 'Norhaven', 'Yes')}${answer(50, 'Nor haven')}${answer(0, 'Estwick', 'The port')}${answer(0, '*', 'Look again')}`),
    {
      type: 'short-text',
      prompt: 'Which?',
      accept: [
        { text: 'Norhaven', feedback: 'Yes' },
        { text: 'Nor haven', points: 0.5 },
      ],
      commonErrors: [{ text: 'Estwick', feedback: 'The port' }],
      matchCase: true,
      feedback: { incorrect: 'Look again' },
    },
    [],
  ],
  [
    'a number with a margin, an error and units',
    question(
      'numerical',
      `${answer(100, '212', 'Yes', '<tolerance>0.5</tolerance>')}${answer(0, '148', 'The Sorrel', '<tolerance>0</tolerance>')}${answer(0, '*', 'No', '<tolerance>0</tolerance>')}
       <units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit><unit><multiplier>1</multiplier><unit_name>kilometres</unit_name></unit><unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>
       <unitgradingtype>1</unitgradingtype>`,
    ),
    {
      type: 'numeric',
      prompt: 'Which?',
      answer: { value: 212, tolerance: 0.5, toleranceKind: 'absolute' },
      commonErrors: [{ value: 148, feedback: 'The Sorrel' }],
      unit: 'km',
      acceptUnits: ['kilometres'],
      feedback: { correct: 'Yes', incorrect: 'No' },
    },
    ['units', 'unit'],
  ],
  [
    'pairs, with an option that fits nothing',
    question(
      'matching',
      `<subquestion format="html"><text><![CDATA[<p>Alder</p>]]></text><answer><text>212</text></answer></subquestion><subquestion format="html"><text></text><answer><text>96</text></answer></subquestion>`,
    ),
    {
      type: 'match',
      prompt: 'Which?',
      prompts: [{ id: 'a', text: 'Alder' }],
      options: [
        { id: 'a', text: '212' },
        { id: 'b', text: '96' },
      ],
      answer: { a: 'a' },
    },
    [],
  ],
  [
    'an essay',
    question('essay', `${text('graderinfo', '<p>Look for the flood.</p>')}${text('responsetemplate', 'Dear …')}<attachments>1</attachments>`),
    { type: 'essay', prompt: 'Which?', modelAnswer: 'Look for the flood.' },
    ['template', 'attachments'],
  ],
  ['an essay without a model answer', question('essay', ''), { type: 'essay', prompt: 'Which?', modelAnswer: 'The file holds no model answer.' }, ['model answer']],
  [
    'an order that is marked in another way',
    question('ordering', `<gradingtype>LONGEST_ORDERED_SUBSET</gradingtype>${answer(2, 'second')}${answer(1, 'first')}`),
    {
      type: 'order',
      prompt: 'Which?',
      entries: [
        { id: 'a', text: 'first' },
        { id: 'b', text: 'second' },
      ],
    },
    ['partial marks'],
  ],
  [
    'a text with gaps, what is to be done apart from it',
    question(
      'cloze',
      '',
      '<p>Fill in.</p><p>The {1:MULTICHOICE:Sorrel#No~=Alder#&lt;b&gt;Yes&lt;/b&gt;} is {1:NUMERICAL:=212:1#Right}&nbsp;km long; {1:SA:=R&amp;D~%50%RD} ends {{here}}.</p>',
    ),
    {
      type: 'cloze',
      prompt: 'Fill in.',
      text: 'The {{gap-1}} is {{gap-2}}\u00a0km long; {{gap-3}} ends { {here} }.',
      gaps: [
        {
          id: 'gap-1',
          choices: [
            { id: 'a', text: 'Sorrel', feedback: 'No' },
            { id: 'b', text: 'Alder', feedback: '**Yes**' },
          ],
          answer: 'b',
        },
        { id: 'gap-2', answer: { value: 212, tolerance: 1, toleranceKind: 'absolute' } },
        { id: 'gap-3', accept: [{ text: 'R&D' }, { text: 'RD', points: 0.5 }] },
      ],
      points: 3,
    },
    ['feedback'],
  ],
  [
    'gaps that share their options',
    question(
      'gapselect',
      '<defaultgrade>2</defaultgrade><selectoption><text>Alder</text><group>1</group></selectoption><selectoption><text>long</text><group>2</group></selectoption><selectoption><text>Sorrel</text><group>1</group></selectoption><selectoption><text>short</text><group>2</group></selectoption>',
      'The [[3]] is [[2]].',
    ),
    {
      type: 'cloze',
      prompt: 'Fill in the gap.',
      text: 'The {{gap-1}} is {{gap-2}}.',
      gaps: [
        {
          id: 'gap-1',
          choices: [
            { id: 'a', text: 'Alder' },
            { id: 'b', text: 'Sorrel' },
          ],
          answer: 'b',
        },
        {
          id: 'gap-2',
          choices: [
            { id: 'a', text: 'long' },
            { id: 'b', text: 'short' },
          ],
          answer: 'a',
        },
      ],
      points: 2,
    },
    [],
  ],
  [
    'words that are dragged into a text',
    question('ddwtos', '<dragbox><text>Alder</text><group>1</group><infinite/></dragbox><dragbox><text>Sorrel</text><group>1</group></dragbox>', 'The [[1]].'),
    {
      type: 'cloze',
      prompt: 'Fill in the gap.',
      text: 'The {{gap-1}}.',
      gaps: [
        {
          id: 'gap-1',
          choices: [
            { id: 'a', text: 'Alder' },
            { id: 'b', text: 'Sorrel' },
          ],
          answer: 'a',
        },
      ],
    },
    ['type'],
  ],
  [
    'text in other formats',
    '<question type="truefalse"><name><text>q</text></name><questiontext format="markdown"><text>A __b__ and a_b_c</text></questiontext><answer fraction="100"><text>true</text><feedback format="plain_text"><text>*no* star</text></feedback></answer><answer fraction="0"><text>false</text><feedback format="moodle_auto_format"><text>one\ntwo &amp;lt; three</text></feedback></answer></question>',
    { type: 'true-false', prompt: 'A **b** and a_b_c', answer: true, feedbackTrue: '\\*no\\* star', feedbackFalse: 'one\ntwo < three' },
    [],
  ],
  ['a question of a kind that computes', question('calculated', two), undefined, ['question']],
  ['a question of a kind nobody knows', question('coderunner', two), undefined, ['question']],
  ['a question without a kind', '<question><name><text>x</text></name></question>', undefined, ['question']],
  ['a choice with one option', question('multichoice', answer(100, 'A')), undefined, ['question']],
  ['a choice with nothing right', question('multichoice', `${answer(0, 'A')}${answer(0, 'B')}`), undefined, ['question']],
  ['a question without a text or a name', question('truefalse', `${answer(100, 'true')}${answer(0, 'false')}`, '', ''), undefined, ['question']],
  ['a cloze without a gap', question('cloze', '', 'No gap.'), undefined, ['question']],
  ['a cloze with a gap in a link', question('cloze', '', '<a href="https://example.org">{1:SA:=x}</a>'), undefined, ['question']],
  ['a cloze with several options to pick', question('cloze', '', '{1:MR:=a~=b~c}'), undefined, ['question']],
  ['a gap without its option', question('gapselect', '<selectoption><text>a</text><group>1</group></selectoption>', '[[2]]'), undefined, ['question']],
  ['an order of one entry', question('ordering', answer(1, 'a')), undefined, ['question']],
  ['a stem that is too long', question('multichoice', two, 'x'.repeat(30_000)), undefined, ['question']],
];

const PIXEL = 'R0lGODlhAQABAAAAACw=';

describe('bankFromMoodle', () => {
  for (const [what, xml, got, lost] of QUESTIONS)
    it(`${got ? 'reads' : 'leaves out, with a reason,'} ${what}`, () => {
      const outcome = first(xml);
      expect(outcome.got).to.deep.equal(got);
      expect(outcome.lost).to.deep.equal(lost);
      if (got) expect(parseBank(read(xml).bank, questionTypes).problems).to.deep.equal([]);
    });

  it('goes on behind a question that cannot be read, and names it', () => {
    const { bank, losses } = read(question('stack', '', 'x', 'Bad'), question('truefalse', `${answer(100, 'true')}${answer(0, 'false')}`, 'Good', 'Good'));
    expect(bank.questions.map(({ id }) => id)).to.deep.equal(['good']);
    expect(losses).to.deep.equal([{ question: 'Bad', feature: 'question', reason: 'It is of the kind “stack”, which is not read. The question is left out.' }]);
  });

  it('names the bank by what all categories share, makes objectives of those with a number and tags of the others', () => {
    const { bank } = read(
      category('$course$/top/Lakeland', text('info', 'About <b>Lakeland</b>')),
      category('$course$/top/Lakeland/Rivers', '<idnumber>rivers</idnumber>'),
      question('multichoice', two, 'One?', 'One'),
      category('$course$/top/Lakeland/Towns/Ports'),
      question('multichoice', two, 'Two?', 'Two'),
      category('$course$/top/Lakeland/Nobody', '<idnumber>nobody</idnumber>'),
    );
    expect(bank).to.include({ id: 'lakeland', title: 'Lakeland', description: 'About **Lakeland**' });
    expect(bank.objectives).to.deep.equal([{ id: 'rivers', text: 'Rivers' }]);
    expect(bank.questions.map(({ objective, tags }) => [objective, tags])).to.deep.equal([
      ['rivers', undefined],
      [undefined, ['Towns / Ports']],
    ]);
  });

  it('takes ids from numbers, then names, and gives each question its own', () => {
    const { bank } = read(
      question('multichoice', `<idnumber>own.id</idnumber>${two}`),
      question('multichoice', two, 'x', 'Longest River!'),
      question('multichoice', two, 'x', 'Longest river'),
      question('multichoice', `<idnumber>not an id</idnumber>${two}`, 'x', 'نہر'),
    );
    expect(bank.questions.map(({ id }) => id)).to.deep.equal(['own.id', 'longest-river', 'longest-river-2', 'q-4']);
  });

  it('puts a description before the question that follows it', () => {
    const { bank, losses } = read(question('description', '', '<p>Read this.</p>', 'Text'), question('multichoice', two), question('description', '', 'End', 'Last'));
    expect(bank.questions[0]?.stimulus).to.deep.equal([{ kind: 'text', text: 'Read this.' }]);
    expect(losses.map(({ question: name, feature }) => [name, feature])).to.deep.equal([
      ['Text', 'description'],
      ['Last', 'description'],
    ]);
  });

  it('says once for the file that further tries cost something', () => {
    const { losses } = read(question('multichoice', `<penalty>0.3333333</penalty>${two}`), question('multichoice', `<penalty>0.5</penalty>${two}`));
    expect(losses.map(({ feature, question: name }) => [feature, name])).to.deep.equal([['penalty', undefined]]);
  });

  describe('of pictures', () => {
    const held = (name: string, base64 = PIXEL, path = '/'): string => `<file name="${name}" path="${path}" encoding="base64">${base64}</file>`;
    const withText = (inner: string, files: string): string => `<question type="multichoice"><name><text>q</text></name>${text('questiontext', inner, files)}${two}</question>`;

    it('keeps those of the question as files, each once, under names of their own', () => {
      const { bank, files, losses } = read(
        withText('Look: <img src="@@PLUGINFILE@@/My%20Map.gif" alt="A map">', held('My Map.gif')),
        withText('<img src="@@PLUGINFILE@@/in/My%20Map.gif?x=1" alt="">', held('My Map.gif', `${PIXEL}AAAA`, '/in/')),
        withText('<img src="@@PLUGINFILE@@/again.gif" alt="The same">', held('again.gif')),
        withText(`<img src="data:image/png;base64,${PIXEL}BBBB" alt="Inside">`, ''),
        withText('<img src="https://example.org/a.png" alt="Online">', ''),
      );
      expect(bank.questions.map(({ stimulus }) => (stimulus as object[])[0])).to.deep.equal([
        { kind: 'image', src: 'My-Map.gif', alt: 'A map' },
        { kind: 'image', src: 'My-Map-2.gif', alt: 'Picture' },
        { kind: 'image', src: 'My-Map.gif', alt: 'The same' },
        { kind: 'image', src: 'picture.png', alt: 'Inside' },
        { kind: 'image', src: 'https://example.org/a.png', alt: 'Online' },
      ]);
      expect([...files.keys()]).to.deep.equal(['My-Map.gif', 'My-Map-2.gif', 'picture.png']);
      expect(files.get('My-Map.gif')?.slice(0, 3)).to.deep.equal(Uint8Array.from([71, 73, 70]));
      expect(losses.map(({ feature }) => feature)).to.deep.equal(['description of a picture']);
      expect(parseBank(bank, questionTypes).problems).to.deep.equal([]);
    });

    it('never lets a name out of the folder of the bank', () => {
      const { files } = read(
        withText('<img src="@@PLUGINFILE@@/..%2F..%2Fetc%2Fpasswd.png" alt="x">', held('../../etc/passwd.png')),
        withText('<img src="@@PLUGINFILE@@/C%3A%5Cx.png" alt="x">', held('C:\\x.png', `${PIXEL}AAAA`)),
        withText('<img src="@@PLUGINFILE@@/CON%00.png" alt="x">', held('CON\u0001.png', `${PIXEL}BBBB`)),
      );
      for (const name of files.keys()) expect(name).to.match(/^[A-Za-z0-9][A-Za-z0-9-]*\.[a-z0-9]+$/u);
      expect(files.size).to.be.at.least(2);
    });

    it('names pictures that are not there, no pictures, or stand where only text can be', () => {
      const { bank, losses } = read(
        withText(
          '<img src="@@PLUGINFILE@@/gone.png" alt="Gone"><img src="@@PLUGINFILE@@/page.html" alt="x"><img src="file:///etc/passwd"><img src="data:text/html;base64,AAAA">',
          held('page.html'),
        ),
        question('multichoice', `${answer(100, '<img src="@@PLUGINFILE@@/a.png" alt="The Alder">')}${answer(0, 'B', '<img src="x.png">no')}`),
      );
      expect(bank.questions.map(({ stimulus }) => stimulus)).to.deep.equal([undefined, undefined]);
      expect(bank.questions[1]?.choices).to.deep.equal([
        { id: 'a', text: 'The Alder' },
        { id: 'b', text: 'B', feedback: 'no' },
      ]);
      expect(losses.map(({ feature }) => feature)).to.deep.equal(['picture', 'picture', 'picture', 'picture', 'file', 'picture', 'picture']);
    });
  });

  describe('of hostile files', () => {
    it('keeps nothing of scripts, handlers and addresses that run', () => {
      const { bank, losses } = read(
        question(
          'multichoice',
          `${answer(100, 'A<script>alert(1)</script>', '<iframe src="https://example.org"></iframe>x')}${answer(0, '<svg onload=alert(1)>B')}`,
          '<p onclick="alert(1)">Which <a href="javascript:alert(1)">one</a>?</p>',
        ),
      );
      expect(JSON.stringify(bank)).not.to.match(/alert|script|onclick|iframe/u);
      expect(losses.filter(({ feature }) => feature === 'formatting')).to.have.length.above(2);
    });

    it('keeps names that would change objects as plain texts', () => {
      const { bank } = read(category('__proto__/constructor'), question('multichoice', `<idnumber>__proto__</idnumber>${two}`, 'x', '__proto__'));
      expect(bank.questions).to.have.length(1);
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
      expect(parseBank(bank, questionTypes).problems).to.deep.equal([]);
    });

    it('takes time in proportion to the number of questions', () => {
      expectProportionalTime((count) => {
        const xml = `<quiz>${question('multichoice', `${text('generalfeedback', '<p>For <b>all</b></p>')}${two}`, '<p>Which <i>river</i>?</p>', 'Same name').repeat(count)}</quiz>`;
        expect(bankFromMoodle(readMoodleXml(xml)).bank.questions).to.have.length(count);
      }, 100);
    });

    it('ends in an XmlError or a bank that can be parsed, whatever is changed in a file', () => {
      const whole = `<?xml version="1.0"?><quiz>${QUESTIONS.map(([, xml]) => xml)
        .filter((xml) => xml.length < 5000)
        .join('\n')}</quiz>`;
      const junk = fc.constantFrom(
        '',
        '<',
        '>',
        '&',
        ']]>',
        '<![CDATA[',
        '</text>',
        '<text>',
        '"',
        '{',
        '}',
        '~',
        '#',
        '=',
        '\u0000',
        '\ud800',
        '100',
        '-1',
        'NaN',
        '1e999',
        '<answer/>',
        '<!DOCTYPE quiz>',
        '{1:SA:',
        '[[1]]',
        '*',
        '@@PLUGINFILE@@/',
      );
      fc.assert(
        fc.property(fc.array(fc.record({ at: fc.nat(whole.length), cut: fc.nat(12), put: junk }), { minLength: 1, maxLength: 4 }), (changes) => {
          let changed = whole;
          for (const { at, cut, put } of changes) changed = changed.slice(0, at) + put + changed.slice(at + cut);
          let file;
          try {
            file = readMoodleXml(changed);
          } catch (error) {
            expect(error).to.be.instanceOf(XmlError);
            return;
          }
          const { bank } = bankFromMoodle(file);
          expect(parseBank(bank, questionTypes).problems.filter(({ path }) => path.length > 0)).to.deep.equal([]);
        }),
        { numRuns: 150 },
      );
    });
  });
});
