import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyse } from 'chardet';
import { expect } from 'chai';
import Papa from 'papaparse';
import { writeZip } from '../../src/formats/zip/write-zip.js';
import { convert, ConvertError, type Converted, type ConvertOptions } from '../../src/packaging.js';
import { parsedIds } from './convert-material.js';
import { PICTURE } from './pack-material.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const options: ConvertOptions = { parseCsv: (text, how) => Papa.parse<unknown>(text, how), guess: (sample) => analyse(sample) };

const MANIFEST = '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><metadata><schema>QTIv2.1 Package</schema></metadata><resources/></manifest>';

const qti2 = (prompt: string, id = 'one', more = ''): string =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="${id}" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>${prompt}<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><simpleChoice identifier="A">Mir${more}</simpleChoice><simpleChoice identifier="B">Lo Hill</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
const qti12 = (prompt: string): string =>
  `<questestinterop><assessment title="Rivers"><section><item ident="one" title="River"><presentation><material><mattext texttype="text/html">${prompt}</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>Mir</mattext></material></response_label><response_label ident="b"><material><mattext>Lo Hill</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100"/></outcomes><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
const moodle = (prompt: string): string =>
  `<quiz><question type="truefalse"><name><text>One</text></name><questiontext format="html"><text>${prompt}</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;
const gift = (prompt: string): string => `::One::[html]${prompt} {=Mir ~Lo Hill}\n`;
const sheet = (prompt: string): string => `type,prompt,option 1,option 2,right\nchoice,"${prompt}",Mir,Lo Hill,1\n`;
const aiken = (prompt: string): string => `${prompt}\nA. Mir\nB. Lo Hill\nANSWER: A\n`;
const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  writeZip(new Map(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? bytesOf(content) : content])));

/** Replaces one name in a zip by another of the same length, which `writeZip` would refuse. */
function renamed(zip: Uint8Array, name: string, other: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1').replaceAll(name, other);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** What is made of a file; a text where it is refused. */
function read(content: string | Uint8Array, more: ConvertOptions = {}): Converted | string {
  try {
    return convert(typeof content === 'string' ? bytesOf(content) : content, { ...options, ...more });
  } catch (error) {
    expect(error).to.be.instanceOf(ConvertError);
    return (error as Error).message;
  }
}

/** Every text of what was made, and nothing that a browser would run. */
function expectHarmless(converted: Converted, name: string): void {
  const text = JSON.stringify(converted.bank);
  expect(text, name).not.to.match(/<script|onerror|javascript:|<iframe|vbscript:|data:text/iu);
  parsedIds(converted.bank);
  for (const file of converted.files.keys()) expect(file, name).to.match(/^(?:media\/)?[a-z0-9-]+\.(?:png|jpg|gif|svg|webp|avif)$/u);
}

const BOMB = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'.charAt(index)};`.repeat(10)}">`).join('')}]>`;

const XML = { 'moodle-xml': moodle('Which? &x;'), qti2: qti2('<p>Which? &x;</p>'), qti12: qti12('Which? &x;') } as const;

describe('hostile files', () => {
  describe('with entities', () => {
    for (const [format, text] of Object.entries(XML)) {
      it(`are refused as ${format}, before anything of them is read`, () => {
        for (const head of [
          BOMB,
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
          '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/a.dtd"> %p;]>',
          '<!DOCTYPE a [%p;]>',
          '<!doctype a [<!entity x "y">]>',
          '<!DOCTYPE a PUBLIC "b" "c" [ <!-- ]> --> <!ENTITY x "y">]>',
        ])
          expect(read(`<?xml version="1.0"?>${head}${text}`, { from: format as keyof typeof XML }), head).to.match(/document type|declaration|well-formed/u);
      });

      it(`are read as ${format} without what an outer document type says`, () => {
        const converted = read(`<?xml version="1.0"?><!DOCTYPE quiz SYSTEM "file:///etc/passwd">${text}`) as Converted;
        expect(parsedIds(converted.bank)).to.have.length(1);
        expect(JSON.stringify(converted.bank)).not.to.contain('root:');
      });
    }

    it('are left out of a package, item by item', () => {
      const converted = read(zipOf({ 'imsmanifest.xml': `${BOMB}${MANIFEST}`, 'a.xml': `${BOMB}${qti2('<p>Which? &j;</p>')}`, 'b.xml': qti2('<p>Which?</p>', 'two') }), {
        from: 'qti2-package',
      }) as Converted;
      expect(parsedIds(converted.bank)).to.deep.equal(['two']);
      expect(converted.losses.map(({ question, feature, reason }) => [question, feature, reason.includes('declares entities')])).to.deep.equal([['a.xml', 'file', true]]);
    });
  });

  describe('that are too much', () => {
    it('are refused by their size before they are decoded', () => {
      expect(read(new Uint8Array(100_000_000).fill(97))).to.contain('at most 64 MB');
    });

    const long = 'a word '.repeat(300_000);
    const strong = '<b>a</b>'.repeat(300_000);
    for (const [format, content] of Object.entries({
      gift: [gift(long), gift(strong)],
      aiken: [`${aiken(long)}\n${aiken('Two?')}`],
      csv: [sheet(long)],
      'moodle-xml': [moodle(long), moodle(escaped(strong)), moodle(`<![CDATA[${strong}]]>`)],
      qti2: [qti2(`<p>${long}</p>`), qti2(`<p>${strong}</p>`)],
      qti12: [qti12(long), qti12(escaped(strong))],
    }))
      it(`lose the question with the long text as ${format}, with the reason`, () => {
        for (const text of content) {
          const converted = read(text, { from: format as 'gift' }) as Converted;
          expect(converted.bank.questions.length).to.equal(format === 'aiken' ? 1 : 0);
          const lost = converted.losses.filter(({ feature }) => feature === 'question');
          expect(lost).to.have.length(1);
          expect(lost[0]?.reason).to.match(/longer than|characters without a blank line/u);
          expect(JSON.stringify(converted.losses).length).to.be.below(1000);
        }
      });

    it('lose an item that asks hundreds of things at once, before each is tried out with all the others', () => {
      const many = (make: (index: number) => string): string => Array.from({ length: 3000 }, (_, index) => make(index)).join('');
      const declared = (index: number): string =>
        `<responseDeclaration identifier="R${index}" cardinality="single" baseType="string"><correctResponse><value>a</value></correctResponse></responseDeclaration>`;
      const gaps = `<assessmentItem identifier="a" title="t">${many(declared)}<itemBody><p>${many((index) => `a <textEntryInteraction responseIdentifier="R${index}"/>`)}</p></itemBody></assessmentItem>`;
      const blanks = `<questestinterop><item ident="a" title="t"><presentation><material><mattext>Fill in.</mattext></material>${many((index) => `<response_str ident="r${index}"><render_fib/></response_str>`)}</presentation><resprocessing>${many((index) => `<respcondition><conditionvar><varequal respident="r${index}">a</varequal></conditionvar><setvar action="Add">1</setvar></respcondition>`)}</resprocessing></item></questestinterop>`;
      for (const text of [gaps, blanks]) {
        const { bank, losses } = read(text) as Converted;
        expect(bank.questions).to.deep.equal([]);
        expect(losses.map(({ reason }) => reason)).to.deep.equal(['It asks 3000 things at once; at most 50 are read. The question is left out.']);
      }
    });

    it('are refused by how deep their elements stand and how many there are', () => {
      expect(read(moodle('<a>'.repeat(100_000)))).to.contain('levels deep');
      expect(read(moodle('<a/>'.repeat(2_100_000)))).to.contain('million elements');
    });

    it('are refused as zip files by what they say and by what they do', () => {
      const bomb = zipOf({ 'imsmanifest.xml': MANIFEST, 'a.xml': new Uint8Array(15_000_000), 'b.xml': new Uint8Array(6_000_000) });
      expect(bomb.length).to.be.below(30_000);
      expect(read(bomb, { limits: { mostBytes: 20_000_000 } })).to.contain('at most 20 MB');
      expect(read(zipOf(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.xml`, '']))))).to.contain('at most 5,000');
    });

    it('lose an item of a package that is too large, and no other', () => {
      const item = qti2(`<p>${' '.repeat(70_000_000)}</p>`, 'large');
      const { bank, losses } = read(zipOf({ 'imsmanifest.xml': MANIFEST, 'a.xml': item, 'b.xml': qti2('<p>Which?</p>') })) as Converted;
      expect(parsedIds(bank)).to.deep.equal(['one']);
      expect(losses.map(({ question, feature }) => [question, feature])).to.deep.equal([['a.xml', 'file']]);
    });
  });

  describe('with paths that lead elsewhere', () => {
    it('are refused where the path is a name in a zip', () => {
      for (const name of ['../../x.xml', '/tmp/xx.xml', 'C:/xxxx.xml', '..\\..\\x.xml'])
        expect(read(renamed(zipOf({ 'imsmanifest.xml': MANIFEST, 'qqqqqqq.xml': qti2('<p>Which?</p>') }), 'qqqqqqq.xml', name)), name).to.contain('are used to do harm');
    });

    const ADDRESSES = [
      '../../../../etc/passwd.png',
      '/etc/passwd.png',
      'file:///etc/passwd.png',
      'C:\\a.png',
      '..\\..\\a.png',
      '%2e%2e%2f%2e%2e%2fa.png',
      'media/%00.png',
      '//example.org/a.png',
    ];
    it('give no picture from there, whatever the format', () => {
      for (const address of ADDRESSES) {
        const image = `<img src="${address}" alt="A map"/>`;
        const files: [string, string | Uint8Array][] = [
          ['gift', gift(`${image.replace(':', '\\:').replace('=', '\\=')} Which?`)],
          ['moodle-xml', moodle(escaped(`${image} Which?`))],
          [
            'moodle-xml of its own',
            moodle(escaped(`<img src="@@PLUGINFILE@@/${address}" alt="A map"/> Which?`)).replace(
              '</questiontext>',
              `<file name="${address}" path="/../" encoding="base64">AAAA</file></questiontext>`,
            ),
          ],
          ['qti2', qti2(`<p>${image} Which?</p>`)],
          ['qti12', qti12(escaped(`${image} Which?`))],
          ['package', zipOf({ 'imsmanifest.xml': MANIFEST, 'q/a.xml': qti2(`<p>${image} Which?</p>`), 'a.png': PICTURE, 'etc/passwd.png': PICTURE })],
        ];
        for (const [name, content] of files) {
          const converted = read(content) as Converted;
          expect(parsedIds(converted.bank), `${name} ${address} ${JSON.stringify(converted.losses)}`).to.have.length(1);
          for (const file of converted.files.keys()) expect(file, `${name} ${address}`).to.match(/^(?:media\/)?[a-z0-9-]+\.png$/u);
          const sources = [...JSON.stringify(converted.bank).matchAll(/"src":"([^"]*)"/gu)].map(([, src]) => src as string);
          for (const src of sources) expect(src, `${name} ${address}`).not.to.match(/\.\.|^\/|^[a-z]:|^file:|\\|%2e|%00/iu);
        }
      }
    });

    it('give the bank an id that is one name', () => {
      for (const title of ['../../evil', '/etc/evil', 'C:\\evil', '..', 'CON', 'a\u0000b', '__proto__']) {
        const { bank } = read(`::One::Which? {=Mir ~Lo Hill}\n`, { title }) as Converted;
        expect(bank.id, title).to.match(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      }
    });
  });

  it('with script in HTML lose it, with the name of what was lost', () => {
    const html =
      '<p onclick="alert(1)">Which <script>alert(1)</script><img src="x.png" onerror="alert(1)" alt="a"/><a href="javascript:alert(1)">one</a><a href="&#106;avascript:alert(2)">two</a><iframe src="javascript:alert(3)"></iframe><svg><script>alert(4)</script></svg><style>a{}</style><a href="data:text/html,x">three</a>?</p>';
    const asGift = html.replace(/[~=#{}:]/gu, '\\$&');
    for (const [name, content] of [
      ['gift', gift(asGift)],
      ['moodle-xml', moodle(escaped(html))],
      ['qti2', qti2(html)],
      ['qti12', qti12(escaped(html))],
      ['package', zipOf({ 'imsmanifest.xml': MANIFEST, 'a.xml': qti2(html), 'x.png': PICTURE })],
    ] as const) {
      const converted = read(content) as Converted;
      expect(converted.bank?.questions, `${name} ${converted}`).to.have.length(1);
      expectHarmless(converted, name);
      const said = converted.losses.map(({ reason }) => reason).join('\n');
      for (const what of ['script', 'embedded page', 'link to an address that is not allowed']) expect(said, name).to.contain(what);
    }
  });

  it('keep as characters what is typed like a tag where a format has plain text only', () => {
    for (const text of [sheet('Is <script>alert(1)</script> one?'), aiken('Is <script>alert(1)</script> one?')]) {
      const { bank } = read(text) as Converted;
      expect(bank.questions[0]?.prompt).to.contain('<script>');
    }
  });

  it('of GIFT with braces that do not pair end in losses, and the next question is read', () => {
    for (const text of [
      'A {',
      'A }',
      '{',
      '}',
      'A {=b ~c',
      'A {{=b ~c}}',
      'A {=b {~c}',
      'A {=b ~c}}',
      'A \\{=b ~c}',
      '::A {=b ~c}',
      '{'.repeat(5000),
      'A {=b ~c} {=d',
      '$CATEGORY: {',
    ]) {
      const converted = read(`${text}\n\n::Last::Which? {=Mir ~Lo Hill}\n`, { from: 'gift' }) as Converted;
      expect(parsedIds(converted.bank).at(-1), text.slice(0, 20)).to.equal('last');
      expectHarmless(converted, text.slice(0, 20));
      for (const { reason } of converted.losses) expect(reason.length).to.be.below(600);
    }
  });

  describe('in wrong encodings', () => {
    const text = '::One::Hangi şehir İstanbul’dur? {=Üsküdar ~Iğdır}\n';
    const wide = (isBig: boolean, hasMark: boolean): Uint8Array => {
      const bytes = new Uint8Array(Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le'));
      return isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
    };
    it('are read where they can be told', () => {
      for (const bytes of [wide(false, true), wide(true, true), wide(false, false), wide(true, false), Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(text)])])
        expect((read(bytes) as Converted).bank.questions[0]?.prompt).to.equal('Hangi şehir İstanbul’dur?');
    });

    it('say how many characters could not be read, and that the encoding is a guess', () => {
      const broken = Uint8Array.from([...bytesOf('::One::Which '), 0xff, 0xc3, 0x28, ...bytesOf(' one? {=a ~b}\n')]);
      const asked = read(broken, { encoding: 'utf-8' }) as Converted;
      expect(asked.decoded?.unreadable).to.equal(2);
      expect((read(broken) as Converted).decoded?.found).to.equal('guessed');
    });

    it('are refused where the name of the encoding is none, and read past a wrong name in the file', () => {
      expect(read(text, { encoding: '../../utf-8' })).to.contain('not the name of an encoding');
      for (const encoding of ['klingon', 'utf-16', 'windows-1254', '']) {
        const converted = read(`<?xml version="1.0" encoding="${encoding}"?>${moodle('Üsküdar?')}`) as Converted;
        expect(converted.bank.questions[0]?.prompt, encoding).to.equal('Üsküdar?');
      }
    });
  });

  it('with names that objects of the language have are read as any other', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const matched = (one: string, other: string): string =>
      `<assessmentItem identifier="${one}" title="${one}"><responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair"><correctResponse><value>${one} ${other}</value></correctResponse></responseDeclaration><itemBody><matchInteraction responseIdentifier="R" maxAssociations="1"><prompt>Which?</prompt><simpleMatchSet><simpleAssociableChoice identifier="${one}" matchMax="1">Mir</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="${other}" matchMax="1">Long</simpleAssociableChoice><simpleAssociableChoice identifier="b" matchMax="1">Short</simpleAssociableChoice></simpleMatchSet></matchInteraction></itemBody></assessmentItem>`;
    for (const name of names) {
      for (const text of [
        matched(name, 'a'),
        matched('a1', name),
        qti2('<p>Which?</p>', name).replaceAll('A"', `${name}"`).replace('<value>A<', `<value>${name}<`),
        qti12('Which?').replaceAll('"one"', `"${name}"`),
      ]) {
        const converted = read(text) as Converted;
        expect(parsedIds(converted.bank), `${name} ${JSON.stringify(converted.losses)}`).to.have.length(1);
      }
      expect(parsedIds((read(sheet('Which?').replace('type,', `type,${name},`).replace('choice,', 'choice,x,')) as Converted).bank)).to.have.length(1);
    }
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  describe('on the command line', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    /** Runs `geo-quiz convert` with little memory, in a folder inside of another, and gives what is in both afterwards. */
    async function convertFile(content: Uint8Array): Promise<{ exitCode: number | null; lines: string[]; errors: string; files: string[] }> {
      const outer = await mkdtemp(join(tmpdir(), 'geo-quiz-'));
      try {
        const folder = join(outer, 'in');
        await mkdir(join(folder, 'out'), { recursive: true });
        await writeFile(join(folder, 'given'), content);
        const run = await new Promise<{ exitCode: number | null; output: string; errors: string }>((resolve, reject) => {
          const given = [
            '--max-old-space-size=512',
            `--import=${pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href}`,
            join(root, 'src/cli/main.ts'),
            'convert',
            'given',
            '-o',
            'out/',
          ];
          const child = spawn(process.execPath, given, { cwd: folder });
          let [output, errors] = ['', ''];
          child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
          child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
          child.on('error', reject);
          child.on('close', (exitCode) => resolve({ exitCode, output, errors }));
        });
        const files = (await readdir(outer, { recursive: true })).filter((name) => !['in', join('in', 'given'), join('in', 'out')].includes(name)).sort();
        for (const name of files.filter((one) => one.endsWith('.json'))) JSON.parse(await readFile(join(outer, name), 'utf8'));
        return { exitCode: run.exitCode, lines: run.output.trimEnd().split('\n'), errors: run.errors, files };
      } finally {
        await rm(outer, { recursive: true, force: true });
      }
    }

    for (const [name, content, message] of [
      ['text of 100 MB', () => new Uint8Array(100_000_000).fill(97), 'at most 64 MB of text are read'],
      ['stem of 60 MB in Moodle XML', () => bytesOf(moodle('&lt;p&gt;&lt;b&gt;x'.repeat(3_300_000))), 'No question could be read'],
      ['stem of 60 MB in QTI', () => bytesOf(qti2(`<p>${'a word '.repeat(8_500_000)}</p>`)), 'No question could be read'],
      ['bomb of entities', () => bytesOf(`${BOMB}${moodle('&j;')}`), 'declares entities'],
      ['zip bomb', () => zipOf({ 'imsmanifest.xml': MANIFEST, 'a.xml': new Uint8Array(210_000_000) }), 'at most 200 MB'],
      ['name that leads out', () => renamed(zipOf({ 'imsmanifest.xml': MANIFEST, 'qqqqqqq.xml': 'x' }), 'qqqqqqq.xml', '../../x.xml'), 'leads out of its folder'],
    ] as const)
      it(`end in a clear error and no file: ${name}`, async () => {
        const { exitCode, lines, errors, files } = await convertFile(content());
        expect([exitCode, errors, files]).to.deep.equal([1, '', []]);
        expect(lines.at(-2)).to.contain(message);
        expect(lines.at(-1)).to.equal('Nothing was written: 1 error, 0 warnings');
      });

    it('write the bank and its pictures where they are to be, and nothing elsewhere', async () => {
      const image = (src: string): string => `<img src="${src}" alt="A map"/>`;
      const body = `<p>${image('../maps/x.svg')}${image('../../../../tmp/a.svg')}${image('../../x.svg')} Which?</p>`;
      const { exitCode, errors, files } = await convertFile(zipOf({ 'imsmanifest.xml': MANIFEST, 'q/a.xml': qti2(body), 'maps/x.svg': PICTURE }));
      expect([exitCode, errors]).to.deep.equal([0, '']);
      expect(files.filter((file) => /\.\w+$/u.test(file))).to.deep.equal([join('in', 'out', 'given.json'), join('in', 'out', 'media', 'x.svg')]);
    });
  });
});
