import { fetchJson } from '../../bank/fetch-json.js';
import type { TypeLoader } from '../../bank/load-bank.js';
import type { ParsedBank } from '../../bank/parse-bank.js';
import { askedTypeNamesIn, hostedTypes, parseAskedBank } from '../../bank/parse-asked-bank.js';
import type { QuestionTypes } from '../../question-types/question-type.js';
import { fetchHere } from './fetch-here.js';

/** Loads a bank of questions without answers, for a quiz whose host marks. */
export async function openHosted(data: unknown, address: string | undefined, types: TypeLoader, signal: AbortSignal): Promise<ParsedBank & { readonly types?: QuestionTypes }> {
  let given = data;
  if (address !== undefined) {
    const loaded = await fetchJson(address, fetchHere, signal);
    if (loaded.problem) return { problems: [loaded.problem] };
    given = loaded.data;
  }
  const loaded = await types.load(askedTypeNamesIn(given).filter((name) => types.names.includes(name)));
  return { ...parseAskedBank(given, loaded), types: hostedTypes(loaded) };
}
