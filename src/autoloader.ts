/**
 * Does what `define.js` does, and loads each further element of this library once a page holds it. For pages with modules, comparisons,
 * maps or reviews; a page with quizzes alone does with `define.js`.
 */
import './define.js';

const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'source-card': () => import('./elements/source-card/source-card.js'),
  'source-compare': () => import('./elements/source-compare/source-compare.js'),
  'geo-class-results': () => import('./elements/geo-class-results/geo-class-results.js'),
  'geo-map': () => import('./elements/geo-map/geo-map.js'),
  'geo-module': () => import('./elements/geo-module/geo-module.js'),
  'geo-results': () => import('./elements/geo-results/geo-results.js'),
  'geo-review': () => import('./elements/geo-review/geo-review.js'),
  'geo-timeline': () => import('./elements/geo-timeline/geo-timeline.js'),
};

const missing = new Map(Object.entries(loaders));

/** Loads what the page holds and has not loaded yet. */
function loadMet(): void {
  for (const [tag, load] of missing)
    if (document.querySelector(tag)) {
      missing.delete(tag);
      load().catch((error: unknown) => console.warn(`<${tag}> could not be loaded.`, error));
    }
}

if (typeof document !== 'undefined') {
  loadMet();
  new MutationObserver(loadMet).observe(document, { childList: true, subtree: true });
}
