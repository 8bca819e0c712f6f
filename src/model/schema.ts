import * as v from 'valibot';

/** What running a schema takes and gives; valibot's own types for it are wider than what is made here. */
type Run = (dataset: { value: unknown }, config: v.Config<v.BaseIssue<unknown>>) => { value: unknown; typed: boolean; issues?: v.BaseIssue<unknown>[] };

/** A schema of valibot's own kind and type, with a run of ours. @see https://valibot.dev/guides/extend-valibot */
function withRun<Schema extends v.GenericSchema>(fields: object, run: Run): Schema {
  const schema = { kind: 'schema', async: false, message: undefined, ...fields, '~run': run };
  return { ...schema, '~standard': { version: 1, vendor: 'valibot', validate: (value: unknown) => run({ value }, {}) } } as unknown as Schema;
}

function issueAt(message: string, input: unknown, path: unknown, expected: string | null = null): v.BaseIssue<unknown> {
  return { kind: 'schema', type: 'strict_object', input, expected, received: typeof input, message, path } as v.BaseIssue<unknown>;
}

/**
 * A JSON object with exactly these fields. Unknown fields are a problem, fields that begin with `x-` are kept as they are.
 *
 * It stands for valibot's `strictObject` (same type, same JSON Schema) with its own loop: over the fields that are there rather
 * than over those that might be, which is several times faster on questions, where most fields are optional and absent.
 */
export function record<const Entries extends v.ObjectEntries>(entries: Entries): v.StrictObjectSchema<Entries, undefined> {
  const known = new Map<string, v.GenericSchema>(Object.entries(entries) as [string, v.GenericSchema][]);
  const required = [...known].filter(([, entry]) => entry.type !== 'optional').map(([name]) => name);
  return withRun({ type: 'strict_object', expects: 'Object', reference: record, entries }, ({ value: input }, config) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return { value: input, typed: false, issues: [issueAt('needs to be an object in { }', input, undefined)] };
    const given = input as Record<string, unknown>;
    const output: Record<string, unknown> = {};
    const issues: v.BaseIssue<unknown>[] = [];
    const at = (key: string) => ({ type: 'object', origin: 'value', input, key, value: given[key] });
    for (const key of Object.keys(given)) {
      const entry = known.get(key);
      if (entry) {
        const result = (entry['~run'] as unknown as Run)({ value: given[key] }, config);
        for (const issue of result.issues ?? []) issues.push({ ...issue, path: [at(key), ...(issue.path ?? [])] } as v.BaseIssue<unknown>);
        if (result.value !== undefined) output[key] = result.value;
      } else if (key.startsWith('x-')) output[key] = given[key];
      // `__proto__` and its like are unknown fields too, so nothing is ever written to them.
      else issues.push(issueAt(UNKNOWN_FIELD, given[key], [at(key)], [...known.keys()].join(' ')));
    }
    for (const key of required) if (!Object.hasOwn(given, key)) issues.push(issueAt(MISSING_FIELD, undefined, [at(key)]));
    return issues.length > 0 ? { value: output, typed: false, issues } : { value: output, typed: true };
  });
}

/** One of several schemas, told apart by a look at the value: unlike a union's, its problems are those of the one that was meant. */
export function choose<const Options extends v.UnionOptions>(options: Options, pick: (value: unknown) => Options[number]): v.UnionSchema<Options, undefined> {
  return withRun({ type: 'union', expects: 'one of several', reference: choose, options }, (dataset, config) => (pick(dataset.value)['~run'] as unknown as Run)(dataset, config));
}

/** Messages of {@link record} that `problemsFromIssues` puts into a sentence. */
export const UNKNOWN_FIELD = 'unknown field';
export const MISSING_FIELD = 'missing field';

/**
 * An id: a letter or digit, then up to 79 letters, digits, `.`, `_` or `-`. Plain ASCII, so that it survives every file format.
 */
export const identifier = v.pipe(
  v.string('needs to be an id in quotation marks'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'needs to be an id: letters, digits, “.”, “_” and “-”, at most 80 of them, beginning with a letter or digit'),
);

/** The most characters one text may have; a longer one is a mistake or an attack, and would freeze a page. */
export const LONGEST_TEXT = 20_000;

/** Plain text of a sane length. */
export const plainText = v.pipe(
  v.string('needs to be text in quotation marks'),
  v.maxLength(LONGEST_TEXT, `is too long: at most ${LONGEST_TEXT} characters`),
  v.check((text) => text.isWellFormed(), 'holds half of a character (a lone surrogate); type the character again'),
);

/** Text that says something. */
export const filledText = v.pipe(
  plainText,
  v.check((text) => text.trim() !== '', 'is empty; write something or leave the field out'),
);

/** A BCP 47 language tag, such as `en`, `tr` or `ur-PK`. */
export const languageTag = v.pipe(
  v.string('needs to be a language tag such as "en"'),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'needs to be a language tag such as "en" or "ur"'),
);

/** A finite number (JSON has no other, but data built in a program may). */
export const finiteNumber = v.pipe(
  v.number(),
  v.check((number: number) => Number.isFinite(number), 'needs to be a finite number'),
);

/** A list of ids without a repeat. */
export const identifierList = v.pipe(
  v.array(identifier, 'needs to be a list of ids'),
  v.check((ids) => new Set(ids).size === ids.length, 'names the same id twice'),
);

/** A day, month or year: `2025-05-29`, `2025-05` or `2025`. */
export const isoDate = v.pipe(
  v.string('needs to be a date such as "2025-05-29"'),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'needs to be a date such as "2025-05-29"'),
);
