/**
 * What strict hosts take, as regular expressions written from the standards: most mock hosts are more lenient. `n` stands for a number.
 * Fields that are not named may not be set at all.
 */
type Rules = Readonly<Record<string, RegExp>>;

const POINTS = /^(100(\.0{1,7})?|\d{1,2}(\.\d{1,7})?)$/;

const scorm12: Rules = {
  'cmi.core.lesson_status': /^(passed|completed|failed|incomplete|browsed)$/,
  'cmi.core.score.raw': POINTS,
  'cmi.core.score.min': /^0$/,
  'cmi.core.score.max': /^100$/,
  'cmi.core.session_time': /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/,
  'cmi.core.exit': /^(time-out|suspend|logout|)$/,
  'cmi.suspend_data': /^[\x20-\x7e]{0,4096}$/,
  'cmi.objectives.n.id': /^[\x21-\x7e]{1,255}$/,
  'cmi.objectives.n.score.raw': POINTS,
  'cmi.objectives.n.score.min': /^0$/,
  'cmi.objectives.n.score.max': /^100$/,
  'cmi.objectives.n.status': /^(passed|completed|failed|incomplete|browsed)$/,
  'cmi.interactions.n.id': /^[\x21-\x7e]{1,255}$/,
  'cmi.interactions.n.objectives.n.id': /^[\x21-\x7e]{1,255}$/,
  'cmi.interactions.n.time': /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
  'cmi.interactions.n.type': /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  'cmi.interactions.n.correct_responses.n.pattern': /^.{0,255}$/,
  'cmi.interactions.n.weighting': /^-?\d{1,10}(\.\d+)?$/,
  'cmi.interactions.n.student_response': /^.{0,255}$/,
  'cmi.interactions.n.result': /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d+)?)$/,
  'cmi.interactions.n.latency': /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/,
};

const DURATION = /^P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)$/;
const SCALED = /^-?(0(\.\d{1,7})?|1(\.0{1,7})?)$/;
const LONG_ID = /^\S{1,4000}$/;

const scorm2004: Rules = {
  'cmi.completion_status': /^(completed|incomplete|not attempted|unknown)$/,
  'cmi.success_status': /^(passed|failed|unknown)$/,
  'cmi.score.raw': POINTS,
  'cmi.score.min': /^0$/,
  'cmi.score.max': /^100$/,
  'cmi.score.scaled': SCALED,
  'cmi.session_time': DURATION,
  'cmi.exit': /^(time-out|suspend|logout|normal|)$/,
  'cmi.suspend_data': /^[\x20-\x7e]{0,64000}$/,
  'cmi.objectives.n.id': LONG_ID,
  'cmi.objectives.n.score.raw': POINTS,
  'cmi.objectives.n.score.min': /^0$/,
  'cmi.objectives.n.score.max': /^100$/,
  'cmi.objectives.n.score.scaled': SCALED,
  'cmi.objectives.n.completion_status': /^(completed|incomplete)$/,
  'cmi.interactions.n.id': LONG_ID,
  'cmi.interactions.n.type': /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  'cmi.interactions.n.objectives.n.id': LONG_ID,
  'cmi.interactions.n.timestamp': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.00Z)?$/,
  'cmi.interactions.n.correct_responses.n.pattern': /^[^\r\n]{0,4000}$/,
  'cmi.interactions.n.weighting': /^-?\d{1,10}(\.\d{1,7})?$/,
  'cmi.interactions.n.learner_response': /^[^\r\n]{0,4000}$/,
  'cmi.interactions.n.result': /^(correct|incorrect|unanticipated|neutral|-?\d{1,10}(\.\d{1,7})?)$/,
  'cmi.interactions.n.latency': DURATION,
  'cmi.interactions.n.description': /^[^\r\n]{0,250}$/,
};

/** How a response may look in SCORM 1.2, by the type of its interaction. */
const responses12: Rules = {
  'true-false': /^[01tf]$/,
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  numeric: /^-?\d{1,10}(\.\d+)?$/,
  'fill-in': /^.{0,255}$/,
};

const ID = '[A-Za-z0-9_.-]{1,250}';
const responses2004: Rules = {
  'true-false': /^(true|false)$/,
  choice: new RegExp(`^${ID}(\\[,\\]${ID}){0,35}$`),
  sequencing: new RegExp(`^${ID}(\\[,\\]${ID}){0,35}$`),
  matching: new RegExp(`^${ID}\\[\\.\\]${ID}(\\[,\\]${ID}\\[\\.\\]${ID}){0,35}$`),
  numeric: /^-?\d+(\.\d+)?(\[:\]-?\d+(\.\d+)?)?$/,
  'fill-in': /^(?!.{251})[^[]*(\[,\][^[]{0,250}){0,9}$/,
  'long-fill-in': /^.{0,4000}$/,
  other: /^.{0,4000}$/,
};

export type ScormVersion = '1.2' | '2004';

/** Types of which SCORM 2004 knows one right answer only. */
const ONE_PATTERN = new Set(['true-false', 'numeric', 'likert', 'other']);

/** Types whose parts are a set: none may stand in it twice. */
const SETS = new Set(['choice', 'matching']);

/**
 * Holds everything that is set to the rules, in order: unknown fields, words, lengths, gaps in lists, types that come too late, what may
 * not be there twice. One for each attempt, because lists go on from one visit to the next.
 */
export class StrictScorm {
  readonly #version: ScormVersion;
  readonly #counts = new Map<string, number>();
  readonly #types = new Map<string, string>();
  /** What stands in the fields of lists, by their names. */
  readonly #values = new Map<string, string>();

  constructor(version: ScormVersion) {
    this.#version = version;
  }

  /** What is wrong with setting an element to a value; empty where nothing is. */
  set(element: string, value: string): string[] {
    const rules = this.#version === '1.2' ? scorm12 : scorm2004;
    const faults: string[] = [];
    if (!rules[element.replace(/\.\d+/g, '.n')]?.test(value)) faults.push(`${element} = “${value.slice(0, 80)}”`);
    const [, list, place, field] = /^(cmi\.(?:interactions|objectives))\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (list === undefined || place === undefined || field === undefined) return faults;
    const isFirst = Number(place) === (this.#counts.get(list) ?? 0);
    faults.push(...this.#extend(list, Number(place), element));
    if (isFirst && field !== 'id') faults.push(`${element} comes before the id`);
    const [, inner, at] = /^(objectives|correct_responses)\.(\d+)\./.exec(field) ?? [];
    if (inner !== undefined) faults.push(...this.#extend(`${list}.${place}.${inner}`, Number(at), element));
    if (list === 'cmi.interactions') faults.push(...this.#interactionFaults(place, field, Number(at), element, value));
    // A host of SCORM 2004 finds an objective by its id.
    if (inner !== undefined || (list === 'cmi.objectives' && field === 'id')) faults.push(...this.#twiceFaults(element, value));
    return faults;
  }

  /** Whether another place of the same list has the same. */
  #twiceFaults(element: string, value: string): string[] {
    const listOf = (name: string): string => name.replace(/\.\d+\.\w+$/, '');
    const isThere = [...this.#values].some(([other, same]) => other !== element && same === value && listOf(other) === listOf(element));
    this.#values.set(element, value);
    return isThere ? [`${element} = “${value.slice(0, 80)}” stands there twice`] : [];
  }

  /** Notes a place of a list; none may be left out. */
  #extend(list: string, place: number, element: string): string[] {
    const count = this.#counts.get(list) ?? 0;
    if (place === count) this.#counts.set(list, count + 1);
    return place > count ? [`${element} leaves a gap after ${count}`] : [];
  }

  #interactionFaults(place: string, field: string, at: number, element: string, value: string): string[] {
    if (field === 'type') this.#types.set(place, value);
    const isPattern = field.endsWith('.pattern');
    if (field !== 'student_response' && field !== 'learner_response' && !isPattern) return [];
    const type = this.#types.get(place);
    if (type === undefined) return [`${element} comes before the type`];
    const faults: string[] = [];
    const is2004 = this.#version === '2004';
    if (!(is2004 ? responses2004 : responses12)[type]?.test(value)) faults.push(`${element} of type ${type} = “${value.slice(0, 80)}”`);
    const parts = value.split(is2004 ? '[,]' : ',');
    if (SETS.has(type) && new Set(parts).size < parts.length) faults.push(`${element} of type ${type} has a part twice: “${value.slice(0, 80)}”`);
    if (is2004 && isPattern && at > 0 && ONE_PATTERN.has(type)) faults.push(`${element} is a second answer of type ${type}`);
    if (is2004 && !isPattern && type === 'numeric' && value.includes('[:]')) faults.push(`${element} is no number but a range`);
    return faults;
  }
}

/** Says what is wrong with everything that was set in one attempt. */
export function faultsOf(version: ScormVersion, sets: readonly (readonly [element: string, value: string])[]): string[] {
  const strict = new StrictScorm(version);
  return sets.flatMap(([element, value]) => strict.set(element, value));
}
