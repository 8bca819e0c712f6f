import { isQtiTest, readQtiTest, type QtiTest, type QtiTestRule } from '../qti/read-qti-test.js';
import type { Loss } from '../loss.js';
import type { XmlElement } from '../xml/xml-element.js';
import { findFile, folderOf } from './resolve-path.js';

/** The items of a package in the order of its tests. */
export interface ItemOrder {
  /** The title of the first test. */
  readonly title?: string | undefined;
  /** Names of files, each once, with the titles of the sections they stand in. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly losses: readonly Loss[];
}

/** What is not kept of how a test is taken. */
const LOST: Readonly<Record<QtiTestRule, readonly [feature: string, reason: string]>> = {
  selection: ['selection', 'The test asks only some of the questions of a section; all of them are in the bank. How many are asked is set for the quiz.'],
  ordering: ['shuffling', 'The test shuffles the questions of a section; in the bank they stand in the order of the file.'],
  branchRule: ['branching', 'Which question comes next depends on responses in the test; in the bank one follows the other.'],
  preCondition: ['branching', 'Some questions of the test are asked under a condition only; in the bank they always are.'],
  timeLimits: ['time limit', 'The limits of time that the test sets are left out; a limit is set for the quiz.'],
  rubricBlock: ['text of a section', 'What the test says at the head of a section is left out.'],
  weight: ['weight', 'The test weighs some questions more than others; in the bank each has the points of its item.'],
};

/** Files with sections that name one another. */
const DEEPEST = 50;

/** What tools call a section that has no name. */
const USUAL = /^(?:root[ _]section|main|(?:assessment )?section ?\d*|(?:test )?part ?\d*)$/iu;

/**
 * Puts items into the order of the tests that name them. `trees` are the files of the package that could be read, by their names;
 * `tests` are those of them that are tests, in the order of the table of contents. Sections in files of their own are followed, each once.
 */
export function orderItems(trees: ReadonlyMap<string, XmlElement>, tests: readonly string[]): ItemOrder {
  const items = new Map<string, readonly string[]>();
  const losses: Loss[] = [];
  const met = new Set<string>();
  const said = new Set<QtiTestRule>();
  let title: string | undefined;

  const follow = (name: string, around: readonly string[], whole: string | undefined, depth = 0): QtiTest | undefined => {
    const root = trees.get(name);
    if (met.has(name) || !root || !isQtiTest(root)) return undefined;
    met.add(name);
    const test = readQtiTest(root);
    const own = whole ?? test.title;
    for (const { href, isSection, sections } of test.entries) {
      const found = findFile(trees, folderOf(name), href);
      const all = [...around, ...sections].filter((one) => one !== own && !USUAL.test(one));
      if (found === undefined) losses.push({ question: href.slice(0, 200), feature: 'file', reason: 'The test names this file, and it is not in the package or cannot be read.' });
      else if (isSection && depth < DEEPEST) follow(found, all, own, depth + 1);
      else if (!isSection && !items.has(found)) items.set(found, [...new Set(all)]);
    }
    for (const rule of test.rules) {
      if (said.size === said.add(rule).size) continue;
      const [feature, reason] = LOST[rule];
      losses.push({ feature, reason });
    }
    return test;
  };
  // A section by itself is met where a test names it; those that none names come after the tests.
  for (const name of [...tests].sort((one, other) => Number(isSectionFile(trees, one)) - Number(isSectionFile(trees, other)))) {
    const test = follow(name, [], undefined);
    title ??= test?.title;
  }
  return { title, items, losses };
}

const isSectionFile = (trees: ReadonlyMap<string, XmlElement>, name: string): boolean => /section$/iu.test(trees.get(name)?.name ?? '');
