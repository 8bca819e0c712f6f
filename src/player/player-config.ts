import { isSafeAddress } from '../model/safe-address.js';

/** Whom the page talks to; `auto` looks at its own address only. */
export type PlayerHost = 'scorm-1.2' | 'scorm-2004' | 'cmi5' | 'xapi' | 'auto' | 'none';

/** What the page is to show and how. Values of `attributes` are those of the attributes of `<geo-quiz>`. */
export interface PlayerConfig {
  /** An address relative to the page, or the bank itself. */
  readonly bank?: string | object | undefined;
  /** A module in place of a bank: an address relative to the page, or the module itself. */
  readonly module?: string | object | undefined;
  readonly lms: PlayerHost;
  readonly attributes: Readonly<Record<string, string>>;
  readonly language?: string | undefined;
  /** Pictures and the like that the page holds in itself, as `data:` addresses by their addresses in the bank. */
  readonly files?: Readonly<Record<string, string>> | undefined;
}

/** Attributes of `<geo-quiz>` that a package or an address may set. `scorer`, `keys` and the like belong to pages. */
const ATTRIBUTES = [
  'mode',
  'layout',
  'limit',
  'shuffle',
  'seed',
  'pass',
  'attempts',
  'penalty',
  'hint-penalty',
  'certainty',
  'navigation',
  'time-limit-seconds',
  'extra-time',
  'theme',
  'save',
  'dir',
];

const HOSTS: readonly string[] = ['scorm-1.2', 'scorm-2004', 'cmi5', 'xapi', 'auto', 'none'] satisfies PlayerHost[];

/** No honest value of an attribute is longer. */
const LONGEST = 200;

/**
 * Reads what the page is to do: from the object that a package writes into it, or, where that names neither bank nor module, from the page's address.
 * What a package says cannot be changed by the address, or learners could choose their own pass mark.
 */
export function readPlayerConfig(written: unknown, search: { get(name: string): string | null }): PlayerConfig {
  const given = (typeof written === 'object' && written !== null ? written : {}) as Readonly<Record<string, unknown>>;
  const isWritten = given.bank !== undefined || given.module !== undefined;
  const read = (name: string): string | undefined => {
    const value = isWritten ? ownValue(given, name) : (search.get(name) ?? ownValue(given, name));
    return value === undefined || value.length > LONGEST ? undefined : value;
  };
  const attributes = ATTRIBUTES.flatMap((name): [string, string][] => {
    const value = read(name);
    return value === undefined ? [] : [[name, value]];
  });
  const lms = read('lms') ?? 'auto';
  const files = isWritten ? filesIn(given.files) : {};
  return {
    bank: bankIn(isWritten ? given.bank : search.get('bank')),
    ...moduleIn(isWritten ? given.module : search.get('module')),
    lms: (HOSTS.includes(lms) ? lms : 'auto') as PlayerHost,
    attributes: Object.fromEntries(attributes),
    ...(Object.keys(files).length > 0 ? { files } : {}),
    ...(languageIn(read('lang')) ? { language: languageIn(read('lang')) } : {}),
  };
}

function bankIn(bank: unknown): string | object | undefined {
  if (typeof bank === 'object' && bank !== null) return bank;
  // An address of mail is no bank.
  return typeof bank === 'string' && bank !== '' && isSafeAddress(bank) && !/^\s*mailto:/i.test(bank) ? bank : undefined;
}

const moduleIn = (module: unknown): Pick<PlayerConfig, 'module'> => {
  const found = bankIn(module);
  return found === undefined ? {} : { module: found };
};

/** A value as an attribute has it, also where a package has written a number, or the name in one word. */
function ownValue(given: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const joined = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = Object.hasOwn(given, name) ? given[name] : Object.hasOwn(given, joined) ? given[joined] : undefined;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const filesIn = (files: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(files ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].startsWith('data:')));

const languageIn = (text: string | undefined): string | undefined => (text !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : undefined);
