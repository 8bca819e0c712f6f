const MILLISECONDS = 140;

/** Notes where the rows of a list stand; what it gives back lets each glide from there to where it stands by then. Does nothing where less motion is wanted. */
export function glideRows(list: Element): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => undefined;
  const before = Array.from(list.children, (row) => [row, row.getBoundingClientRect().top] as const);
  return () => {
    const moves = before.map(([row, top]) => [row, top - row.getBoundingClientRect().top] as const);
    for (const [row, distance] of moves)
      if (distance !== 0) row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], { duration: MILLISECONDS, easing: 'ease-out' });
  };
}

/**
 * Follows a pointer that was pressed on a row of a list, until it is let go. Resolves to the gap it is at then (0 before the first
 * row), and to undefined when the drag was given up (Escape, or taken by the browser). Meanwhile the row has `data-dragged`, and the
 * row beside the gap `data-gap`, with `before` or, after the last, `after`. The list keeps the pointer, because a row may be drawn anew.
 */
export function dragRow(row: HTMLElement, pointer: number): Promise<number | undefined> {
  const list = row.parentElement as HTMLElement;
  const rows = Array.from(list.children) as HTMLElement[];
  // One finger at a time.
  if (rows.some(({ dataset }) => dataset.dragged !== undefined)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const listening = new AbortController();
    const { signal } = listening;
    let gap: number | undefined;
    const end = (result: number | undefined): void => {
      listening.abort();
      delete row.dataset.dragged;
      markGap(rows, undefined);
      resolve(result);
    };
    list.setPointerCapture(pointer);
    row.dataset.dragged = '';
    list.addEventListener('pointermove', ({ clientY }) => markGap(rows, (gap = gapAt(rows, clientY))), { signal });
    list.addEventListener('pointerup', () => end(gap), { signal });
    list.addEventListener('pointercancel', () => end(undefined), { signal });
    list.addEventListener('lostpointercapture', () => end(undefined), { signal });
    list.ownerDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && end(undefined), { signal });
  });
}

/** How many rows have their middle above a height in the window. */
const gapAt = (rows: readonly HTMLElement[], clientY: number): number =>
  rows.filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 < clientY;
  }).length;

function markGap(rows: readonly HTMLElement[], gap: number | undefined): void {
  rows.forEach((row, index) => {
    if (gap === index) row.dataset.gap = 'before';
    else if (gap === rows.length && index === gap - 1) row.dataset.gap = 'after';
    else delete row.dataset.gap;
  });
}
