import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { isFullyRight } from '../../model/score.js';
import type { QuestionView } from '../../session/question-view.js';
import type { QuizContext } from '../geo-quiz/quiz-context.js';

/**
 * The cards of the sources behind a question. Before marking each shows the source only; after it, the claims that decide the
 * question, and after a wrong response it opens by itself.
 */
export function evidencePanel(
  view: QuestionView,
  { session, shelf, contentLanguage }: QuizContext,
  localize: Localize,
  onOpen: (what: 'source' | 'passage') => void,
): TemplateResult {
  const { reveal } = view;
  // Claims come with the mark, and only where evidence may be seen.
  const score = view.shown.has('evidence') ? view.score : undefined;
  const decisive = score
    ? [...score.evidence, ...score.parts.flatMap((part) => part.evidence ?? []), ...(reveal?.parts.flatMap((part) => part.evidence ?? []) ?? [])]
    : session.evidenceOf(view.id);
  const cards = shelf?.evidence(decisive) ?? [];
  const isWrong = score !== undefined && !isFullyRight(score);
  return html`
    <div class="evidence" role="group" aria-labelledby="evidence-title">
      <h4 id="evidence-title">${localize.text(score ? 'evidence.title' : 'evidence.before')}</h4>
      ${cards.length === 0 ? html`<p class="waiting">${localize.text('evidence.missing')}</p>` : nothing}
      ${cards.map(
        ({ source, claims }) => html`
          <source-card
            exportparts="card, claim, kind"
            .source=${source}
            .claims=${score ? claims : []}
            .brief=${!score}
            .folded=${!isWrong}
            .heading=${5}
            .lang=${localize.language}
            .contentLanguage=${contentLanguage}
            @geo-source-opened=${() => onOpen('source')}
            @geo-passage-opened=${() => onOpen('passage')}
          ></source-card>
        `,
      )}
    </div>
  `;
}
