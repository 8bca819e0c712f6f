import { escapeHtml, htmlFromInline } from '../../../formats/html/html-from-inline.js';
import { escapeAroundGaps } from '../../../formats/moodle-xml/embedded-answers.js';
import type { MoodleBody, MoodleFrame, MoodlePair } from '../../../formats/moodle-xml/moodle-item.js';
import { plainInlineText } from '../../../model/inline-text.js';
import { charactersOf, type Text } from '../../../model/text.js';
import { distanceKilometres } from '../../../scoring/distance.js';
import type { ByType, KnownPart } from '../known-question.js';
import { runningText } from '../running-text.js';
import { supportPrompt } from './moodle-words.js';
import { choiceAnswers, numberAnswers, textAnswers, writeAnswers, writeGap, type Choices, type WholeFeedback } from './write-answers.js';
import { listOfReasons, paragraphs, type WriteContext } from './write-context.js';

/** A question of the file without what every question has. */
export type MoodlePart = MoodleBody &
  Pick<MoodleFrame, 'correct' | 'partly' | 'incorrect'> & {
    /** HTML in place of the prompt. */
    readonly prompt?: string;
    /** HTML for everybody, before what the question says of itself. */
    readonly reasons?: readonly string[];
    /** Ends the id, where one question becomes several. */
    readonly suffix?: string;
    /** What it is worth of the whole, 0 to 1. */
    readonly share?: number;
  };

/** Words that are the same for all are written as general feedback, not here. */
export const wholeOf = ({ feedback = {} }: { readonly feedback?: WholeFeedback | undefined }): WholeFeedback => (saidToAll(feedback) === undefined ? feedback : {});

/** What is said alike to those who are right and to those who are wrong. */
export const saidToAll = ({ correct, incorrect }: WholeFeedback): Text | undefined => (JSON.stringify(correct) === JSON.stringify(incorrect) ? correct : undefined);

/** Feedback by how much is right: less than all of it is not right here. */
function combined({ correct, incorrect }: WholeFeedback, { say }: WriteContext): Pick<MoodleFrame, 'correct' | 'partly' | 'incorrect'> {
  return { ...(correct === undefined ? {} : { correct: say(correct) }), ...(incorrect === undefined ? {} : { partly: say(incorrect), incorrect: say(incorrect) }) };
}

function asChoice(fields: Choices, whole: WholeFeedback, context: WriteContext): MoodlePart[] {
  const answers = choiceAnswers(fields, context);
  if (!answers) return [];
  const hasFixed = fields.choices.some(({ fixed }) => fixed);
  if (hasFixed && fields.shuffle !== false)
    context.lose('order of the options', 'One of them keeps its place, which Moodle cannot do; all of them stand in the order of the bank and are not shuffled.');
  const shuffle = fields.shuffle !== false && !hasFixed;
  return [{ kind: 'multichoice', isSingle: fields.multiple !== true, shuffle, answers: writeAnswers(answers, 'html', context), ...combined(whole, context) }];
}

/** Where a kind has no place for what is said of the whole beside what is said of each answer. */
function sayJoined({ correct, incorrect }: WholeFeedback, { lose }: WriteContext): void {
  if (correct !== undefined || incorrect !== undefined)
    lose('feedback on the whole', 'It stands in the feedback on each answer, behind what is said of that answer; this kind has no other place for it.');
}

function sayReasons(parts: readonly { readonly text: Text; readonly feedback?: Text | undefined }[], { lose }: WriteContext): string[] {
  const reasons = listOfReasons(parts);
  if (reasons.length > 0) lose('feedback on parts', 'What is said of each part stands in a list in the general feedback; Moodle has no place for it beside the parts.');
  return reasons;
}

const asPlain = (text: Text): string => plainInlineText(charactersOf(text)).trim();

function asPairs(pairs: readonly { readonly text: Text; readonly option: Text }[], others: readonly Text[], context: WriteContext): MoodlePair[] {
  const options = [...pairs.map(({ option }) => option), ...others];
  if (options.some((option) => typeof option !== 'string' || option !== asPlain(option))) context.lose('formatting', 'Options to match with are plain characters in Moodle.');
  return [
    ...pairs.map(({ text, option }) => ({ prompt: context.say(text), option: asPlain(option) })),
    ...others.map((option) => ({ prompt: context.say(''), option: asPlain(option) })),
  ];
}

/** How each type is written; none where a loss says why. */
export const PARTS: ByType<WriteContext, MoodlePart[]> = {
  choice: (question, context) => asChoice(question, wholeOf(question), context),
  'true-false': (question, context) => {
    const { answer, feedbackTrue, feedbackFalse } = question;
    const whole = wholeOf(question);
    sayJoined(whole, context);
    const part = (value: boolean, own: Text | undefined) => ({
      percent: value === answer ? 100 : 0,
      text: String(value),
      own,
      whole: value === answer ? whole.correct : whole.incorrect,
    });
    return [{ kind: 'truefalse', answers: writeAnswers([part(true, feedbackTrue), part(false, feedbackFalse)], 'moodle', context) }];
  },
  'short-text': (question, context) => {
    const whole = wholeOf(question);
    sayJoined(whole, context);
    return [{ kind: 'shortanswer', matchCase: question.matchCase === true, answers: writeAnswers(textAnswers(question, whole, context), 'moodle', context) }];
  },
  numeric: (question, context) => {
    const whole = wholeOf(question);
    sayJoined(whole, context);
    const units = [...(question.unit === undefined ? [] : [question.unit]), ...(question.acceptUnits ?? [])].map((name) => ({ name, multiplier: 1 }));
    return [{ kind: 'numerical', units, unitCounts: false, unitFirst: false, answers: writeAnswers(numberAnswers(question, whole, context), 'moodle', context) }];
  },
  match: (question, context) => {
    const { prompts, options, answer } = question;
    const used = new Set(Object.values(answer));
    const textOf = (id: string | undefined): Text => options.find((option) => option.id === id)?.text ?? '';
    const others = options.filter(({ id }) => !used.has(id)).map(({ text }) => text);
    const pairs = asPairs(
      prompts.map(({ id, text }) => ({ text, option: textOf(answer[id]) })),
      others,
      context,
    );
    return [{ kind: 'matching', shuffle: true, pairs, reasons: sayReasons([...prompts, ...options], context), ...combined(wholeOf(question), context) }];
  },
  classify: (question, context) => {
    const { categories, statements, prompt } = question;
    context.lose('type', 'Sorting into categories is written as matching, each statement with the name of its category.');
    const textOf = (id: string): Text => categories.find((category) => category.id === id)?.text ?? '';
    const used = new Set(statements.map(({ answer }) => answer));
    const others = categories.filter(({ id }) => !used.has(id)).map(({ text }) => text);
    const meanings = listOfReasons(categories.map(({ text, meaning }) => ({ text, feedback: meaning })));
    if (meanings.length > 0) context.lose('meaning of the categories', 'What the categories mean stands in a list in the question’s text.');
    const pairs = asPairs(
      statements.map(({ text, answer }) => ({ text, option: textOf(answer) })),
      others,
      context,
    );
    const extra = meanings.length > 0 ? { prompt: paragraphs([htmlFromInline(prompt), ...meanings]) } : {};
    return [{ kind: 'matching', shuffle: true, pairs, reasons: sayReasons(statements, context), ...combined(wholeOf(question), context), ...extra }];
  },
  order: (question, context) => {
    const { entries, marking, axis } = question;
    context.lose(
      'Moodle before 4.4',
      'Putting in order is a kind of question that Moodle itself has had since 4.4; an older one needs its Ordering plugin, and leaves the question out without it.',
    );
    if (axis === 'time') context.lose('time axis', 'The entries stand in a list, not along an axis.');
    const grading = marking === 'exact' ? 'ALL_OR_NOTHING' : 'RELATIVE_NEXT_EXCLUDE_LAST';
    const answers = entries.map(({ text }, index) => ({ percent: index + 1, text: context.say(text) }));
    return [{ kind: 'ordering', grading, isWhole: true, entries: answers, reasons: sayReasons(entries, context), ...combined(wholeOf(question), context) }];
  },
  'hot-text': (question, context) => {
    const { segments, answer, prompt } = question;
    context.lose('type', 'Selecting in a text is written as a choice of several; the text stands in the question, and its parts below it.');
    const choices = segments.filter(({ fixed }) => !fixed).map(({ fixed: _fixed, ...segment }) => segment);
    const text = paragraphs([htmlFromInline(prompt), `<blockquote>${htmlFromInline(runningText(segments))}</blockquote>`]);
    return asChoice({ choices, answer, multiple: true, shuffle: false }, wholeOf(question), context).map((part) => ({ ...part, prompt: text }));
  },
  cloze: (question, context) => {
    const { gaps, text, prompt, points = 1 } = question;
    const weight = Number.isInteger(points / gaps.length) && points > 0 ? points / gaps.length : 1;
    if (points !== weight * gaps.length)
      context.lose('points', `Each gap counts one point in Moodle, the question ${gaps.length}, and not ${points}; the weight of the question can be set in the quiz.`);
    const codes = new Map(gaps.map((gap) => [gap.id, writeGap(gap, weight, context)]));
    if ([...codes.values()].includes(undefined)) return [];
    sayClozeLosses(question, context);
    const body = escapeAroundGaps(htmlFromInline(text)).replace(/&#123;&#123;([A-Za-z0-9][A-Za-z0-9._-]{0,79})&#125;&#125;/gu, (whole, id: string) => codes.get(id) ?? whole);
    const isUsual = charactersOf(prompt) === context.words.fillIn;
    return [{ kind: 'cloze', prompt: isUsual ? body : paragraphs([escapeAroundGaps(htmlFromInline(prompt)), body]) }];
  },
  'map-point': (question, context) => {
    context.lose('type', 'A point on the map is written as a choice from its list of places.');
    const { answer, choices } = question;
    const right = choices.filter((choice) => distanceKilometres(answer, choice) <= answer.radiusKilometres).map(({ id }) => id);
    return asChoice({ choices, answer: right }, wholeOf(question), context);
  },
  hotspot: (question, context) => {
    const { image, alt, regions, answer, prompt } = question;
    const address = context.addressOf(image);
    if (address === undefined) {
      context.lose('question', `It asks for a place in a picture, and the file “${image}” is not there; it is left out.`);
      return [];
    }
    context.lose('type', 'A place in a picture is written as a choice from the names of the places; the picture stands in the question.');
    const text = paragraphs([htmlFromInline(prompt), `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"/></p>`]);
    const choices: KnownPart[] = regions.map(({ id, label, feedback }) => ({ id, text: label, feedback }));
    return asChoice({ choices, answer: [answer] }, wholeOf(question), context).map((part) => ({ ...part, prompt: text }));
  },
  'evidence-pair': (question, context) => {
    const statements = statementsOf(question.offered, context);
    const first = asChoice(question, wholeOf(question), context);
    if (first.length === 0) return [];
    const second = statements && asChoice({ choices: statements, answer: question.support, multiple: true }, {}, context)[0];
    if (!second) {
      context.lose('choice of evidence', 'Only its first part is written, the answer; the statements that support it cannot be.');
      return first;
    }
    context.lose('type', 'Its two parts are two questions of half the points each; the evidence counts there without the right answer, too.');
    const text = paragraphs([htmlFromInline(question.prompt), htmlFromInline(supportPrompt(context.language))]);
    return [...first.map((part) => ({ ...part, share: 0.5 })), { ...second, suffix: 'support', share: 0.5, prompt: text }];
  },
  essay: (question, context) => {
    const { modelAnswer, rubric = [] } = question;
    const { correct, incorrect } = wholeOf(question);
    if (correct !== undefined || incorrect !== undefined) context.lose('feedback on the whole', 'It is left out: a teacher marks the text in Moodle and says what is to be said.');
    context.lose('self marking', 'The learner does not compare the text with the model answer; the teacher who marks it sees the model answer.');
    if (rubric.length > 0) context.lose('rubric', 'Its rows stand in a list behind the model answer, for the teacher.');
    const rows = rubric.map(({ text, points }) => `<li>${htmlFromInline(text)} (${points})</li>`).join('');
    const info = paragraphs([htmlFromInline(modelAnswer), ...(rows === '' ? [] : [`<ul>${rows}</ul>`])]);
    return [{ kind: 'essay', attachments: 0, graderInfo: { format: 'html', text: info } }];
  },
};

function sayClozeLosses({ gaps, feedback }: Parameters<(typeof PARTS)['cloze']>[0], { lose }: WriteContext): void {
  const { correct, incorrect } = wholeOf({ feedback });
  if (correct !== undefined || incorrect !== undefined) lose('feedback on the whole', 'It is left out: a cloze question has feedback on its gaps only.');
  for (const gap of gaps) {
    if ('choices' in gap && gap.choices.some(({ fixed }) => fixed))
      lose('order of the options', 'One of them in a gap keeps its place, which Moodle cannot do; all of them stand in the order of the bank and are not shuffled.');
    if ('answer' in gap && typeof gap.answer === 'object' && 'unit' in gap && gap.unit !== undefined)
      lose('unit', `A gap has none in Moodle: the number is typed alone, without “${gap.unit}”.`);
  }
}

/** Statements with their words; those that stand for a claim have the claim's own. Undefined where one has none. */
function statementsOf(
  offered: readonly { readonly claim: string; readonly text?: Text | undefined; readonly feedback?: Text | undefined }[],
  { sources }: WriteContext,
): KnownPart[] | undefined {
  const parts = offered.map(({ claim, text, feedback }) => ({
    id: claim,
    text: text ?? sources.flatMap(({ claims }) => claims).find(({ id }) => id === claim)?.statement ?? '',
    feedback,
  }));
  return parts.every(({ text }) => charactersOf(text) !== '') ? parts : undefined;
}
