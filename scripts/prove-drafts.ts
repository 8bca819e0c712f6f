// Draws 200 forms of each size from every bank, and from the banks of the blueprint together as the course, and says which limits of
// the blueprint they break: first as `drawQuestions` gives them, then as `drawBalanced` does. Fails if two enemies ever come together, or if
// a balanced form breaks a limit.
//
//   npx tsx scripts/prove-drafts.ts
import { readFileSync, readdirSync } from 'node:fs';
import { drawBalanced } from '../src/bank/draw-balanced.js';
import { formFaults, type FormFault, type FormLimits } from '../src/bank/form-faults.js';
import { parseBlueprint } from '../src/bank/parse-blueprint.js';
import { keyPositions } from '../src/bank/rules/option-order.js';
import { DEFAULT_SETTINGS, optionsOf } from '../src/bank/rules/lint-settings.js';
import { drawQuestions, parseBank, parseSource, questionTypes } from '../src/index.js';
import type { DrawRule } from '../src/model/question-bank.js';
import type { QuestionBase } from '../src/model/question.js';

const DRAFTS = 200;
const folder = new URL('../questions/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const readAll = (name: string): unknown[] =>
  readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => read(`${name}/${file}`));

const { blueprint } = parseBlueprint(read('blueprint.json'));
if (!blueprint) throw new Error('The blueprint cannot be read; check it first.');
const sourceOf = new Map(readAll('sources').flatMap((data) => (parseSource(data).source?.claims ?? []).map(({ id }) => [id, (data as { id: string }).id] as const)));
const banks = readAll('banks').flatMap((data) => parseBank(data).bank ?? []);
const thematic = new Set(blueprint.modules.map(({ bank }) => bank));
const rule = optionsOf(keyPositions, DEFAULT_SETTINGS);
/** Positions are a matter of the draft; a bank on one source cannot balance sources. */
const oneSource: FormLimits = {
  keyPositionShare: blueprint.limits.keyPositionShare,
  fewestChoices: rule.number('fewest'),
  keyRun: rule.number('run'),
  trueShare: blueprint.limits.trueShare,
};
const allSources: FormLimits = { ...oneSource, sourceShare: blueprint.limits.sourceShare, companions: blueprint.limits.companions };

interface Form {
  readonly name: string;
  readonly questions: readonly QuestionBase[];
  readonly limits: FormLimits;
  readonly size: number;
  readonly draw?: readonly DrawRule[];
}

const courseForm = blueprint.forms?.find(({ perModule }) => perModule !== undefined);
/** The questions of all modules, each marked by its bank, so that some are drawn of every one. */
const course = banks
  .filter(({ id }) => thematic.has(id))
  .flatMap(({ id, questions }) =>
    questions.map((question) => ({
      ...question,
      id: `${id}.${question.id}`,
      enemies: question.enemies?.map((enemy) => `${id}.${enemy}`),
      tags: [...(question.tags ?? []), `bank:${id}`],
    })),
  );
const forms: Form[] = [
  ...banks.flatMap(({ id, questions }) =>
    (thematic.has(id) ? [10, 12, 15] : [10, 12]).map((size) => ({ name: id, questions, limits: thematic.has(id) ? allSources : oneSource, size })),
  ),
  ...(courseForm ? [{ name: 'course', questions: course, limits: allSources, size: courseForm.least, draw: courseDraw(courseForm.least, courseForm.perModule ?? 0) }] : []),
];

/** So many of each module, and the rest from all of them. */
function courseDraw(size: number, perModule: number): DrawRule[] {
  const rules = [...thematic].map((bank) => ({ count: perModule, tag: `bank:${bank}` }));
  return [...rules, { count: size - rules.length * perModule }];
}

let isSound = true;
console.log(`${DRAFTS} drafts each: how many break a limit as they are drawn, and after balancing\n`);
for (const form of forms) {
  const { name, questions, limits, size, draw } = form;
  const before = new Map<FormFault, number>();
  const after = new Map<FormFault, number>();
  let short = 0;
  for (let draft = 0; draft < DRAFTS; draft++) {
    const seed = `draft-${draft}`;
    const options = { ...(draw ? { draw } : { limit: size }), shuffle: true, seed };
    const faultsOf = (drawn: readonly QuestionBase[]): FormFault[] => formFaults(drawn, limits, { types: questionTypes, seed, sourceOf: (claim) => sourceOf.get(claim) });
    for (const fault of faultsOf(drawQuestions(questions, options).questions)) before.set(fault, (before.get(fault) ?? 0) + 1);
    const balanced = drawBalanced(questions, options, (drawn) => faultsOf(drawn).length);
    for (const fault of faultsOf(balanced.questions)) after.set(fault, (after.get(fault) ?? 0) + 1);
    if (balanced.questions.length < size) short++;
  }
  const written = (faults: ReadonlyMap<FormFault, number>): string => [...faults].map(([fault, count]) => `${fault} ${count}`).join(', ') || 'none';
  console.log(`${name.padEnd(24)} ${String(size).padStart(2)}  drawn: ${written(before)}; balanced: ${written(after)}${short > 0 ? `; short ${short}` : ''}`);
  if (before.has('enemies') || after.size > 0 || short > 0) isSound = false;
}
console.log(isSound ? '\nNo enemies together, and every balanced form keeps its limits' : '\nNot every form keeps its limits');
if (!isSound) process.exitCode = 1;
