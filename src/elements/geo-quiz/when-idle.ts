/** Calls back when the page has painted and has nothing more urgent to do; Safari has no idle callbacks. */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 500 });
  else requestAnimationFrame(() => setTimeout(callback, 50));
}
