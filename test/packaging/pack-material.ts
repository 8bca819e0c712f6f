import { parseBank, parseSource, type QuestionBank, type Source } from '../../src/index.js';

/** A player that does nothing, with as many files as a real one has kinds. */
export const fakePlayer = (): Map<string, Uint8Array> => {
  const text: Record<string, string> = {
    'files.json': JSON.stringify({
      always: ['index.html', 'player.css', 'player.js'],
      types: { choice: ['choice.js'], numeric: ['numeric.js', 'typed.js'], hotspot: ['hotspot.js'] },
      'record-store': ['record-store.js'],
    }),
    'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Quiz</title>
    <link rel="stylesheet" href="player.css" />
    <script id="geo-quiz-player" type="application/json">
      {}
    </script>
    <script type="module" src="player.js"></script>
  </head>
  <body>
    <main></main>
  </body>
</html>
`,
    'player.css': 'main { margin: 0 }\n',
    'player.js': 'import("./choice.js");\n',
    'whole-player.js': 'document.title += "</script><!-- $& ";\n',
    'choice.js': '1;\n',
    'numeric.js': '2;\n',
    'typed.js': '3;\n',
    'hotspot.js': '4;\n',
    'record-store.js': '5;\n',
  };
  return new Map(Object.entries(text).map(([name, content]) => [name, new TextEncoder().encode(content)]));
};

const parsed = (data: object): QuestionBank => {
  const { bank, problems } = parseBank(data);
  if (!bank || problems.length > 0) throw new Error(JSON.stringify(problems));
  return bank;
};

const choice = (index: number): object => ({
  id: `q-${index}`,
  type: 'choice',
  prompt: `Which of the rivers is number ${index}?`,
  evidence: ['lk-01'],
  choices: [
    { id: 'a', text: `The **Mir** ${index}`, feedback: 'It is.' },
    { id: 'b', text: 'The Lo', feedback: 'It is not.' },
  ],
  answer: ['a'],
});

/** A bank of choices, with marks in its title that XML and HTML have a meaning for. */
export const choiceBank = (count = 2, more: object = {}): QuestionBank =>
  parsed({
    version: 1,
    id: 'rivers.1',
    title: 'Rivers & <lakes>',
    language: 'en',
    sources: ['lakeland.json'],
    ...more,
    questions: Array.from({ length: count }, (_, index) => choice(index + 1)),
  });

/** A bank with pictures: one here, one not here, one on the web. */
export const pictureBank = (): QuestionBank =>
  parsed({
    version: 1,
    id: 'maps',
    title: 'Maps',
    language: 'tr',
    questions: ['maps/Büyük göl.svg', 'gone.png', 'https://example.org/a.png'].map((src, index) => ({ ...choice(index + 1), stimulus: [{ kind: 'image', src, alt: 'A map' }] })),
  });

export const PICTURE = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');

export const lakeland = (): Source => {
  const { source, problems } = parseSource({
    version: 1,
    id: 'lakeland',
    title: 'A short atlas of invented Lakeland',
    label: 'Atlas of Lakeland',
    author: null,
    publisher: 'Invented Press',
    published: '2025-05',
    publishedNote: null,
    url: 'https://example.org/lakeland',
    language: 'en',
    genre: 'Atlas',
    vantagePoint: 'Of nobody.',
    summary: 'It is invented.',
    cautions: [],
    sourcing: { namedPersons: 0, namedInstitutions: 0, anonymous: 0, vague: 0 },
    textSha256: '0'.repeat(64),
    wordCount: 10,
    boilerplateParagraphs: [],
    claims: ['lk-01', 'lk-02'].map((id) => ({
      id,
      statement: `The river of ${id}.`,
      kind: 'fact-stated',
      attributedTo: null,
      use: 'plain',
      confidence: 'high',
      passage: { paragraph: 0, start: 'The river', end: 'the sea', sha256: '0'.repeat(12) },
    })),
  });
  if (!source) throw new Error(JSON.stringify(problems));
  return source;
};

export const textIn = (files: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(files.get(name) as Uint8Array<ArrayBuffer>);
