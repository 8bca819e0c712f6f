import type { Module, Section } from '../model/module.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { claimsUsedBy } from './claims-used.js';
import type { LoadedMaterial } from './load-module.js';
import { placeStatements } from './place-statements.js';

/**
 * Makes a module that needs no other file but pictures: its banks in it, each with the questions that its sections name or draw from,
 * its sources with the claims that are used and no others, and those conflicts, events and places that are shown. Sources stand in
 * the module once, for all its banks.
 */
export function bundleModule(module: Module, { banks, sources, conflicts, events, places }: Omit<LoadedMaterial, 'problems'>, types: QuestionTypes): Module {
  const { $schema: _relative, conflicts: _all, events: _allEvents, places: _allPlaces, ...rest } = module;
  const wanted = wantedIds(module.sections);
  const named = new Set(module.sections.map((section) => (section.kind === 'questions' || section.kind === 'test' ? section.bank : undefined)));
  const keptBanks = banks.filter(({ id }) => named.has(id)).map((bank) => withWantedQuestions(bank, module.sections, sources, types));
  const keptConflicts = conflicts.filter(({ id }) => wanted.conflicts.has(id));
  const keptEvents = events.filter(({ id }) => wanted.events.has(id));
  const used = new Set([
    ...keptBanks.flatMap(({ questions }) => questions.flatMap((question) => [...claimsUsedBy(question, types)])),
    ...wanted.claims,
    ...keptConflicts.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    ...keptEvents.flatMap(({ claims }) => claims),
  ]);
  const keptPlaces = places.filter(({ id }) => wanted.places.has(id) || keptEvents.some((event) => event.places.includes(id)));
  return {
    ...rest,
    sources: sources.map((source) => withClaims(source, used)),
    banks: keptBanks.map(({ $schema: _address, sources: _inTheModule, ...bank }) => bank),
    ...(keptConflicts.length > 0 ? { conflicts: keptConflicts } : {}),
    ...(keptEvents.length > 0 ? { events: keptEvents } : {}),
    ...(keptPlaces.length > 0 ? { places: keptPlaces } : {}),
  };
}

function withWantedQuestions(bank: QuestionBank, sections: readonly Section[], sources: readonly Source[], types: QuestionTypes): QuestionBank {
  const own = sections.filter((section) => (section.kind === 'questions' || section.kind === 'test') && section.bank === bank.id);
  const named = own.map((section) => (section.kind === 'questions' ? section.questions : undefined));
  const whole = placeStatements(bank, sources, types);
  // A test or a draw may take any question.
  if (named.some((ids) => ids === undefined)) return whole;
  const ids = new Set(named.flatMap((list) => list ?? []));
  return { ...whole, questions: whole.questions.filter(({ id }) => ids.has(id)) };
}

const withClaims = ({ $schema: _relative, ...source }: Source, used: ReadonlySet<string>): Source => ({ ...source, claims: source.claims.filter(({ id }) => used.has(id)) });

function wantedIds(sections: readonly Section[]): Record<'conflicts' | 'claims' | 'events' | 'places', Set<string>> {
  const wanted = { conflicts: new Set<string>(), claims: new Set<string>(), events: new Set<string>(), places: new Set<string>() };
  for (const section of sections) {
    if (section.kind === 'compare' && section.conflict !== undefined) wanted.conflicts.add(section.conflict);
    if (section.kind === 'compare') for (const id of section.claims ?? []) wanted.claims.add(id);
    if (section.kind === 'timeline') for (const id of section.events) wanted.events.add(id);
    if (section.kind === 'map') for (const id of section.places) wanted.places.add(id);
  }
  return wanted;
}
