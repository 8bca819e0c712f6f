import * as v from 'valibot';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { isSafeAddress } from '../../model/safe-address.js';
import { filledText, identifier, identifierList, record } from '../../model/schema.js';
import { textSchema } from '../../model/text.js';
import { regionShapeSchema } from './region-shape.js';

const MOST_REGIONS = 26;
/** The end of the picture; sums of fractions may miss 1 by a last digit. */
const LARGEST = 1 + 1e-9;
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1, 'needs to be 1 or more'), v.maxValue(100_000, 'is too large'));

/** One of several regions of a picture. */
export const hotspotSchema = record({
  ...questionFields,
  type: v.literal('hotspot'),
  image: v.pipe(filledText, v.check(isSafeAddress, 'needs to be an https, http or relative address')),
  imageSize: v.optional(record({ width: pixels, height: pixels })),
  alt: filledText,
  regions: v.pipe(
    v.array(
      record({ id: identifier, shape: regionShapeSchema, label: textSchema, feedback: v.optional(textSchema), evidence: v.optional(identifierList) }),
      'needs to be a list of regions',
    ),
    v.minLength(2, 'needs at least two regions'),
    v.maxLength(MOST_REGIONS, `may hold at most ${MOST_REGIONS} regions`),
  ),
  answer: identifier,
});
export type HotspotQuestion = v.InferOutput<typeof hotspotSchema>;

/** The opaque id of the picked region. */
export const hotspotResponseSchema = v.pipe(v.string(), v.maxLength(80));
export type HotspotResponse = string;

/** Twin ids, an answer that is no region, and rectangles that leave the picture. */
export function hotspotProblems({ regions, answer }: HotspotQuestion): { path: ProblemPath; message: string }[] {
  const problems: { path: ProblemPath; message: string }[] = [];
  const seen = new Set<string>();
  regions.forEach(({ id, shape }, index) => {
    if (seen.has(id)) problems.push({ path: ['regions', index, 'id'], message: `“${id}” is the id of an earlier region; give each region its own.` });
    seen.add(id);
    if (shape.kind === 'rectangle' && (shape.x + shape.width > LARGEST || shape.y + shape.height > LARGEST))
      problems.push({ path: ['regions', index, 'shape'], message: 'reaches beyond the picture: x and width together, and y and height, may be at most 1.' });
  });
  if (!seen.has(answer)) problems.push({ path: ['answer'], message: `“${answer}” is not the id of a region here.` });
  return problems;
}
