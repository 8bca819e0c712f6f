import { html, nothing, type TemplateResult } from 'lit';
import { addEnglish } from '../../element-kit/localize.js';
import { printMessages } from '../../i18n/print-messages.js';
import { sourceMessages } from '../../i18n/source-messages.js';
import { textMessages } from '../../i18n/text-messages.js';
import { pointsOf, type QuestionBase, type Stimulus } from '../../model/question.js';
import type { AnyQuestionType } from '../../question-types/question-type.js';
import type { Session } from '../../session/session.js';
import { sourceByline } from '../geo-question/source-byline.js';
import { printedAnswer, type PrintedAnswer } from './print-answers.js';
import { numberClaims, printEvidence } from './print-evidence.js';
import { printPart, printPicture, type PrintPlace } from './print-parts.js';
import { printText } from './print-text.js';
import type { SourceShelf } from './source-shelf.js';

addEnglish({ ...printMessages, ...sourceMessages, ...textMessages });

interface Worksheet {
  readonly session: Session;
  /** Undefined while the sources are not here; the sheet then names none. */
  readonly shelf: SourceShelf | undefined;
  readonly place: PrintPlace;
  readonly withAnswers: boolean;
}

/** The whole quiz on paper: every question with room for the response, and at the end where it all comes from. */
export function printWorksheet({ session, shelf, place, withAnswers }: Worksheet): TemplateResult {
  const { localize: t, language } = place;
  const { bank, state } = session;
  const byId = new Map(bank.questions.map((question) => [question.id, question]));
  const questions = state.questions.flatMap((id) => byId.get(id) ?? []);
  const answers = new Map(withAnswers ? questions.map((question) => [question.id, printedAnswer(session, question)]) : []);
  const cited = questions.flatMap(({ id }) => [...session.evidenceOf(id), ...(answers.get(id)?.evidence ?? [])]);
  const evidence = shelf?.evidence(cited) ?? [];
  const withClaims = withAnswers && session.shown.has('evidence');
  const numbers = withClaims ? numberClaims(evidence, place) : new Map<string, string>();
  return html`
    <header>
      <h2>${printText(bank.title, language)}</h2>
      ${bank.description === undefined ? nothing : html`<p class="about">${printText(bank.description, language)}</p>`}
      <p class="who">${['print.name', 'print.date'].map((key) => html`<span class="rule"><bdi>${t.text(key)}</bdi><i></i></span>`)}</p>
    </header>
    ${questions.map((question, index) => {
      const answer = answers.get(question.id);
      return html`
        <section class="asked">
          <h3><bdi>${t.number(index + 1)}.</bdi></h3>
          <div>${askedParts(session, question, shelf, place)} ${answer ? answerBox(answer, numbers, place) : nothing}</div>
        </section>
      `;
    })}
    ${printEvidence(evidence, withClaims, place)}
  `;
}

/** What stands before a question, its prompt, and the room to answer. */
function askedParts(session: Session, question: QuestionBase, shelf: SourceShelf | undefined, place: PrintPlace): TemplateResult | typeof nothing {
  const asked = session.view(question.id)?.asked;
  if (!asked) return nothing;
  const points = pointsOf(question);
  return html`
    ${asked.stimulus ? html`<div class="stimuli">${asked.stimulus.map((stimulus) => html`<div class="stimulus">${printStimulus(stimulus, shelf, place)}</div>`)}</div>` : nothing}
    <p class="prompt">
      ${printText(asked.prompt, place.language)} ${points === 1 ? nothing : html`<span class="points"><bdi>${place.localize.text('print.points', { count: points })}</bdi></span>`}
    </p>
    ${(session.types[question.type] as AnyQuestionType).printForm(asked).map((part) => printPart(part, place))}
  `;
}

function printStimulus(stimulus: Stimulus, shelf: SourceShelf | undefined, place: PrintPlace): TemplateResult {
  const { localize: t, language } = place;
  if (stimulus.kind === 'text') {
    const source = shelf?.sources.find(({ id }) => id === stimulus.source);
    return html`<p>${printText(stimulus.text, language)}</p>
      ${source ? html`<p class="small">${sourceByline(source, language, t)}</p>` : nothing}`;
  }
  const { kind, alt, transcript } = stimulus;
  return html`
    ${kind === 'image' ? printPicture(stimulus, place) : html`<p class="small"><bdi>${t.text(`print.${kind}`, { what: alt })}</bdi></p>`}
    ${transcript === undefined ? nothing : html`<p>${printText(transcript, language)}</p>`}
  `;
}

/** The right answer with the reasons, and the numbers under which the evidence stands at the end. */
function answerBox({ answer, lines, evidence }: PrintedAnswer, numbers: ReadonlyMap<string, string>, { localize: t, language }: PrintPlace): TemplateResult {
  const cited = [...numbers].filter(([id]) => evidence.includes(id)).map(([, number]) => number);
  const words = answer === undefined ? nothing : typeof answer === 'object' && 'key' in answer ? html`<bdi>${t.text(answer.key)}</bdi>` : printText(answer, language);
  const entries = lines.map(
    ({ text, reason }) =>
      html`${text === undefined ? nothing : html`<strong>${printText(text, language)}</strong>`}${' '}${reason === undefined ? nothing : printText(reason, language)}`,
  );
  return html`<div class="answer">
    <p><bdi>${t.text('print.answer')}</bdi> <strong>${words}</strong></p>
    ${
      entries.length > 1
        ? html`<ol>
            ${entries.map((entry) => html`<li>${entry}</li>`)}
          </ol>`
        : entries.map((entry) => html`<p>${entry}</p>`)
    }
    ${cited.length === 0 ? nothing : html`<p class="small"><bdi>${t.text('print.evidence-of', { numbers: cited.join(', ') })}</bdi></p>`}
  </div>`;
}
