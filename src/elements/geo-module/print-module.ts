import { html, nothing, render, type LitElement, type TemplateResult } from 'lit';
import type { LoadedMaterial } from '../../bank/load-module.js';
import { addStyles } from '../../element-kit/add-styles.js';
import { directionOf, type Localize } from '../../element-kit/localize.js';
import type { Module, Section } from '../../model/module.js';
import { seedOf } from '../../module/module-state.js';
import type { ModuleWork } from '../../module/module-work.js';
import { sectionBank, type QuizSection } from '../../module/section-bank.js';
import { sectionSettings } from '../../module/section-settings.js';
import { createSession } from '../../session/create-session.js';
import { restoreSession } from '../../session/restore-session.js';
import type { Session } from '../../session/session.js';
import { paperFaults } from '../geo-quiz/paper-faults.js';
import { printText } from '../geo-quiz/print-text.js';
import { printWorksheet } from '../geo-quiz/print-worksheet.js';
import { printWorksheetStyles } from '../geo-quiz/print-worksheet.styles.js';
import { quoteSources } from '../geo-quiz/quote-sources.js';
import { makeShelf } from '../geo-quiz/source-shelf.js';
import { typeLoader } from '../geo-quiz/type-loader.js';
import { blocksView } from './blocks-view.js';
import { printModuleStyles } from './print-module.styles.js';
import { loadElementFor } from './section-elements.js';

export interface PrintedModule {
  readonly module: Module;
  readonly material: LoadedMaterial;
  readonly work: ModuleWork;
  readonly t: Localize;
}

/** How long a sheet waits for its pictures and elements, in milliseconds. */
const PATIENCE = 3000;

/** Lays the whole course out on one sheet, with room for every response, prints it, and takes the sheet away. */
export async function printModule(host: LitElement, printed: PrintedModule): Promise<void> {
  const { module, t } = printed;
  const [sessions] = await Promise.all([
    sessionsOf(printed),
    Promise.all([...new Set(module.sections.map(({ kind }) => kind))].map((kind) => loadElementFor(kind).catch(() => undefined))),
  ]);
  addStyles(host, printWorksheetStyles);
  addStyles(host, printModuleStyles);
  host.renderRoot.querySelector('.worksheet')?.remove();
  const sheet = document.createElement('div');
  sheet.className = 'worksheet';
  sheet.dir = host.dir === 'rtl' || host.dir === 'ltr' ? host.dir : directionOf(module.language);
  sheet.lang = t.shownLanguage;
  render(sheetOf(printed, sessions), sheet);
  host.renderRoot.prepend(sheet);
  // Some browsers come back before anything is printed, so that the end is heard of rather than waited for.
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  const drawn = [...sheet.querySelectorAll<LitElement>('source-card, source-compare, geo-timeline, geo-map')].map((element) => element.updateComplete);
  const pictures = [...sheet.querySelectorAll('img')].map((picture) => picture.decode());
  await Promise.race([Promise.allSettled([...drawn, ...pictures]), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  print();
}

function sheetOf(printed: PrintedModule, sessions: ReadonlyMap<string, Session>): TemplateResult {
  const { module, t } = printed;
  return html`
    <h1>${printText(module.title, module.language)}</h1>
    ${module.description === undefined ? nothing : html`<p class="about">${printText(module.description, module.language)}</p>`}
    <p class="who">${['print.name', 'print.date'].map((key) => html`<span class="rule"><bdi>${t.text(key)}</bdi><i></i></span>`)}</p>
    ${module.sections.map(
      (section, index) =>
        html`<section class="printed">
          <h2><bdi>${t.number(index + 1)}.</bdi> ${printText(section.title, module.language)}</h2>
          ${printedSection(section, printed, sessions)}
        </section>`,
    )}
  `;
}

function printedSection(section: Section, { module, material, t }: PrintedModule, sessions: ReadonlyMap<string, Session>): TemplateResult | typeof nothing {
  const these = <Thing extends { readonly id: string }>(ids: readonly string[], things: readonly Thing[]): Thing[] =>
    ids.flatMap((id) => things.find((thing) => thing.id === id) ?? []);
  const { sources } = material;
  switch (section.kind) {
    case 'reading':
      return blocksView(section.text, module.language, 3);
    case 'sources':
      return html`${these(section.sources, sources).map((source) => html`<source-card .source=${source} .heading=${3} .lang=${t.language}></source-card>`)}`;
    case 'compare': {
      const conflict = material.conflicts.find(({ id }) => id === section.conflict);
      return html`<source-compare .conflict=${conflict} .claims=${section.claims ?? []} .sources=${sources} .heading=${3} .lang=${t.language}></source-compare>`;
    }
    case 'timeline':
      return html`<geo-timeline .events=${these(section.events, material.events)} .sources=${sources} .heading=${3} .lang=${t.language}></geo-timeline>`;
    case 'map':
      return html`<geo-map .places=${these(section.places, material.places)} .sources=${sources} .events=${material.events} .heading=${3} .lang=${t.language}></geo-map>`;
    case 'questions':
    case 'test': {
      const session = sessions.get(section.id);
      if (!session) return nothing;
      const place = { localize: t, language: session.bank.language, base: document.baseURI };
      return html`<div class="printed-questions">${printWorksheet({ session, shelf: makeShelf(sources), place, withAnswers: false })}</div>`;
    }
  }
}

/** The papers of all quizzes: those at hand where they were begun, else those that their seeds draw. */
async function sessionsOf({ module, material, work }: PrintedModule): Promise<Map<string, Session>> {
  const quizzes = module.sections.filter((section): section is QuizSection => section.kind === 'questions' || section.kind === 'test');
  const found = await Promise.all(
    quizzes.map(async (section): Promise<[string, Session][]> => {
      const from = material.banks.find(({ id }) => id === section.bank);
      if (!from) return [];
      const types = await typeLoader.load([...new Set(from.questions.map(({ type }) => type))]);
      const bank = await quoteSources(sectionBank(section, from, work.outline.rule.passFraction), types, document.baseURI);
      if (bank.questions.length === 0) return [];
      const restored = restoreSession(work.quizSteps(section.id), { bank, types });
      const settings = sectionSettings(bank);
      const faultsOf = settings.draw === undefined ? undefined : await paperFaults(bank, types, document.baseURI);
      const options = { bank, types, settings, faultsOf, seed: seedOf(work.state, section.id), clock: () => 0, newId: () => section.id };
      return [[section.id, createSession({ ...options, state: restored.outcome === 'restored' ? restored.state : undefined })]];
    }),
  );
  return new Map(found.flat());
}
