/** Coasts in the map's plane, as they are loaded: one file for the region that banks are about, one for the world. */
export interface Land {
  /** The data of an SVG path: closed rings, in whole units, each after its first point relative. */
  readonly path: string;
  /** How many units make a degree of the plane. */
  readonly unitsPerDegree: number;
}

/** A piece of the earth in degrees, without its corners' order in doubt: west to east, south to north. */
export interface GeoBounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** What the file of the region covers, from western Europe to South-East Asia. Its coasts run on a little beyond, so that no cut is ever seen. */
export const REGION_BOUNDS: GeoBounds = { west: -12, east: 130, south: -12, north: 62 };
