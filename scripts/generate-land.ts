// Writes src/drawing/land-region.ts and land-world.ts: coasts as data of an SVG path in the map's plane, so that a page draws them
// without any code of its own. From world-atlas (ISC), which is made of Natural Earth (public domain): land only, no boundaries. With
// --check it writes nothing and fails if a file is stale.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { feature } from 'topojson-client';
import { LAST_PARALLEL, planeFromPoint, unrollLongitude } from '../src/drawing/map-plane.js';
import { REGION_BOUNDS, type GeoBounds } from '../src/drawing/land.js';
import { putFiles } from './put-files.mjs';

type Position = readonly [x: number, y: number];
type Ring = readonly Position[];
type Geometry = { readonly type: 'Polygon'; readonly coordinates: Ring[] } | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] };

/** How far the region's coasts run on beyond what can be seen, in degrees. */
const MARGIN = 2;

/** Outer and inner edges of all land in a file of world-atlas, in degrees. */
function readRings(address: string): Ring[] {
  const topology = JSON.parse(readFileSync(new URL(address), 'utf8')) as Parameters<typeof feature>[0];
  const { features } = feature(topology, topology.objects.land as Parameters<typeof feature>[1]) as unknown as { features: { geometry: Geometry }[] };
  return features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
}

/**
 * A ring whose longitudes run on across the date line, its middle between −180 and 180. One around a pole goes round three times and
 * closes beyond the last parallel, so that its ends are never seen.
 */
function unroll(ring: Ring): Ring {
  const out: [number, number][] = [];
  for (const [longitude, latitude] of ring) out.push([out.length === 0 ? longitude : unrollLongitude(longitude, (out.at(-1) as Position)[0]), latitude]);
  const turn = Math.round((out.at(-1) as Position)[0] - (out[0] as Position)[0]);
  if (turn === 0) {
    const middle = (Math.min(...out.map(([x]) => x)) + Math.max(...out.map(([x]) => x))) / 2;
    return out.map(([x, y]): Position => [x - 360 * Math.round(middle / 360), y]);
  }
  const rounds = [-turn, 0, turn].flatMap((shift) => out.map(([x, y]): Position => [x + shift, y]));
  const pole = Math.sign((out[0] as Position)[1]) * 90;
  return [...rounds, [(rounds.at(-1) as Position)[0], pole], [(rounds[0] as Position)[0], pole]];
}

/** Cuts a ring to one side of a line, after Sutherland and Hodgman. */
function cut(ring: Ring, axis: 0 | 1, limit: number, side: 1 | -1): Ring {
  const isIn = (point: Position): boolean => (point[axis] - limit) * side >= 0;
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1) as Position;
    const share = (limit - before[axis]) / (point[axis] - before[axis]);
    const crossing: Position = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
    return [...(isIn(before) === isIn(point) ? [] : [crossing]), ...(isIn(point) ? [point] : [])];
  });
}

const cutTo = (ring: Ring, { west, east, south, north }: GeoBounds): Ring => cut(cut(cut(cut(ring, 0, west, 1), 0, east, -1), 1, south, 1), 1, north, -1);

/** A ring in whole units of the plane, without points that say nothing: repeated ones and those on a straight line. */
function toUnits(ring: Ring, unitsPerDegree: number): Ring {
  const points = ring.map(([longitude, latitude]): Position => {
    // Just past the last parallel that is drawn.
    const y = Math.abs(latitude) > LAST_PARALLEL ? Math.sign(-latitude) * 172 : planeFromPoint({ latitude, longitude }).y;
    return [Math.round(longitude * unitsPerDegree), Math.round(y * unitsPerDegree)];
  });
  const kept: Position[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (last && before && (last[0] - before[0]) * (point[1] - last[1]) === (last[1] - before[1]) * (point[0] - last[0])) kept.pop();
    kept.push(point);
  }
  if (kept.length > 1 && String(kept[0]) === String(kept.at(-1))) kept.pop();
  return kept;
}

const areaOf = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [otherX, otherY] = ring.at(index - 1) as Position;
      return sum + otherX * y - x * otherY;
    }, 0),
  ) / 2;

const signed = (number: number): string => (number < 0 ? String(number) : ` ${number}`);

/** The data of a path: `m` and the first point from the last ring's first, `l` and steps, `z`. */
function writePath(rings: readonly Ring[]): string {
  let from: Position = [0, 0];
  return rings
    .map((ring) => {
      const steps = ring.map(([x, y], index) => {
        const [beforeX, beforeY] = index === 0 ? from : (ring[index - 1] as Position);
        return `${signed(x - beforeX)}${signed(y - beforeY)}`;
      });
      from = ring[0] as Position;
      return `m${steps.join('').trim()}z`;
    })
    .join('');
}

function makeLand(address: string, unitsPerDegree: number, smallest: number, bounds?: GeoBounds): string {
  const rings = readRings(address)
    .map(unroll)
    .map((ring) => (bounds ? cutTo(ring, bounds) : ring))
    .map((ring) => toUnits(ring, unitsPerDegree))
    .filter((ring) => ring.length > 2 && areaOf(ring) >= smallest);
  return `// Generated by scripts/generate-land.ts from ${basename(address)} of world-atlas (ISC), made of Natural Earth (public domain). Do not edit.
import type { Land } from './land.js';

/** Coasts only: no boundary is drawn. */
export const land: Land = {
  unitsPerDegree: ${unitsPerDegree},
  path: '${writePath(rings)}',
};
`;
}

const { west, east, south, north } = REGION_BOUNDS;
const region = makeLand(import.meta.resolve('world-atlas/land-50m.json'), 50, 6, { west: west - MARGIN, east: east + MARGIN, south: south - MARGIN, north: north + MARGIN });
const world = makeLand(import.meta.resolve('world-atlas/land-110m.json'), 10, 4);

putFiles(
  [
    { url: new URL('../src/drawing/land-region.ts', import.meta.url), text: region },
    { url: new URL('../src/drawing/land-world.ts', import.meta.url), text: world },
  ],
  'tsx scripts/generate-land.ts',
);
