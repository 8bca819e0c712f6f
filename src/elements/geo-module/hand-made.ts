import type { ModuleOutline, OutlineSection } from '../../module/module-outline.js';
import type { QuizOutcome } from '../../module/module-state.js';
import type { ModuleWork } from '../../module/module-work.js';
import { outcomeFrom } from '../../module/quiz-outcome.js';
import type { SessionResults } from '../../session/summarize-session.js';
import type { OpenedModule } from './module-opening.js';

/** Words that somebody who learns reads in a minute, and minutes for a quiz of unknown length. */
const WORDS_A_MINUTE = 180;
const QUIZ_MINUTES = 8;

/** The sections that somebody wrote between the tags, in order. */
export const sectionsIn = (host: HTMLElement): HTMLElement[] => [...host.children].filter((child): child is HTMLElement => child.localName === 'section');

/** The id of a written section: its own, or its number. */
export const idOfSection = (section: HTMLElement, index: number): string => section.id || (section.dataset.id ?? `section-${index + 1}`);

/** The outline of sections written into the page; each quiz in them has to be finished. */
export function outlineOfPage(host: HTMLElement, sections: readonly HTMLElement[], passFraction: number | undefined): ModuleOutline {
  return {
    id: host.id || 'course',
    title: host.getAttribute('label') ?? '',
    rule: { sections: 'all', ...(passFraction === undefined ? {} : { passFraction }) },
    sections: sections.map((section, index): OutlineSection => {
      const id = idOfSection(section, index);
      const quizzes = quizzesIn(section);
      const given = Number(section.dataset.minutes);
      const words = (section.textContent ?? '').split(/\s+/u).filter(Boolean).length;
      return {
        id,
        title: section.dataset.title ?? section.querySelector('h1, h2, h3, h4, h5, h6')?.textContent?.trim() ?? String(index + 1),
        kind: quizzes.some((quiz) => quiz.getAttribute('mode') === 'test') ? 'test' : quizzes.length > 0 ? 'questions' : 'page',
        minutes: given > 0 ? given : Math.max(0.5, words / WORDS_A_MINUTE) + quizzes.length * QUIZ_MINUTES,
        quizzes: quizzes.map((quiz, place) => nameOfQuiz(id, quiz, place)),
      };
    }),
  };
}

/** As much of `<geo-quiz>` as is read here; it may not be defined yet. */
type WrittenQuiz = HTMLElement & { getResults?(): SessionResults | undefined };

const quizzesIn = (section: HTMLElement): WrittenQuiz[] => [...section.querySelectorAll<WrittenQuiz>('geo-quiz')];

const nameOfQuiz = (section: string, quiz: HTMLElement, place: number): string => `${section}/${quiz.id || place + 1}`;

/** Notes how a quiz in a written section went, once it is finished. */
export function noteOutcome(work: ModuleWork, sections: readonly HTMLElement[], quiz: EventTarget | null): void {
  const found = outcomeIn(sections, quiz);
  const known = found && work.state.outcomes[found.quiz];
  // Practice of what was missed has fewer questions, and is no attempt of its own.
  if (found && !(known && known.count > found.outcome.count)) work.dispatch({ type: 'outcome', ...found });
}

/** The name of a quiz in the outline, and how it went; undefined for one that is not finished, or stands elsewhere. */
function outcomeIn(sections: readonly HTMLElement[], quiz: EventTarget | null): { readonly quiz: string; readonly outcome: QuizOutcome } | undefined {
  const index = sections.findIndex((section) => quiz instanceof Node && section.contains(quiz));
  const section = sections[index];
  const place = section ? quizzesIn(section).indexOf(quiz as WrittenQuiz) : -1;
  const results = (quiz as WrittenQuiz | null)?.getResults?.();
  if (!section || place < 0 || typeof results?.finishedAt !== 'number') return undefined;
  return { quiz: nameOfQuiz(idOfSection(section, index), quiz as WrittenQuiz, place), outcome: outcomeFrom(results) };
}

/**
 * What stands between the tags and is shown now: of written sections the one at hand, whatever the page’s own style sheets say of
 * sections; of a course from a file all there is while that cannot be shown.
 */
export function shownInSlot(host: HTMLElement & { readonly src: string | undefined }, opened: OpenedModule | undefined, hasProblems: boolean): (Element | Text)[] {
  const written = sectionsIn(host);
  if (opened && !opened.module) return written.filter((section, index) => idOfSection(section, index) === opened.work.state.current);
  // While a file loads nothing jumps into view that is to go again.
  if (opened || (host.src !== undefined && !hasProblems && written.length === 0)) return [];
  return [...host.childNodes].filter((node) => node instanceof Element || node instanceof Text);
}
