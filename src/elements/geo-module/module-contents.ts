import { html, nothing, type TemplateResult } from 'lit';
import { rightIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import type { OutlineSection } from '../../module/module-outline.js';
import { isDone, isReachable, progressOf } from '../../module/module-progress.js';
import { RESULTS } from '../../module/module-state.js';
import { roundMinutes } from '../../module/section-minutes.js';
import type { ModuleFrame } from './module-frame.js';

/** “4 of 12 done · about 25 minutes left”. */
export function progressLine({ outline, state, t }: Pick<ModuleFrame, 'outline' | 'state' | 't'>): string {
  const { done, count, minutesLeft } = progressOf(outline, state);
  const minutes = roundMinutes(minutesLeft);
  return t.text(minutes > 0 ? 'module.progress-left' : 'module.progress', { done, count, minutes });
}

/** The contents with the progress; on a narrow page they fold into a button. */
export function moduleContents(frame: ModuleFrame, isOpen: boolean, onToggle: () => void): TemplateResult {
  const { t, outline } = frame;
  return html`
    <nav class="contents" part="contents" aria-label=${t.text('module.contents')}>
      <button class="toggle" type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="contents" @click=${onToggle}>
        <span>${t.text('module.contents')}</span>
      </button>
      <p class="progress" part="progress"><bdi>${progressLine(frame)}</bdi></p>
      ${bar(frame)}
      <ol id="contents" class=${isOpen ? 'open' : nothing} role="list">
        ${outline.sections.map((section, index) => entry(section, index, frame))}
        <li class=${frame.state.current === RESULTS ? 'current' : nothing}>${link(RESULTS, html`<span class="mark"></span><span>${t.text('module.results')}</span>`, frame)}</li>
      </ol>
    </nav>
  `;
}

function entry(section: OutlineSection, index: number, frame: ModuleFrame): TemplateResult {
  const { t, state, language } = frame;
  const done = isDone(section, state);
  const classes = [done ? 'done' : '', section.id === state.current ? 'current' : ''].filter(Boolean).join(' ');
  const words = html`<span class="mark" aria-hidden="true">${done ? rightIcon : t.number(index + 1)}</span>
    <span>${inlineText(section.title, language, t)}${done ? html`<span class="visually-hidden"> (${t.text('module.done')})</span>` : nothing}</span>`;
  return html`<li class=${classes || nothing}>${link(section.id, words, frame)}</li>`;
}

/** A way to a section: a link where sections have addresses, so that it can be copied and opened in a tab of its own. */
function link(section: string, words: unknown, frame: ModuleFrame): TemplateResult {
  const { state, outline, isLinear, t } = frame;
  const current = section === state.current ? 'step' : nothing;
  if (isLinear && section !== state.current && section !== RESULTS && !isReachable(outline, state, section) && !state.visited.includes(section))
    return html`<span class="entry shut">${words}<span class="visually-hidden"> (${t.text('module.not-yet')})</span></span>`;
  const address = frame.addressOf(section);
  if (address === undefined) return html`<button class="entry" type="button" aria-current=${current} @click=${() => frame.go(section)}>${words}</button>`;
  const onClick = (event: MouseEvent): void => {
    // With a key held down a browser opens it elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    frame.go(section);
  };
  return html`<a class="entry" href=${address} aria-current=${current} @click=${onClick}>${words}</a>`;
}

/** Long contents scroll by themselves: brings the entry at hand into sight. */
export function scrollContents(root: ParentNode): void {
  const [contents, entry] = [root.querySelector('.contents'), root.querySelector<HTMLElement>('.current')];
  if (contents && entry && contents.scrollHeight > contents.clientHeight) contents.scrollTop = entry.offsetTop - contents.clientHeight / 2;
}

/** Repeats the words above it, so that a screen reader passes it over. */
function bar({ outline, state }: ModuleFrame): TemplateResult {
  const { done, count } = progressOf(outline, state);
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="track" d="M0 2H100" />
    <path class="share" d="M0 2H${count === 0 ? 0 : (100 * done) / count}" />
  </svg>`;
}
