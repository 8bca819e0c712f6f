import { isFinished, progressOf } from '../../module/module-progress.js';
import type { ModuleState } from '../../module/module-state.js';
import type { ModuleWork } from '../../module/module-work.js';
import { roundMinutes } from '../../module/section-minutes.js';
import { sumModule } from '../../module/sum-module.js';
import { GeoModuleFinishedEvent, GeoModuleProgressEvent } from './geo-module-events.js';

/** Tells the page what a change of the work means: another place or more that is done; and the end, once, and again when it turns into a pass. */
export function tellProgress(element: EventTarget, { outline, state }: ModuleWork, before: ModuleState): void {
  const progress = progressOf(outline, state);
  if (state.current !== before.current || progress.done !== progressOf(outline, before).done)
    element.dispatchEvent(new GeoModuleProgressEvent({ section: state.current, ...progress, minutesLeft: roundMinutes(progress.minutesLeft) }));
  if (!isFinished(outline, state)) return;
  const results = sumModule(outline, state);
  if (!isFinished(outline, before) || results.passed !== sumModule(outline, before).passed) element.dispatchEvent(new GeoModuleFinishedEvent(results));
}
