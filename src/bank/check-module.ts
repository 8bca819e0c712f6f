import type { Conflict } from '../model/conflict.js';
import type { DatedEvent } from '../model/event.js';
import type { Module, Section } from '../model/module.js';
import type { Place } from '../model/place.js';
import { errorAt, warningAt, type Problem, type ProblemPath } from '../model/problem.js';
import type { DrawRule, QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import { suggest } from '../model/suggest.js';
import { drawQuestions } from './pick-questions.js';

/** What a module refers to. A list that is absent is not compared with. */
export interface ModuleMaterial {
  readonly banks: readonly QuestionBank[];
  readonly sources: readonly Source[];
  readonly conflicts?: readonly Conflict[] | undefined;
  readonly events?: readonly DatedEvent[] | undefined;
  readonly places?: readonly Place[] | undefined;
}

/** Ids in a module that name nothing, and draws that ask for more than there is. Paths index `module.sections`. */
export function checkModule(module: Module, material: ModuleMaterial): Problem[] {
  const { banks, sources, conflicts, events, places } = material;
  const claims = sources.flatMap((source) => source.claims);
  return module.sections.flatMap((section, index) => {
    const at = ['sections', index];
    const known = (field: string, noun: string, ids: readonly string[] | undefined, list: readonly { readonly id: string }[] | undefined): Problem[] =>
      ids === undefined || list === undefined ? [] : unknownIds([...at, field], noun, ids, list);
    switch (section.kind) {
      case 'reading':
        return [];
      case 'sources':
        return known('sources', 'source', section.sources, sources);
      case 'compare':
        return [
          ...(section.conflict === undefined ? [] : unknownIds([...at, 'conflict'], 'conflict', section.conflict, conflicts)),
          ...known('claims', 'claim', section.claims, claims),
        ];
      case 'timeline':
        return known('events', 'event', section.events, events);
      case 'map':
        return [...known('places', 'place', section.places, places), ...unmarkedPlaces([...at, 'places'], section.places, places ?? [])];
      case 'questions':
      case 'test': {
        const bank = banks.find(({ id }) => id === section.bank);
        if (!bank) return unknownIds([...at, 'bank'], 'bank', section.bank, banks);
        return [...known('questions', 'question', section.kind === 'questions' ? section.questions : undefined, bank.questions), ...shortDraws(at, section, bank)];
      }
    }
  });
}

function unknownIds(path: ProblemPath, noun: string, ids: string | readonly string[], list: readonly { readonly id: string }[] | undefined): Problem[] {
  if (list === undefined) return [];
  const known = new Set(list.map(({ id }) => id));
  return [ids].flat().flatMap((id, index) => {
    if (known.has(id)) return [];
    const near = suggest(id, known);
    return [errorAt(typeof ids === 'string' ? path : [...path, index], `unknown-${noun}`, `There is no ${noun} “${id}” here.${near ? ` Did you mean “${near}”?` : ''}`)];
  });
}

const unmarkedPlaces = (path: ProblemPath, ids: readonly string[], places: readonly Place[]): Problem[] =>
  ids.flatMap((id, index) => {
    const place = places.find((candidate) => candidate.id === id);
    return place && (place.latitude === null || place.longitude === null) ? [errorAt([...path, index], 'place-without-point', `“${id}” has no point on a map.`)] : [];
  });

function shortDraws(at: ProblemPath, section: Extract<Section, { kind: 'questions' | 'test' }>, bank: QuestionBank): Problem[] {
  const inRules = section.kind === 'test' && section.draw === undefined;
  const draw: readonly DrawRule[] = section.draw ?? (section.kind === 'test' ? section.rules?.draw : undefined) ?? [];
  const path = [...at, ...(inRules ? ['rules', 'draw'] : ['draw'])];
  if (draw.length === 0) return [];
  const { shortfalls } = drawQuestions(bank.questions, { draw, shuffle: false, seed: 'check' });
  return shortfalls.map(({ rule, wanted, drawn }) => warningAt([...path, rule], 'short-draw', `asks for ${wanted} questions and gets ${drawn} from “${bank.id}”.`));
}
