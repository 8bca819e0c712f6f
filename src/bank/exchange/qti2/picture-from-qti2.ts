import { coordinatesOf } from '../../../formats/qti/areas.js';
import type { QtiArea } from '../../../formats/qti/qti-item.js';
import { elementsIn, xmlText, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import { defined, partIds, type QuestionFields } from '../qti/raw-fields.js';
import { feedbackFrom, type QtiTry } from './qti2-try.js';

const MOST = 26;

interface Picture {
  readonly address: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

function pictureOf(interaction: XmlElement, { context }: QtiTry): Picture | undefined {
  const element = elementsIn(interaction).find(({ name }) => name === 'object' || name === 'img');
  const { data, src, width, height, alt } = element?.attributes ?? {};
  const address = context.place(data ?? src ?? '');
  if (!element || address === undefined) return context.lose('question', 'It has no picture that can be used. The question is left out.');
  const size = { width: Math.round(Number(width)), height: Math.round(Number(height)) };
  if (!(size.width >= 1) || !(size.height >= 1))
    return context.lose('question', 'The file does not say how large its picture is, so its regions cannot be placed. The question is left out.');
  const said = (alt ?? xmlText(element)).replace(/\s+/gu, ' ').trim();
  if (said === '') context.lose('description', `The picture “${address}” has no description in the file; write one.`);
  return { address, alt: said === '' ? context.words.picture : said, ...size };
}

/** One of several regions of a picture. */
export function hotspotFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const response = interaction.attributes.responseIdentifier ?? '';
  const choices = elementsIn(interaction, 'hotspotChoice').slice(0, 60);
  const ids = choices.map(({ attributes }) => attributes.identifier ?? '');
  const marks = ids.map((id) => tried.earned(response, [id]));
  const best = Math.max(0, ...marks);
  const earning = best > 0 ? ids.filter((_id, index) => (marks[index] ?? 0) === best) : ids.filter((id) => tried.right(response).includes(id));
  const declared = tried.right(response).filter((id) => ids.includes(id));
  if (earning.length !== 1 || declared.length > 1)
    return context.lose(
      'question',
      `${Math.max(earning.length, declared.length) === 0 ? 'The file does not say which region is right' : 'Several regions are right; a question here has one'}. The question is left out.`,
    );
  const runs = ids.map((id) => ({ part: id, isRight: id === earning[0], shown: tried.shown(response, [id]) }));
  const { whole, part } = feedbackFrom(tried, runs, ids);
  const regions = choices.map(({ attributes }) => ({
    area: { shape: attributes.shape ?? '', coordinates: attributes.coords ?? '' },
    name: attributes.identifier ?? '',
    label: attributes.hotspotLabel?.trim() || attributes.label?.trim(),
    feedback: part(attributes.identifier ?? ''),
  }));
  const fields = regionFields(interaction, regions, earning[0] as string, tried);
  return fields && { type: 'hotspot', prompt, ...fields, ...whole };
}

/** A point in a picture, where the file has several regions of which one earns the most. */
export function pointFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const response = tried.responseOf(interaction.attributes.responseIdentifier);
  const areas = response?.areas?.entries ?? [];
  const best = Math.max(0, ...areas.map(({ value }) => value));
  const right = areas.filter(({ value }) => value === best);
  if (response?.cardinality !== 'single' || areas.length < 2 || right.length !== 1)
    return context.lose(
      'question',
      'Learners point anywhere in a picture, in which no regions to choose from are named; a question here asks to choose one of several. It is left out.',
    );
  const fields = regionFields(
    interaction,
    areas.map((area, index) => ({ area, name: `region-${index + 1}`, label: undefined, feedback: undefined })),
    `region-${areas.indexOf(right[0] as (typeof areas)[number]) + 1}`,
    tried,
  );
  return fields && { type: 'hotspot', prompt, ...fields };
}

interface Region {
  readonly area: QtiArea;
  readonly name: string;
  readonly label: string | undefined;
  readonly feedback: Text | undefined;
}

function regionFields(interaction: XmlElement, regions: readonly Region[], right: string, tried: QtiTry): Record<string, unknown> | undefined {
  const { context } = tried;
  const picture = pictureOf(interaction, tried);
  if (!picture) return undefined;
  if (regions.length < 2 || regions.length > MOST) return context.lose('question', `It has ${regions.length} regions; a question here has 2 to 26. It is left out.`);
  const shapes = regions.map(({ area }) => shapeOf(area, picture));
  if (shapes.some((shape) => shape === undefined)) return context.lose('question', 'A region of its picture has no shape that can be read. The question is left out.');
  if (regions.some(({ label }) => label === undefined))
    context.lose('labels', 'Its regions have no names in the file; they are called by their ids. Write what can be seen in each.');
  const ids = partIds(regions.map(({ name }) => name));
  return {
    image: picture.address,
    imageSize: { width: picture.width, height: picture.height },
    alt: picture.alt,
    regions: regions.map(({ label, name, feedback }, index) => defined({ id: ids[index], shape: shapes[index], label: label ?? name.replace(/[_-]+/gu, ' ').trim(), feedback })),
    answer: ids[regions.findIndex(({ name }) => name === right)],
  };
}

/** A shape in pixels as shares of the picture; cut at its edges. */
export function shapeOf({ shape, coordinates }: QtiArea, { width, height }: Pick<Picture, 'width' | 'height'>): object | undefined {
  const numbers = coordinatesOf(coordinates);
  const x = (value: number): number => share(value, width);
  const y = (value: number): number => share(value, height);
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = numbers;
  if (numbers.some((one) => !Number.isFinite(one))) return undefined;
  if (shape === 'rect' && numbers.length === 4) {
    const [left, top] = [x(Math.min(a, c)), y(Math.min(b, d))];
    const [wide, high] = [x(Math.max(a, c)) - left, y(Math.max(b, d)) - top];
    return wide > 0 && high > 0 ? { kind: 'rectangle', x: left, y: top, width: round(wide), height: round(high) } : undefined;
  }
  if (shape === 'circle' && numbers.length === 3 && c > 0) return { kind: 'circle', x: x(a), y: y(b), radius: share(c, width) };
  if (shape === 'ellipse' && numbers.length === 4 && c > 0 && d > 0) {
    const points = Array.from({ length: 24 }, (_one, index): [number, number] => [x(a + c * Math.cos((index * Math.PI) / 12)), y(b + d * Math.sin((index * Math.PI) / 12))]);
    return { kind: 'polygon', points };
  }
  if (shape === 'default') return { kind: 'rectangle', x: 0, y: 0, width: 1, height: 1 };
  if (shape !== 'poly' || numbers.length < 6) return undefined;
  const points = Array.from({ length: Math.floor(numbers.length / 2) }, (_one, index): [number, number] => [x(numbers[index * 2] as number), y(numbers[index * 2 + 1] as number)]);
  const [first, last] = [points[0], points.at(-1)];
  const open = first?.[0] === last?.[0] && first?.[1] === last?.[1] ? points.slice(0, -1) : points;
  return open.length >= 3 && open.length <= 100 ? { kind: 'polygon', points: open } : undefined;
}

const round = (value: number): number => Number(value.toFixed(6));
const share = (value: number, whole: number): number => round(Math.min(1, Math.max(0, value / whole)));
