import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { LoadedMaterial } from '../../bank/load-module.js';
import type { Section } from '../../model/module.js';
import { seedOf } from '../../module/module-state.js';
import { blocksView } from './blocks-view.js';
import type { ModuleFrame } from './module-frame.js';
import type { SectionQuizzes } from './section-quizzes.js';

/** Parts of a quiz that a host page can style through the module. */
const QUIZ_PARTS =
  'quiz, facts, timer, footer, primary, results, sentence, question, number, flag, prompt, option, option-right, option-wrong, option-answer, reason, field, unit, statement, meanings, text, feedback, verdict, card, claim, kind';

/** More cards than this are folded. */
const MOST_UNFOLDED = 2;

export interface SectionBodyOptions {
  readonly frame: ModuleFrame;
  readonly material: LoadedMaterial;
  readonly quizzes: SectionQuizzes;
  readonly direction: 'ltr' | 'rtl';
}

/** What a section holds. What it refers to and is not here is said in its place. */
export function sectionBody(section: Section, { frame, material, quizzes, direction }: SectionBodyOptions): TemplateResult {
  const { t, language, level } = frame;
  const lang = t.language;
  const missing = html`<p class="notice" role="note">${t.text('module.problem-section')}</p>`;
  switch (section.kind) {
    case 'reading':
      return blocksView(section.text, language, level + 1);
    case 'sources': {
      const sources = found(section, section.sources, material.sources);
      const fold = sources.length > MOST_UNFOLDED ? true : undefined;
      return sources.length === 0
        ? missing
        : html`<div class="cards">
            ${sources.map((source) => html`<source-card exportparts="card, claim, kind" .source=${source} .folded=${fold} .heading=${level + 1} .lang=${lang}></source-card>`)}
          </div>`;
    }
    case 'compare': {
      const conflict = material.conflicts.find(({ id }) => id === section.conflict);
      return !conflict && !section.claims
        ? missing
        : html`<source-compare .conflict=${conflict} .claims=${section.claims ?? NO_CLAIMS} .sources=${material.sources} .heading=${level + 1} .lang=${lang}></source-compare>`;
    }
    case 'timeline': {
      const events = found(section, section.events, material.events);
      return events.length === 0 ? missing : html`<geo-timeline .label=${''} .events=${events} .sources=${material.sources} .heading=${level} .lang=${lang}></geo-timeline>`;
    }
    case 'map': {
      const places = found(section, section.places, material.places);
      return places.length === 0
        ? missing
        : html`<geo-map .label=${''} .places=${places} .sources=${material.sources} .events=${material.events} .heading=${level} .lang=${lang}></geo-map>`;
    }
    case 'questions':
    case 'test': {
      const quiz = quizzes.quizOf(section);
      if (!quiz || quiz.bank.questions.length === 0) return missing;
      const { state } = frame;
      // A bank that is set again is another bank to a quiz, and would be opened anew.
      const template = (): TemplateResult =>
        html`<geo-quiz exportparts=${QUIZ_PARTS} .bank=${quiz.bank} .keeper=${quiz.keeper} .seed=${seedOf(state, section.id)} dir=${direction} .lang=${lang}></geo-quiz>`;
      return html`${keyed(`${state.id} ${section.id}`, guard([quiz, direction, lang], template))}`;
    }
  }
}

const NO_CLAIMS: readonly string[] = [];

const lists = new WeakMap<Section, { readonly things: unknown; readonly list: readonly unknown[] }>();

/** The things with these ids, in the order of the ids; the same list each time, so that nothing is drawn again for nothing. */
function found<Thing extends { readonly id: string }>(section: Section, ids: readonly string[], things: readonly Thing[]): readonly Thing[] {
  const known = lists.get(section);
  if (known?.things === things) return known.list as readonly Thing[];
  const list = ids.flatMap((id) => things.find((thing) => thing.id === id) ?? []);
  lists.set(section, { things, list });
  return list;
}

/** A grey shape while a section loads. */
export const sectionSkeleton = (words: string): TemplateResult => html`
  <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
  <p class="visually-hidden">${words}</p>
`;
