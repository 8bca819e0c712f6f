// Writes docs/writing/rules.md from the rules and the examples that the tests run them on. With --check it writes nothing and fails
// if the file is stale.
import { format, resolveConfig } from 'prettier';
import type { OptionValue, Rule, RuleNeed } from '../src/bank/rules/rule.js';
import { rules } from '../src/bank/rules/rules.js';
import { EXAMPLE_ARTICLE, EXAMPLE_SOURCES, type ExampleCase } from '../test/support/rule-examples/example-case.js';
import { ruleExamples } from '../test/support/rule-examples/rule-examples.js';
import { putFiles } from './put-files.mjs';

const NEEDS: Readonly<Record<RuleNeed, string>> = {
  articles: 'the articles (`--articles`)',
  conflicts: '`conflicts.json` beside the bank or in the folder above',
  events: '`events.json` beside the bank or in the folder above',
  places: '`places.json` beside the bank or in the folder above',
};

const LEVELS = { error: 'error', warn: 'warning', review: 'for a person to judge' } as const;

const INTRODUCTION = `<!-- Generated from src/bank/rules by scripts/generate-rules.ts. Do not edit. -->

# Rules for writing questions

\`geo-quiz check\` looks at every bank by these fifty rules. How to set them, and how to let one question be, is told in [command line](../command-line.md#rules).

Most rules restate a guideline of Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), *A review of multiple-choice item-writing guidelines for classroom assessment*, Applied Measurement in Education 15(3), 309–334,
[doi:10.1207/s15324818ame1503_5](https://doi.org/10.1207/s15324818ame1503_5), in our own words; the numbers are restated too and should be compared with the paper before they are cited. “Ours” are rules for questions on sources that disagree.

Rules that look at words know English; texts in other languages are looked at by the rules that count, compare and look things up. The examples are what the tests of the rules run on; a field that is not shown is sound. They cite these claims of two invented sources; the article of the first reads “${EXAMPLE_ARTICLE}”`;

const mention = (rule: Rule): string => `[${rule.id}](#${anchorOf(rule)})`;
const anchorOf = ({ id, name }: Rule): string => `${id.toLowerCase()}-${name}`;

const claims = [
  '| Claim | | Kind | Use | Confidence |',
  '| --- | --- | --- | --- | --- |',
  ...EXAMPLE_SOURCES.flatMap((source) => source.claims).map(({ id, statement, kind, use, confidence }) => `| \`${id}\` | ${statement} | ${kind} | ${use} | ${confidence} |`),
].join('\n');

const table = ['| Rule | Level | |', '| --- | --- | --- |', ...rules.map((rule) => `| ${mention(rule)} \`${rule.name}\` | ${LEVELS[rule.level]} | ${rule.title} |`)].join('\n');

function writeRule(rule: Rule): string {
  const { id, name, title, level, reason, basis, options = {}, needs = [], uses = [], review, heldBy } = rule;
  const example = ruleExamples[id];
  return [
    `## ${id} ${name}`,
    `**${title}.** ${reason}`,
    [
      `- Level: ${LEVELS[level]}`,
      `- Source: ${basis}`,
      ...(needs.length > 0 ? [`- Needs ${needs.map((need) => NEEDS[need]).join(' and ')}; does not run without`] : []),
      ...(uses.length > 0 ? [`- Looks at more with ${uses.map((need) => NEEDS[need]).join(' and ')}`] : []),
      ...(review === undefined ? [] : [`- To be judged by a person: ${review}`]),
      ...(heldBy === undefined ? [] : [`- ${heldBy}`]),
    ].join('\n'),
    ...(Object.keys(options).length > 0
      ? [
          [
            '| Option | Default | |',
            '| --- | --- | --- |',
            ...Object.entries(options).map(([option, { value, meaning }]) => `| \`${option}\` | ${writeValue(value)} | ${meaning} |`),
          ].join('\n'),
        ]
      : []),
    ...(example ? ['Good:', writeExample(example.good), 'Bad:', writeExample(example.bad)] : []),
  ].join('\n\n');
}

const writeValue = (value: OptionValue): string => `\`${JSON.stringify(value).replaceAll('|', '\\|')}\``;

/** What an example shows: words in its place where it is long, and otherwise the fields that matter. */
function writeExample({ words, question, questions }: ExampleCase): string {
  if (words !== undefined) return words;
  const shown = (questions ?? [question ?? {}]).map((fields) => JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))));
  return ['```json', questions === undefined ? shown[0] : `[${shown.join(',')}]`, '```'].join('\n');
}

const file = new URL('../docs/writing/rules.md', import.meta.url);
const text = [INTRODUCTION, claims, table, ...rules.map(writeRule)].join('\n\n');
putFiles([{ url: file, text: await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }) }], 'npx tsx scripts/generate-rules.ts');
