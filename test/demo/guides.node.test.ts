import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parseFragment } from 'parse5';
import { expect } from 'chai';
import { frameCode } from '../../demo/set-up/write-code.js';
import { readSettings } from '../../demo/set-up/read-form.js';
import { makeProgram } from '../../src/cli/make-program.js';
import { packTargets } from '../../src/packaging.js';
import { readPlayerConfig } from '../../src/player/player-config.js';

const docs = new URL('../../docs/', import.meta.url);
const guides = [...readdirSync(new URL('embedding/', docs)).map((name) => `embedding/${name}`), 'spreadsheet.md'];
const textOf = (guide: string): string => readFileSync(new URL(guide, docs), 'utf8');
/** Commands and parts of commands, such as `--to cc`, in the text. */
const commandsIn = (text: string): string[] => [...text.matchAll(/geo-quiz (?:pack|convert|bundle|check)\b[^`\n]*|`(--[a-z][^`]*)`/gu)].map(([whole, part]) => part ?? whole);

describe('the guides', () => {
  const program = makeProgram(() => undefined) as Command;
  const longOptions = (name: string): string[] =>
    program.commands.find((command) => command.name() === name)?.options.flatMap(({ long, short }) => [long ?? '', short ?? '']) ?? [];

  for (const guide of guides) {
    it(`name commands and options that there are (${guide})`, () => {
      for (const command of commandsIn(textOf(guide))) {
        const name = /^geo-quiz (\w+)/u.exec(command)?.[1] ?? 'pack';
        for (const [option] of command.matchAll(/(?<=^|\s)--?[a-z][a-z-]*/gu)) expect(longOptions(name), command).to.include(option);
        const to = /--to (\S+)/u.exec(command)?.[1];
        if (to !== undefined) expect(packTargets, command).to.have.property(to);
      }
    });

    it(`lead to pages and parts of pages that there are (${guide})`, () => {
      for (const [, target = ''] of textOf(guide).matchAll(/\]\((?!https?:)([^)]+)\)/gu)) {
        const { pathname, hash } = new URL(target, new URL(guide, docs));
        expect(existsSync(pathname), target).to.equal(true);
        if (hash === '') continue;
        const headings = [...readFileSync(pathname, 'utf8').matchAll(/^#+ (.+)$/gmu)].map(([, text = '']) =>
          text
            .toLowerCase()
            .replace(/[^\w\s-]/gu, '')
            .replaceAll(' ', '-'),
        );
        expect(headings, target).to.include(hash.slice(1));
      }
    });
  }

  it('give the frame as the set-up page does', () => {
    const attributesIn = (html: string): Record<string, string> =>
      Object.fromEntries((parseFragment(html).childNodes as { attrs?: { name: string; value: string }[] }[])[0]?.attrs?.map(({ name, value }) => [name, value]) ?? []);
    const [, html = ''] = /```html\n(<iframe[\s\S]*?)```/u.exec(textOf('embedding/README.md')) ?? [];
    /** All but the words that differ from quiz to quiz. */
    const plain = (own: Record<string, string>): Record<string, string> => ({ ...own, src: 'the player', title: 'the title' });
    const written = plain(attributesIn(html));
    const made = plain(attributesIn(frameCode({ dist: 'https://example.org/', bank: 'b.json', title: 'x', settings: readSettings(new FormData()) })));
    expect(written).to.deep.equal(made);
  });

  it('list every word that the player takes from its address', () => {
    const [, list = ''] = /Other words in the address are the attributes of `<geo-quiz>`: ([\s\S]*?)\. Learners/u.exec(textOf('embedding/README.md')) ?? [];
    const named = [...list.matchAll(/`([\w-]+)`/gu)].map(([, name = '']) => name);
    const search = new URLSearchParams(named.map((name) => [name, 'en']));
    const { attributes, language } = readPlayerConfig({}, search);
    expect([...Object.keys(attributes), ...(language === undefined ? [] : ['lang'])].sort()).to.deep.equal([...named].sort());
    expect(named).to.have.length.greaterThan(15);
  });
});
