import type { QtiArea } from './qti-item.js';

/** Numbers of a list such as `10,20,30`; percentages are none that can be used without the picture. */
export const coordinatesOf = (text: string): number[] =>
  text
    .split(/[\s,;]+/u)
    .filter((one) => one !== '')
    .slice(0, 400)
    .map(Number);

/** Whether a point such as `10 20` lies in a region. */
export function isInArea({ shape, coordinates }: QtiArea, point: string): boolean {
  const [x = Number.NaN, y = Number.NaN] = coordinatesOf(point);
  const numbers = coordinatesOf(coordinates);
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = numbers;
  switch (shape) {
    case 'default':
      return true;
    case 'rect':
      return x >= Math.min(a, c) && x <= Math.max(a, c) && y >= Math.min(b, d) && y <= Math.max(b, d);
    case 'circle':
      return Math.hypot(x - a, y - b) <= c;
    case 'ellipse':
      return ((x - a) / c) ** 2 + ((y - b) / d) ** 2 <= 1;
    case 'poly':
      return isInPolygon(numbers, x, y);
    default:
      return false;
  }
}

function isInPolygon(numbers: readonly number[], x: number, y: number): boolean {
  let isInside = false;
  for (let at = 0, before = numbers.length - 2; at + 1 < numbers.length; before = at, at += 2) {
    const [x1, y1, x2, y2] = [numbers[at], numbers[at + 1], numbers[before], numbers[before + 1]] as [number, number, number, number];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}

/** A point inside a region, for trying it out. */
export function pointIn({ shape, coordinates }: QtiArea): string {
  const numbers = coordinatesOf(coordinates);
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (shape === 'rect') return `${(a + c) / 2} ${(b + d) / 2}`;
  if (shape !== 'poly') return `${a} ${b}`;
  const xs = numbers.filter((_one, index) => index % 2 === 0);
  const ys = numbers.filter((_one, index) => index % 2 === 1);
  return `${xs.reduce((sum, one) => sum + one, 0) / xs.length} ${ys.reduce((sum, one) => sum + one, 0) / ys.length}`;
}
