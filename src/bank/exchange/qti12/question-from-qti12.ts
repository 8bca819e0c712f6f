import { markQti12 } from '../../../formats/qti/mark-qti12.js';
import type { Qti12Item, Qti12Response } from '../../../formats/qti/qti12-item.js';
import { choiceFields } from '../qti/choice-fields.js';
import { pointsField, stimulusOf, type QuestionFields } from '../qti/raw-fields.js';
import type { QtiReadContext } from '../qti/read-context.js';
import type { FeedbackRun } from '../qti/sort-feedback.js';
import { feedbackOf, feedbackText } from './feedback-from-qti12.js';
import { kindOfQti12, responsesOf, type Qti12Kind } from './kind-of-qti12.js';
import { blanksFromQti12, inlineFromQti12 } from './gaps-from-qti12.js';
import { categoriesFromQti12, hotspotFromQti12, matchFromQti12, orderFromQti12 } from './parts-from-qti12.js';
import type { Qti12Stem } from './qti12-stem.js';
import { numberFromQti12, typedFromQti12 } from './typed-from-qti12.js';

const NOT_OURS: Partial<Record<Qti12Kind, string>> = {
  text: 'It is a text and no question. It is left out.',
  upload: 'It asks for a file to be handed in, which nothing here can mark. The question is left out.',
  calculated: 'Its numbers are drawn anew each time by a formula, which no question here does. The question is left out.',
  unknown: 'It is answered in a way that no question here is. The question is left out.',
};

/** A text here has as many gaps; and each thing that is asked is tried out with all the rules. */
const MOST_ASKED = 50;

type Reader = (item: Qti12Item, stem: Qti12Stem, context: QtiReadContext) => QuestionFields | undefined;

const READERS: Partial<Record<Qti12Kind, Reader>> = {
  choice: readChoice,
  typed: typedFromQti12,
  number: numberFromQti12,
  essay: readEssay,
  blanks: blanksFromQti12,
  inline: inlineFromQti12,
  match: matchFromQti12,
  categories: categoriesFromQti12,
  order: orderFromQti12,
  hotspot: hotspotFromQti12,
};

/** Makes the fields of a question of an item; undefined, with a loss, where none can be. */
export function questionFromQti12(item: Qti12Item, context: QtiReadContext): QuestionFields | undefined {
  const kind = kindOfQti12(item);
  const reader = READERS[kind];
  if (!reader) return context.lose('question', NOT_OURS[kind] ?? '');
  const asked = responsesOf(item).length;
  if (asked > MOST_ASKED) return context.lose('question', `It asks ${asked} things at once; at most ${MOST_ASKED} are read. The question is left out.`);
  // Text between gaps is read with them.
  const before =
    kind === 'inline'
      ? []
      : item.pieces.map((piece) =>
          'html' in piece ? piece.html : kind === 'hotspot' || (kind !== 'match' && kind !== 'categories' && kind !== 'blanks') ? piece.response.html : '',
        );
  const { text, images } = context.convert(before.filter((html) => html.trim() !== '').join('<br>'));
  const stimulus = stimulusOf(images, context);
  const prompt = text ?? (item.title === '' ? undefined : item.title);
  if (prompt === undefined && kind !== 'inline') return context.lose('question', 'It has no text. The question is left out.');
  const fields = reader(item, { prompt: prompt ?? context.words.fillIn, ...(stimulus.length > 0 ? { stimulus } : {}) }, context);
  const standing = [...stimulus, ...context.numbered];
  return fields && { ...fields, ...(standing.length > 0 ? { stimulus: standing } : {}), ...pointsField(pointsOf(item), context) };
}

/** What the item earns: as it says itself, otherwise the highest score of its rules unless that is a percentage. */
function pointsOf(item: Qti12Item): number | undefined {
  const said = Number(item.fields.points_possible ?? item.fields.cc_weighting ?? item.fields.qmd_weighting ?? item.fields.qmd_maximumscore ?? Number.NaN);
  if (Number.isFinite(said) && said >= 0) return said;
  return item.most !== undefined && item.most !== 100 ? item.most : undefined;
}

function readChoice(item: Qti12Item, { prompt }: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const response = responsesOf(item).find(({ kind, labels }) => kind === 'lid' && labels.length > 0);
  if (!response) return context.lose('question', 'It has no options. The question is left out.');
  if (response.labels.length > 60) return context.lose('question', `It has ${response.labels.length} options; a question here may have 26. The question is left out.`);
  const isMultiple = response.cardinality === 'multiple' || item.fields.question_type === 'multiple_answers_question';
  const marks = response.labels.map(({ id }) => markQti12(item, { [response.id]: [id] }));
  const best = Math.max(...marks.map(({ score }) => score));
  const alone = response.labels.filter((_label, index) => (isMultiple ? (marks[index]?.score ?? 0) > 0 : marks[index]?.score === best && best > 0)).map(({ id }) => id);
  const right = alone.length > 0 ? alone : rightTogether(item, response);
  if (!isMultiple && marks.some(({ score }) => score > 0 && score < best))
    context.lose('partial marks', 'An option earns a part of the mark in the file; here only the right one counts.');
  // Canvas gives a share for each option of its own kind, whatever the rule in the file says.
  const isWhole = alone.length === 0 && right.length > 1 && item.fields.question_type !== 'multiple_answers_question';
  if (isMultiple && (isWhole || item.fields.scoring_algorithm === 'AllOrNothing'))
    context.lose('partial marks', 'In the file only all right options together earn the mark; here each earns its share.');
  const isOne = !isMultiple || right.length === 1;
  const perfect = { isRight: true, shown: markQti12(item, { [response.id]: right }).shown };
  const runs = response.labels.map(({ id }, index): FeedbackRun => ({ part: id, isRight: isOne && right.includes(id), shown: marks[index]?.shown ?? [] }));
  const { whole, part } = feedbackOf(item, !isOne ? [...runs, perfect] : runs, context);
  const options = response.labels.map(({ id, html, fixed }) => ({ id, html, fixed, feedback: part(id) }));
  const fields = choiceFields({ options, right, isMultiple, isShuffled: response.isShuffled }, prompt, context);
  return fields && { ...fields, ...whole };
}

/** Options that one rule asks for together; what stands under a “not” is wrong. */
function rightTogether(item: Qti12Item, { id, labels }: Qti12Response): string[] {
  for (const rule of item.rules) {
    if (!rule.sets.some(({ value, action }) => value > 0 && action !== 'subtract')) continue;
    const wanted = new Set<string>();
    const visit = (condition: (typeof rule)['when']): void => {
      if (condition.kind === 'and' || condition.kind === 'or') condition.of.forEach(visit);
      else if (condition.kind === 'equal' && condition.response === id) wanted.add(condition.value);
    };
    visit(rule.when);
    const found = labels.map((label) => label.id).filter((label) => wanted.has(label));
    if (found.length > 0) return found;
  }
  return [];
}

function readEssay(item: Qti12Item, { prompt }: Qti12Stem, context: QtiReadContext): QuestionFields {
  const general =
    feedbackText(
      item,
      item.rules.flatMap(({ shows }) => shows),
      context,
    ) ?? feedbackText(item, Object.keys(item.feedback), context);
  if (general === undefined) context.lose('model answer', 'The file has none; write one, for learners to compare theirs with.');
  return { type: 'essay', prompt, modelAnswer: general ?? context.words.noModelAnswer };
}
