import { opaqueIds } from '../../model/opaque-id.js';
import type { PrintPart } from '../../model/print-part.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { shuffleWith } from '../../model/seeded-random.js';
import type { Text } from '../../model/text.js';
import type { Missing } from '../question-type.js';
import type { HotspotQuestion, HotspotResponse } from './hotspot-question.js';
import type { RegionShape } from './region-shape.js';

/** A hotspot question as a learner meets it: the picture and its regions in the seed's order, under ids that say nothing. */
export interface AskedHotspot extends AskedBase {
  /** As the author wrote it, relative to the bank's own address. */
  readonly image: string;
  /** In pixels. */
  readonly imageSize?: { readonly width: number; readonly height: number };
  readonly alt: string;
  readonly regions: readonly { readonly id: string; readonly shape: RegionShape; readonly label: Text }[];
}

/** Each region with its opaque id, in the author's order. */
export function withOpaqueIds(question: HotspotQuestion): { id: string; region: HotspotQuestion['regions'][number] }[] {
  const ids = opaqueIds(
    question.id,
    question.regions.map((region) => region.id),
  );
  return question.regions.map((region, index) => ({ id: ids[index] as string, region }));
}

export function askHotspot(question: HotspotQuestion, seed: string): AskedHotspot {
  const { image, imageSize, alt } = question;
  const regions = shuffleWith(withOpaqueIds(question), `${seed}/${question.id}`).map(({ id, region: { shape, label } }) => ({ id, shape, label }));
  return { ...askBase(question), image, ...(imageSize ? { imageSize } : {}), alt, regions };
}

export const missingHotspot = (asked: AskedHotspot, response: HotspotResponse | undefined): Missing | undefined =>
  asked.regions.some(({ id }) => id === response) ? undefined : { key: 'missing.choice' };

export const printHotspot = ({ image, alt, regions }: AskedHotspot): PrintPart[] => [
  { kind: 'image', src: image, alt },
  { kind: 'options', multiple: false, texts: regions.map(({ label }) => label) },
];
