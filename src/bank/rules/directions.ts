import { charactersOf, type Text } from '../../model/text.js';
import { isEnglish } from './lint-context.js';
import { isImperative } from './imperatives.js';
import type { QuestionView } from './question-view.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { sentencesOf } from './words.js';

const SEVERAL =
  /\b(?:select|choose|pick|tick|mark|name|find|give)\b[^.?!]{0,40}\b(?:all|every|each|both|two|three|four|five)\b|\ball that (?:apply|do|are|fit|hold)\b|\bwhich (?:two|three|four|five)\b/iu;
const DIRECTION =
  /\b(?:earliest|first|oldest|latest|last|newest|most recent|smallest|largest|lowest|highest|shortest|longest|least|most|fewest|nearest|farthest|furthest|weakest|strongest|cheapest|slowest|fastest|west to east|east to west|north to south|south to north|one after the other|top to bottom|left to right|ascending|descending|from [^.?!]{2,60} to )\b/iu;
const ROUNDING =
  /\bround|\bwhole (?:number|per ?cent|percentage)|\bdecimal|\bnearest\b|\bto (?:one|two|the) \p{L}*\s*(?:place|figure|digit)|\btenth|\bsignificant|\bexact(?:ly)?\b|\babout how\b|\bas (?:it stands|printed|the (?:article|text|table|source|atlas) (?:gives|has|prints))/iu;

/** What directions a question of a type owes its learners; undefined when it gives them. */
const DIRECTIONS: Readonly<Record<string, (view: QuestionView) => string | undefined>> = {
  choice: ({ fields, prompt }) => severalMissing(fields, prompt.text),
  'evidence-pair': ({ fields, prompt }) => severalMissing(fields, prompt.text),
  order: ({ prompt }) => (DIRECTION.test(prompt.text) ? undefined : 'does not say in which direction: which comes first, such as “the earliest first”.'),
  numeric({ fields, prompt }) {
    const { value, tolerance } = fields.answer as { value: number; tolerance: number };
    const units = [fields.unit as string | undefined, ...((fields.acceptUnits as readonly string[] | undefined) ?? [])].flatMap((unit) => unit ?? []);
    if (
      units.length === 0 &&
      !/\bhow (?:many|much|long|far|old|often|large|high|deep|wide|big|heavy)\b|\bin (?:\p{L}+ )?\p{L}+s\b|\b(?:number|percentage|per ?cent|year|share) of\b|\bpercentage\b|\bwhich (?:year|number)\b/iu.test(
        prompt.text,
      )
    )
      return 'names no unit: say in what the number is to be given.';
    return !Number.isInteger(value) && tolerance === 0 && !ROUNDING.test(prompt.text) ? 'does not say how to round; say it, or set a tolerance.' : undefined;
  },
};

const severalMissing = (fields: QuestionView['fields'], prompt: string): string | undefined =>
  fields.multiple === true && !SEVERAL.test(prompt) ? 'does not say that several answers are right: end with “Select all that apply.”' : undefined;

export const directions: Rule = {
  id: 'L14',
  name: 'directions',
  level: 'error',
  title: 'Directions are complete: how many to select, which end comes first, in what unit and how rounded',
  reason: 'Whoever knows the answer must not fail for not knowing what was wanted.',
  basis: guideline('14'),
  check: ({ views }) =>
    views.flatMap((view) => {
      const message = isEnglish(view.prompt.language) ? DIRECTIONS[view.question.type]?.(view) : undefined;
      return message === undefined ? [] : [{ path: view.prompt.path, message }];
    }),
};

const EMPTY_QUESTION =
  /^(?:according to [^,?]{1,60}, )?(?:which|what)(?: one)?(?: of (?:the following|these|those|the (?:options|statements|answers)))?(?: (?:statement|option|answer|sentence)s?)?(?: (?:below|here))? (?:is|are) (?:true|correct|right|false|wrong|accurate)(?: (?:statement|answer)s?)?\s*\??$/iu;

export const askedInPrompt: Rule = {
  id: 'L15',
  name: 'asked-in-prompt',
  level: 'error',
  title: 'The prompt itself asks something',
  reason: 'A learner should be able to think of the answer before reading the options.',
  basis: guideline('15'),
  check: ({ views }) =>
    views.flatMap(({ prompt, isStatement, fields }): Finding[] => {
      if (isStatement) return [];
      const sentences = sentencesOf(prompt.text);
      const asks = sentences.some((sentence) => /[?؟]["”’)]*$/u.test(sentence) || (isEnglish(prompt.language) && isImperative(sentence)));
      // Of languages whose imperatives we do not know, only what is a bare heading is told.
      if (!asks && (isEnglish(prompt.language) || sentences.every((sentence) => !/[.!।۔:]$/u.test(sentence))))
        return [{ path: prompt.path, code: 'nothing-asked', message: 'asks nothing: end it with a question mark, or tell learners what to do.' }];
      const hasText = fields.text !== undefined && charactersOf(fields.text as Text) !== '';
      return isEnglish(prompt.language) && !hasText && EMPTY_QUESTION.test(prompt.text.trim())
        ? [{ path: prompt.path, code: 'empty-question', message: 'says nothing of the subject; ask what the options answer.' }]
        : [];
    }),
};
