import type { PlanePoint } from './map-plane.js';

/** A box on a map in pixels, by its middle. */
export interface LabelBox extends PlanePoint {
  readonly width: number;
  readonly height: number;
}

/** A point that wants a label of a size; earlier ones are placed first. */
export interface LabelWish extends LabelBox {
  /** How far the label stands from the point. */
  readonly gap: number;
}

/**
 * Where labels go beside their points: below, above, right, left or at a corner, where they neither overlap one another or a point, nor
 * leave the map. Undefined for a label that has no room.
 */
export function placeLabels(wishes: readonly LabelWish[], map: { readonly width: number; readonly height: number }): (PlanePoint | undefined)[] {
  const taken: LabelBox[] = [];
  const points = wishes.map(({ x, y, gap }): LabelBox => ({ x, y, width: gap * 1.6, height: gap * 1.6 }));
  return wishes.map((wish, own) => {
    const others = points.filter((_, index) => index !== own);
    const place = placesOf(wish).find((box) => isInside(box, map) && [...taken, ...others].every((other) => !overlap(box, other)));
    if (place) taken.push(place);
    return place && { x: place.x, y: place.y };
  });
}

function placesOf({ x, y, width, height, gap }: LabelWish): LabelBox[] {
  const aside = width / 2 + gap;
  const away = height / 2 + gap;
  const steps: [east: number, south: number][] = [
    [0, away],
    [0, -away],
    [aside, 0],
    [-aside, 0],
    [aside - gap, away],
    [gap - aside, away],
    [aside - gap, -away],
    [gap - aside, -away],
  ];
  return steps.map(([east, south]) => ({ x: x + east, y: y + south, width, height }));
}

const isInside = ({ x, y, width, height }: LabelBox, map: { readonly width: number; readonly height: number }): boolean =>
  x - width / 2 >= 0 && x + width / 2 <= map.width && y - height / 2 >= 0 && y + height / 2 <= map.height;

const overlap = (one: LabelBox, other: LabelBox): boolean => Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height;
