import { html, nothing, type TemplateResult } from 'lit';
import { addEnglish } from '../../element-kit/localize.js';
import { resultsPanelsMessages } from '../../i18n/results-panels-messages.js';
import type { Text } from '../../model/text.js';
import type { QuestionResult } from '../../session/question-result.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { printText } from '../geo-quiz/print-text.js';
import { formatMoment } from './format-moment.js';
import { statusWord } from './question-results.js';
import type { ResultsFrame } from './results-frame.js';
import { resultsSentence } from './results-summary.js';

addEnglish(resultsPanelsMessages);

export interface RecordMaterial {
  readonly results: SessionResults;
  readonly frame: ResultsFrame;
  /** The name as it was typed just now; empty leaves a line to write on. */
  readonly learner: string;
}

/** A record of a session for paper, labelled as what it is: the learner's own report. */
export function recordSheet({ results, frame, learner }: RecordMaterial): TemplateResult {
  const { t, language, shown } = frame;
  const { bank, mode, startedAt, finishedAt, spentMilliseconds, fraction, possible, passed, session, objectives, questions } = results;
  const minutes = Math.round(spentMilliseconds / 60_000);
  const passWord = passed === undefined || !shown.has('score') ? '' : ` · ${t.text(passed ? 'alone.passed' : 'alone.not-passed')}`;
  const facts: readonly (readonly [string, unknown])[] = [
    ['name', learner.trim() === '' ? html`<i class="rule"></i>` : html`<bdi class="name">${learner}</bdi>`],
    ['quiz', printText(bank.title, language)],
    ['result', html`<bdi>${resultsSentence(results, frame)}${passWord}</bdi>`],
    ['share', shown.has('score') && possible > 0 ? html`<bdi>${t.text('record.percent', { percent: Math.round(fraction * 100) })}</bdi>` : undefined],
    ['started', html`<bdi>${formatMoment(startedAt, t)}</bdi>`],
    ['finished', html`<bdi>${finishedAt === null ? t.text('record.not-finished') : formatMoment(finishedAt, t)}</bdi>`],
    ['time', html`<bdi>${t.text('alone.minutes', { minutes })}</bdi>`],
    ['mode', html`<bdi>${t.text(`record.${mode}`)}</bdi>`],
    ['session', html`<bdi>${session}</bdi>`],
  ];
  return html`
    <header>
      <h1><bdi>${t.text('record.title')}</bdi></h1>
      <p class="label">
        <strong><bdi>${t.text('record.self-reported')}</bdi></strong> <bdi>${t.text('record.self-reported-why')}</bdi>
      </p>
    </header>
    <dl>
      ${facts.map(([key, value]) =>
        value === undefined
          ? nothing
          : html`<div>
              <dt><bdi>${t.text(`record.${key}`)}</bdi></dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
    ${shown.has('correctness') && objectives.length > 0 ? objectiveTable(objectives, frame) : nothing} ${questionTable(questions, frame)}
    <footer><bdi>${t.text('record.self-reported')}</bdi>. <bdi>${t.text('record.self-reported-why')}</bdi></footer>
  `;
}

const objectiveTable = (objectives: SessionResults['objectives'], { t, language }: ResultsFrame): TemplateResult => html`
  <table>
    <caption>
      <bdi>${t.text('record.objectives')}</bdi>
    </caption>
    <tbody>
      ${objectives.map(
        ({ text, right, count }) =>
          html`<tr>
            <th scope="row">${printText(text, language)}</th>
            <td><bdi>${t.text('results.objective-line', { right, count })}</bdi></td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

function questionTable(questions: readonly QuestionResult[], frame: ResultsFrame): TemplateResult {
  const { t } = frame;
  const hasCertainty = questions.some(({ certainty }) => certainty !== undefined);
  const keys = ['use.question', 'use.how', 'record.tries', ...(hasCertainty ? ['record.certainty'] : []), 'use.source', 'use.passage'];
  return html`
    <table>
      <caption>
        <bdi>${t.text('record.questions')}</bdi>
      </caption>
      <thead>
        <tr>
          ${keys.map((key) => html`<th scope="col"><bdi>${t.text(key)}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        ${questions.map((question) => questionRow(question, hasCertainty, frame))}
      </tbody>
    </table>
  `;
}

function questionRow(question: QuestionResult, hasCertainty: boolean, frame: ResultsFrame): TemplateResult {
  const { t, language } = frame;
  const { number, prompt, tries, certainty, sourceOpened, passageOpened } = question;
  const word = (key: string): TemplateResult => html`<td><bdi>${t.text(key)}</bdi></td>`;
  return html`<tr>
    <th scope="row">${t.number(number)}. ${printText(shortened(prompt), language)}</th>
    <td><bdi>${statusWord(question, frame)}</bdi></td>
    <td><bdi>${t.number(tries.length)}</bdi></td>
    ${hasCertainty ? html`<td><bdi>${certainty === undefined ? '–' : t.text('results.level', { level: certainty })}</bdi></td>` : nothing}
    ${word(sourceOpened ? 'use.yes' : 'use.no')} ${word(passageOpened ? 'use.yes' : 'use.no')}
  </tr>`;
}

/** As many characters of a prompt as tell one from another on a sheet. */
const LONGEST_PROMPT = 160;

function shortened(prompt: Text): Text {
  const characters = typeof prompt === 'string' ? prompt : prompt.text;
  if (characters.length <= LONGEST_PROMPT) return prompt;
  // Marks that are cut in two would stand as they are.
  const text = `${characters
    .replace(/[*`]/g, '')
    .slice(0, LONGEST_PROMPT)
    .replace(/\s\S*$/, '')} …`;
  return typeof prompt === 'string' ? text : { ...prompt, text };
}
