import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import { fetchJson } from '../../bank/fetch-json.js';
import { loadSources } from '../../bank/load-sources.js';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import { resultsPanelsMessages } from '../../i18n/results-panels-messages.js';
import { formatPath } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import type { SessionResults } from '../../session/summarize-session.js';
import { fetchHere } from '../geo-quiz/fetch-here.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';
import { makeShelf } from '../geo-quiz/source-shelf.js';
import { panelsStyles } from './panels.styles.js';
import { readNext, type ReadNext } from './read-next.js';
import type { ResultsFrame } from './results-frame.js';
import type { Panel, PanelMaterial } from './results-panels.js';

addEnglish(resultsPanelsMessages);

/** What the questions rest on, and the sources of it. */
interface Evidence {
  readonly evidenceOf: (question: string) => readonly string[];
  readonly sources: readonly Source[];
  /** The language of the claims. */
  readonly language?: string | undefined;
}

/** “What to read next”: the cards of the sources behind what was missed, with the claims concerned. */
export async function openPanel({ host, context }: PanelMaterial): Promise<Panel> {
  const fromBank = !context && host.bank ? await evidenceOfBank(host.bank) : undefined;
  return {
    styles: panelsStyles,
    draw: (now, frame) => {
      const evidence = context ? evidenceOfQuiz(context, now) : fromBank;
      const entries = evidence ? readNext(now.questions, evidence.evidenceOf, evidence.sources) : [];
      return html`
        <section class="panel" aria-labelledby="panel-title">
          <h4 id="panel-title" aria-level=${frame.level + 1}>${frame.t.text('results.open-next')}</h4>
          <p class="quiet"><bdi>${frame.t.text('next.about')}</bdi></p>
          ${entries.length > 0 ? cards(entries, frame, evidence?.language) : sourceList(now, frame)}
        </section>
      `;
    },
  };
}

const cards = (entries: readonly ReadNext[], { t, level, language }: ResultsFrame, claims = language): TemplateResult =>
  html`<ol role="list" class="read-next">
    ${entries.map(
      ({ source, claims: behind, questions }, index) =>
        html`<li>
          <p class="quiet"><bdi>${t.text('next.missed', { count: questions.length, numbers: questions.map((number) => t.number(number)).join(', ') })}</bdi></p>
          <source-card .source=${source} .claims=${behind} .folded=${index > 0} .heading=${level + 2} .contentLanguage=${claims} .lang=${t.language}></source-card>
        </li>`,
    )}
  </ol>`;

/** Where the sources themselves are not at hand: their names. */
const sourceList = ({ sources }: SessionResults, { t }: ResultsFrame): TemplateResult | typeof nothing => {
  const missed = sources.map(({ label, right, count }) => ({ label, misses: count - right })).filter(({ misses }) => misses > 0);
  return html`<ol role="list" class="read-next">
    ${missed
      .sort((one, other) => other.misses - one.misses)
      .map(
        ({ label, misses }) =>
          html`<li>
            ${inlineText(label, undefined, t)} <span class="quiet"><bdi>${t.text('next.misses', { count: misses })}</bdi></span>
          </li>`,
      )}
  </ol>`;
};

/** Where a host marks, the question does not say what it rests on; the mark does. */
function evidenceOfQuiz({ session, shelf }: QuizContext, { questions }: SessionResults): Evidence {
  const told = (id: string): readonly string[] => questions.find((question) => question.id === id)?.tries.at(-1)?.score?.evidence ?? [];
  const evidenceOf = (id: string): readonly string[] => (session.isHosted ? told(id) : session.evidenceOf(id));
  return { evidenceOf, sources: shelf?.sources ?? [] };
}

/** Only what is needed of the bank; its questions are not shown. Warns where it or a source of it cannot be read. */
async function evidenceOfBank(bank: string): Promise<Evidence | undefined> {
  const address = resolveAddress(bank);
  const { data, problem } = (await fetchJson(address, fetchHere)) as {
    data?: { questions?: unknown; sources?: unknown; language?: unknown } | null;
    problem?: { message: string };
  };
  if (problem || !Array.isArray(data?.questions)) {
    console.warn(`<geo-results> bank="${bank}"\n  ${problem?.message ?? 'This file is no bank of questions.'}`);
    return undefined;
  }
  const questions = data.questions as readonly ({ readonly id?: unknown; readonly evidence?: unknown } | null)[];
  const evidence = new Map(
    questions.flatMap((question) => (Array.isArray(question?.evidence) ? [[question.id, question.evidence.filter((id) => typeof id === 'string')] as const] : [])),
  );
  const { sources, problems } = await loadSources({ sources: Array.isArray(data.sources) ? (data.sources as string[]) : [] }, { fetch: fetchHere, base: address });
  if (problems.length > 0) console.warn(`<geo-results> bank="${bank}"\n${problems.map(({ path, message }) => `  ${formatPath(path)} ${message}`).join('\n')}`);
  return { evidenceOf: (id) => evidence.get(id) ?? [], sources: makeShelf(sources).sources, language: typeof data.language === 'string' ? data.language : undefined };
}
