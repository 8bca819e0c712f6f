import * as v from 'valibot';
import { geoPointFields, type GeoPoint } from '../../model/geo-point.js';
import type { ProblemPath } from '../../model/problem.js';
import { questionFields } from '../../model/question.js';
import { choose, finiteNumber, identifier, identifierList, record } from '../../model/schema.js';
import { charactersOf, textSchema } from '../../model/text.js';
import { distanceKilometres } from '../../scoring/distance.js';

const MOST_CHOICES = 26;

/** A point on the map, right within a distance. The choices are the equal way without a map. */
export const mapPointSchema = record({
  ...questionFields,
  type: v.literal('map-point'),
  answer: record({
    ...geoPointFields,
    radiusKilometres: v.pipe(
      finiteNumber,
      v.check((kilometres) => kilometres > 0, 'needs to be above 0'),
      v.maxValue(10_000, 'cannot be above 10000'),
    ),
  }),
  choices: v.pipe(
    v.array(
      record({ id: identifier, text: textSchema, ...geoPointFields, feedback: v.optional(textSchema), evidence: v.optional(identifierList) }),
      'needs to be a list of choices',
    ),
    v.minLength(2, 'needs at least two choices'),
    v.maxLength(MOST_CHOICES, `may hold at most ${MOST_CHOICES} choices`),
  ),
});
export type MapPointQuestion = v.InferOutput<typeof mapPointSchema>;
export type MapPointChoice = MapPointQuestion['choices'][number];

const pointResponse = record(geoPointFields);
const choiceResponse = record({ choice: v.pipe(v.string(), v.maxLength(80)) });

/** A point set on the map, or the opaque id of a choice of the list. */
export const mapPointResponseSchema = choose([pointResponse, choiceResponse], (value) =>
  typeof value === 'object' && value !== null && 'choice' in value ? choiceResponse : pointResponse,
);
export type MapPointResponse = v.InferOutput<typeof mapPointResponseSchema>;

/** Whether a point would be marked right. */
export const isRightPoint = ({ answer }: MapPointQuestion, point: GeoPoint): boolean => distanceKilometres(answer, point) <= answer.radiusKilometres;

/** Twin ids, a list without its one right choice, and a prompt that says which one that is. */
export function mapPointProblems(question: MapPointQuestion): { path: ProblemPath; message: string }[] {
  const { choices, answer, prompt } = question;
  const problems: { path: ProblemPath; message: string }[] = [];
  choices.forEach(({ id }, index) => {
    if (choices.findIndex((other) => other.id === id) < index)
      problems.push({ path: ['choices', index, 'id'], message: `“${id}” is the id of an earlier choice; give each choice its own.` });
  });
  const right = choices.filter((choice) => isRightPoint(question, choice));
  if (right.length === 0)
    problems.push({ path: ['choices'], message: `holds no choice within ${answer.radiusKilometres} km of the answer, so nobody could be right without the map.` });
  if (right.length > 1) problems.push({ path: ['choices'], message: `holds ${right.length} choices within ${answer.radiusKilometres} km of the answer; only one may be right.` });
  const asked = spacedWords(charactersOf(prompt));
  for (const choice of right) {
    if (asked.includes(spacedWords(charactersOf(choice.text))))
      problems.push({
        path: ['choices', choices.indexOf(choice), 'text'],
        message: 'stands in the prompt, which gives the answer away in the list: where the prompt names the place, let the choices describe theirs.',
      });
  }
  return problems;
}

/** The words of a text in small letters without accents, with a space on either side of each. */
const spacedWords = (text: string): string =>
  ` ${(
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['\uE000']
  ).join(' ')} `;
