import type { Localize } from '../../element-kit/localize.js';

/** Degrees with their direction in words of the interface; hundredths at most. */
export function sayDegrees(value: number, axis: 'latitude' | 'longitude', t: Localize): string {
  const rounded = Number(Math.abs(value).toFixed(2));
  const [negative, positive] = axis === 'latitude' ? ['south', 'north'] : ['west', 'east'];
  // The equator and the meridians of 0 and 180 degrees have no direction.
  const direction = rounded % 180 === 0 ? 'degrees' : value < 0 ? negative : positive;
  return t.text(`map.${direction}`, { degrees: t.number(rounded) });
}
