// Quizzes stand in nearly all modules, and what they are made of is loaded for a module anyway.
import '../geo-quiz/geo-quiz.js';
import type { Section } from '../../model/module.js';

/** Loads what shows a kind of section, once one is met. */
const loaders: Partial<Record<Section['kind'], () => Promise<unknown>>> = {
  sources: () => import('../source-card/source-card.js'),
  compare: () => import('../source-compare/source-compare.js'),
  timeline: () => import('../geo-timeline/geo-timeline.js'),
  map: () => import('../geo-map/geo-map.js'),
};

const loaded = new Set<string>();

/** Whether a section of this kind can be shown now. */
export const isLoaded = (kind: Section['kind']): boolean => loaders[kind] === undefined || loaded.has(kind);

/** Loads what a kind of section needs. @throws where it cannot be loaded */
export async function loadElementFor(kind: Section['kind']): Promise<void> {
  await loaders[kind]?.();
  loaded.add(kind);
}
