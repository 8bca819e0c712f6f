import type { PlanePoint } from '../../drawing/map-plane.js';

/** What a map does when a pointer asks for it; places and ways are in pixels of the map. */
export interface MapGestures {
  /** A click or tap; undefined where no pointer was used, as by a screen reader. */
  readonly place: (at: PlanePoint | undefined) => void;
  readonly pan: (right: number, down: number) => void;
  readonly zoom: (factor: number, at: PlanePoint) => void;
}

/** How far a pressed mouse may stray before it is a drag and no click. */
const STRAY = 5;

/**
 * Follows clicks, drags with a mouse or pen, two fingers, and the wheel with Ctrl. One finger and the wheel alone scroll the page as
 * everywhere.
 */
export function followGestures(map: HTMLElement, { place, pan, zoom }: MapGestures): void {
  const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): PlanePoint => {
    const { left, top } = map.getBoundingClientRect();
    return { x: clientX - left - map.clientLeft, y: clientY - top - map.clientTop };
  };
  let pressed: PlanePoint | undefined;
  let isDrag = false;
  map.addEventListener('pointerdown', (event) => {
    isDrag = false;
    pressed = event.pointerType !== 'touch' && event.button === 0 ? at(event) : undefined;
  });
  map.addEventListener('pointermove', (event) => {
    if (!pressed) return;
    const now = at(event);
    if (!isDrag && Math.hypot(now.x - pressed.x, now.y - pressed.y) < STRAY) return;
    if (!isDrag) map.setPointerCapture(event.pointerId);
    isDrag = true;
    pan(now.x - pressed.x, now.y - pressed.y);
    pressed = now;
  });
  for (const end of ['pointerup', 'pointercancel'] as const) map.addEventListener(end, () => (pressed = undefined));
  map.addEventListener('click', (event) => {
    if (!isDrag) place(event.detail === 0 ? undefined : at(event));
    isDrag = false;
  });
  map.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(2 ** (-event.deltaY / 200), at(event));
  });
  followTwoFingers(map, at, { pan, zoom });
}

function followTwoFingers(map: HTMLElement, at: (touch: Touch) => PlanePoint, { pan, zoom }: Pick<MapGestures, 'pan' | 'zoom'>): void {
  let before: { middle: PlanePoint; apart: number } | undefined;
  const read = ({ touches }: TouchEvent): typeof before => {
    if (touches.length !== 2) return undefined;
    const [one, other] = Array.from(touches, at) as [PlanePoint, PlanePoint];
    return { middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, apart: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) };
  };
  for (const change of ['touchstart', 'touchend', 'touchcancel'] as const) map.addEventListener(change, (event) => (before = read(event)), { passive: true });
  map.addEventListener(
    'touchmove',
    (event) => {
      const now = read(event);
      if (!now || !before) return;
      event.preventDefault();
      pan(now.middle.x - before.middle.x, now.middle.y - before.middle.y);
      zoom(now.apart / before.apart, now.middle);
      before = now;
    },
    { passive: false },
  );
}
