import { pickQuestions } from '../bank/pick-questions.js';
import { escapeHtml } from '../formats/html/html-from-inline.js';
import type { Loss } from '../formats/loss.js';
import { pointsOf, type AskedBase, type QuestionBase, type Stimulus } from '../model/question.js';
import type { Source } from '../model/source.js';
import type { AnyQuestionType } from '../question-types/question-type.js';
import { dataAddress } from './data-address.js';
import type { PackInput, PackTarget } from './pack-options.js';
import { mediaLosses } from './place-media.js';
import { plainTitle } from './player-page.js';
import { worksheetAnswer, type WorksheetAnswer } from './worksheet-answer.js';
import { writePicture, writePrintPart } from './worksheet-parts.js';
import { numberSources, writeSources } from './worksheet-sources.js';
import { WORKSHEET_STYLE } from './worksheet-style.js';
import { worksheetWords, type WorksheetWords } from './worksheet-words.js';

/** A sheet of HTML to print: every question with room for the response, with or without the answers, and where it all comes from. */
export function packWorksheet({ bank, types, options }: PackInput): Awaited<ReturnType<PackTarget>> {
  const { media, answers: withAnswers = false, sources = [], seed = bank.id, limit } = options;
  const picture = (address: string): string => {
    const bytes = media?.get(address);
    return bytes ? dataAddress(address, bytes) : address;
  };
  const words = worksheetWords({ language: options.language ?? 'en', bankLanguage: bank.language, messages: options.messages, picture });
  const questions = pickQuestions(bank.questions, { limit, draw: bank.rules?.draw, shuffle: false, seed });
  const answers = new Map(questions.map((question) => [question.id, worksheetAnswer(question, types[question.type] as AnyQuestionType)]));
  const cited = new Set(questions.flatMap((question) => [...(question.evidence ?? []), ...(withAnswers ? (answers.get(question.id)?.evidence ?? []) : [])]));
  const numbered = numberSources(sources, cited);
  const numbers = new Map(numbered.flatMap(({ claims }) => claims.map(({ id, number }) => [id, number] as const)));
  const asked = questions.map((question, index) => {
    const answer = withAnswers ? writeAnswer(answers.get(question.id) as WorksheetAnswer, numbers, words) : '';
    return `<section class="asked"><h2>${index + 1}.</h2><div>${writeAsked(question, types[question.type] as AnyQuestionType, seed, sources, words)}${answer}</div></section>`;
  });
  const about = bank.description === undefined ? '' : `<p class="about">${words.write(bank.description)}</p>`;
  const who = ['print.name', 'print.date'].map((key) => `<span class="rule">${words.say(key)}<i></i></span>`).join('');
  const page = `<!doctype html>
<html lang="${escapeHtml(options.language ?? bank.language)}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:" />
<title>${escapeHtml(plainTitle(bank))}</title>
<style>${WORKSHEET_STYLE}</style>
</head>
<body>
<header><h1>${words.write(bank.title)}</h1>${about}<p class="who">${who}</p></header>
${asked.join('\n')}
${writeSources(numbered, withAnswers, words)}
</body>
</html>
`;
  return { bytes: new TextEncoder().encode(page), losses: [...soundLosses(questions), ...mediaLosses({ ...bank, questions }, media)] };
}

/** What stands before a question, its prompt, and the room to answer. */
function writeAsked(question: QuestionBase, type: AnyQuestionType, seed: string, sources: readonly Source[], words: WorksheetWords): string {
  const asked = type.withoutAnswer(question, seed) as AskedBase;
  const points = pointsOf(question);
  const stimuli = (asked.stimulus ?? []).map((stimulus) => `<div class="stimulus">${writeStimulus(stimulus, sources, words)}</div>`).join('');
  const worth = points === 1 ? '' : ` <span class="points">${words.say('print.points', { count: points })}</span>`;
  return `${stimuli}<p class="prompt">${words.write(asked.prompt)}${worth}</p>${type
    .printForm(asked)
    .map((part) => writePrintPart(part, words))
    .join('')}`;
}

function writeStimulus(stimulus: Stimulus, sources: readonly Source[], words: WorksheetWords): string {
  if (stimulus.kind === 'text') {
    const source = sources.find(({ id }) => id === stimulus.source);
    return `<p>${words.write(stimulus.text)}</p>${source ? `<p class="small"><bdi>${escapeHtml(source.label)}</bdi></p>` : ''}`;
  }
  const { kind, alt, transcript } = stimulus;
  const shown = kind === 'image' ? writePicture(stimulus, words) : `<p class="small">${words.say(`print.${kind}`, { what: alt })}</p>`;
  return `${shown}${transcript === undefined ? '' : `<p>${words.write(transcript)}</p>`}`;
}

function writeAnswer({ answer, lines, evidence }: WorksheetAnswer, numbers: ReadonlyMap<string, string>, { say, write }: WorksheetWords): string {
  const cited = [...numbers].filter(([id]) => evidence.includes(id)).map(([, number]) => number);
  const whole = answer === undefined ? '' : typeof answer === 'object' && 'key' in answer ? say(answer.key) : write(answer);
  const entries = lines.map(({ text, reason }) =>
    [text === undefined ? '' : `<strong>${write(text)}</strong>`, reason === undefined ? '' : write(reason)].filter(Boolean).join(' '),
  );
  const reasons = entries.length > 1 ? `<ol>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ol>` : entries.map((entry) => `<p>${entry}</p>`).join('');
  const proof = cited.length === 0 ? '' : `<p class="small">${say('print.evidence-of', { numbers: cited.join(', ') })}</p>`;
  return `<div class="answer"><p>${say('print.answer')} <strong>${whole}</strong></p>${reasons}${proof}</div>`;
}

/** Paper plays nothing. */
const soundLosses = (questions: readonly QuestionBase[]): Loss[] =>
  questions.flatMap((question) =>
    (question.stimulus ?? []).flatMap((stimulus) =>
      stimulus.kind === 'audio' || stimulus.kind === 'video'
        ? [{ question: question.id, feature: stimulus.kind, reason: 'Paper plays nothing; its words, and its transcript where there is one, stand in its place.' }]
        : [],
    ),
  );
