import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { expect } from 'chai';

const folder = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const textOf = (file: string): string => readFileSync(`${folder}${file}`, 'utf8');

/** The files of the newest build: what a page with a quiz needs at once, or all that a page may come to load. */
function reach(follow: 'static' | 'all'): string[] {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = textOf(file);
    const fixed = [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)];
    const later = follow === 'all' ? [...text.matchAll(/import\(\s*["']\.\/([^"']+\.js)["']\s*\)/g)] : [];
    for (const [, next] of [...fixed, ...later]) visit(next as string);
  };
  visit(follow === 'all' ? 'autoloader.js' : 'define.js');
  return [...reached];
}

const definedIn = (files: readonly string[]): string[] =>
  files.flatMap((file) => [...textOf(file).matchAll(/customElements\.define\(["']([\w-]+)["']/g)].map(([, tag]) => tag as string));

describe('the built files for a script tag', () => {
  it('load no element of a question type before one is met', () => {
    const tags = definedIn(reach('static'));
    expect(tags).to.include('geo-quiz');
    for (const tag of globSync('src/question-types/*/geo-*-element.ts').map((file) => /geo-[\w-]+(?=-element)/.exec(file)?.[0])) expect(tags).not.to.include(tag);
  });

  it('reach every element in the end', () => {
    const tags = definedIn(reach('all'));
    const wanted = globSync('src/{elements,question-types}/*/*-element.ts').map((file) => (file.split('/').at(-1) as string).replace('-element.ts', ''));
    expect(wanted.length).to.be.above(8);
    expect(tags).to.include.members(wanted);
  });

  it('make no code out of text and no HTML out of text', () => {
    for (const file of reach('all')) {
      const text = textOf(file);
      expect(text, file).not.to.match(/\beval\s*\(|\bnew Function\b|\bdocument\.write\b|insertAdjacentHTML|unsafeHTML|DOMParser/);
    }
  });

  it('are Lit’s production code, without its warnings for programmers', () => {
    for (const file of reach('all')) expect(textOf(file), file).not.to.include('Lit is in dev mode');
  });

  it('name only files that are there', () => {
    const files = new Set(readdirSync(folder));
    for (const file of reach('all')) expect(files.has(file), file).to.equal(true);
  });

  it('carry their source maps', () => {
    for (const file of reach('all')) expect(textOf(file), file).to.match(/\/\/# sourceMappingURL=.+\.map\s*$/);
  });
});
