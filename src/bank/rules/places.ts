import type { GeoPoint } from '../../model/geo-point.js';
import { distanceKilometres } from '../../scoring/distance.js';
import { isEnglish, type LintContext } from './lint-context.js';
import type { QuestionView } from './question-view.js';
import type { Finding, Rule } from './rule.js';
import { isContentWord, singularOf } from './words.js';

/** The types this rule is about, with the field that holds what is read where no map or picture is seen. */
const LABEL_LISTS: Readonly<Record<string, string>> = { 'map-point': 'choices', hotspot: 'regions' };
const MAP = 'map-point';

/** Kinds of place that are areas: their point is where a label goes, and nobody would mistake a town for it. */
const AREAS = new Set(['country', 'region', 'subnational', 'concept', 'historical', 'continent', 'sea', 'ocean']);

/** Places this near to each other, in kilometres, are the same one. */
const SAME_PLACE = 10;

function findWideRadius({ fields, path }: QuestionView, points: readonly (GeoPoint & { readonly id: string })[]): Finding[] {
  const answer = fields.answer as GeoPoint & { readonly radiusKilometres: number };
  const others = points.map((place) => ({ id: place.id, away: distanceKilometres(answer, place) })).filter(({ away }) => away > SAME_PLACE);
  const nearest = others.reduce<(typeof others)[number] | undefined>((one, other) => (one && one.away <= other.away ? one : other), undefined);
  if (!nearest || answer.radiusKilometres < nearest.away / 2) return [];
  const half = Math.floor(nearest.away / 2);
  return [{ path: [...path, 'answer', 'radiusKilometres'], code: 'wide-radius', message: `reaches half of the way to “${nearest.id}”; keep it under ${half} km.` }];
}

/** Words of the right label that stand in the prompt, or in the words for the picture, and in no other label. */
function findNamedPlaces(view: QuestionView, { foldedWords }: LintContext): Finding[] {
  const labels = view.lists.find(({ field }) => field === LABEL_LISTS[view.question.type])?.options ?? [];
  const right = labels.find((label) => label.right);
  if (!right || !isEnglish(view.prompt.language)) return [];
  const contentOf = (text: string): Set<string> =>
    new Set(
      foldedWords(text)
        .filter((word) => isContentWord(word) && word.length > 2)
        .map(singularOf),
    );
  const others = labels.filter((label) => !label.right).map(({ text }) => contentOf(text));
  const own = [...contentOf(right.text)].filter((word) => !others.some((words) => words.has(word)));
  const inPrompt = own.filter((word) => contentOf(view.prompt.text).has(word));
  const { alt } = view.fields as { alt?: string };
  const phrase = (text: string): string => ` ${foldedWords(text).join(' ')} `;
  const described = labels.filter(({ text }) => alt !== undefined && phrase(alt).includes(phrase(text)));
  const findings: Finding[] = [];
  if (inPrompt.length > 0)
    findings.push({
      path: right.path,
      code: 'names-the-place',
      message: `shares “${inPrompt.join('”, “')}” with the prompt, as no other label does, which gives it away in the list.`,
      mild: true,
    });
  if (described.length === 1 && described[0] === right)
    findings.push({ path: [...view.path, 'alt'], code: 'names-the-place', message: `says “${right.text}”, the right label, and none of the others.`, mild: true });
  return findings;
}

export const mapPlaces: Rule = {
  id: 'L38',
  name: 'map-places',
  level: 'error',
  title: 'A place on a map is told from the next one, and neither prompt nor labels give it away',
  reason: 'A radius that reaches halfway to another listed place marks the wrong one right; a label that sounds like the prompt answers it for whoever uses the list.',
  basis: 'ours; the equal way without a map is WCAG 2.2, success criteria 1.1.1 and 2.1.1',
  uses: ['places'],
  heldBy:
    'That every map and picture can be answered from a list by keyboard is held by the format and by the tests of the elements; that a map which shows Jammu and Kashmir says that its status is disputed, by `test/question-types/geo-map-point.browser.test.ts`.',
  check(context) {
    const points = (context.places ?? []).flatMap(({ id, kind, latitude, longitude }) =>
      latitude === null || longitude === null || AREAS.has(kind) ? [] : [{ id, latitude, longitude }],
    );
    return context.views.flatMap((view) => [
      ...(view.question.type === MAP ? findWideRadius(view, points) : []),
      ...(LABEL_LISTS[view.question.type] ? findNamedPlaces(view, context) : []),
    ]);
  },
};
