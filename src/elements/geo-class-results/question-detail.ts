import { html, nothing, type TemplateResult } from 'lit';
import { rightIcon, wrongIcon } from '../../element-kit/icons.js';
import { inlineText } from '../../element-kit/inline-text.js';
import type { Localize } from '../../element-kit/localize.js';
import type { QuestionReport } from '../../statistics/class-report.js';
import { FEWEST } from '../../statistics/few-answers.js';
import { bar } from './bar.js';
import { certaintyTable } from './certainty-table.js';
import { percentOf, type ClassFrame } from './class-frame.js';
import { joinChoices, type JoinedChoice } from './join-choices.js';

/** What was answered, how sure learners were, whether they looked at the evidence, and the figures of one question. */
export function questionDetail(question: QuestionReport, number: number, frame: ClassFrame): TemplateResult {
  const { t, level } = frame;
  const title = (id: string, key: string): TemplateResult => html`<h4 id=${`${id}-${number}`} aria-level=${level + 2}>${t.text(key)}</h4>`;
  return html`
    <div class="details">
      <div class="wide">${title('choices', 'class.choices')}${choiceTable(question, number, frame)}</div>
      ${question.certainty.length === 0 ? nothing : html`<div>${title('certainty', 'class.certainty')}${certaintyTable(question.certainty, `certainty-${number}`, t)}</div>`}
      ${evidencePart(question, t, title('evidence', 'class.evidence'))}
      <div>${title('figures', 'class.more-figures')}${figures(question, frame)}</div>
    </div>
  `;
}

function choiceTable({ id, choices, others, answered }: QuestionReport, number: number, { t, parts, language }: ClassFrame): TemplateResult {
  const joined = joinChoices(choices, parts?.parts[id]);
  if (joined.length === 0) return html`<p class="quiet">${t.text('class.choices-none')}</p>`;
  const hasReasons = joined.some(({ reason }) => reason !== undefined);
  const row = ({ text, right, count, restFraction, reason }: JoinedChoice): TemplateResult => html`
    <tr>
      <th scope="row">
        <span class=${right ? 'key right' : 'key wrong'}>${right ? rightIcon : wrongIcon}<span>${t.text(right ? 'class.key-right' : 'class.key-wrong')}</span></span>
        ${inlineText(text, language, t)}
      </th>
      <td>
        <bdi>${t.text('class.chosen-share', { count, percent: answered === 0 ? 0 : Math.round((count / answered) * 100) })}</bdi
        >${bar(answered === 0 ? 0 : count / answered, right ? 'right' : 'wrong')}
      </td>
      <td><bdi>${count >= FEWEST.facility ? percentOf(restFraction, t) : t.text('class.none')}</bdi></td>
      ${hasReasons ? html`<td>${inlineText(reason, language, t)}</td>` : nothing}
    </tr>
  `;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-labelledby=${`choices-${number}`}>
      <table class="small">
        <thead>
          <tr>
            ${['class.choice', 'class.chosen', 'class.rest', ...(hasReasons ? ['class.why'] : [])].map((key) => html`<th scope="col">${t.text(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${joined.map(row)}
        </tbody>
      </table>
    </div>
    ${others > 0 ? html`<p class="quiet">${t.text('class.choices-others', { count: others })}</p>` : nothing}
    ${parts ? nothing : html`<p class="quiet">${t.text('class.add-bank')}</p>`}
  `;
}

function evidencePart({ evidence }: QuestionReport, t: Localize, title: TemplateResult): TemplateResult | typeof nothing {
  const { count, sourceOpened, passageOpened, missed, missedAndPassageOpened, facilityOpened, facilityUnopened } = evidence;
  if (sourceOpened + passageOpened === 0) return nothing;
  const isComparable = Math.min(sourceOpened, count - sourceOpened) >= FEWEST.facility && facilityOpened !== undefined && facilityUnopened !== undefined;
  return html`
    <div>
      ${title}
      <ul>
        <li><bdi>${t.text('class.evidence-source', { opened: sourceOpened, count })}</bdi></li>
        <li><bdi>${t.text('class.evidence-passage', { opened: passageOpened, count, missed, missedOpened: missedAndPassageOpened })}</bdi></li>
        ${isComparable ? html`<li><bdi>${t.text('class.evidence-helped', { with: Math.round(facilityOpened * 100), without: Math.round(facilityUnopened * 100) })}</bdi></li>` : nothing}
      </ul>
    </div>
  `;
}

function figures(question: QuestionReport, { t, report }: ClassFrame): TemplateResult {
  const { answered, met, standardDeviation, discrimination, efficiency, guessFraction, intendedWeight, effectiveWeight, counts } = question;
  const few = t.text('class.too-few', { count: answered, fewest: FEWEST.discrimination });
  const enough = answered >= FEWEST.discrimination;
  const row = (key: string, value: string): TemplateResult =>
    html`<div>
      <dt>${t.text(key)}</dt>
      <dd><bdi>${value}</bdi></dd>
    </div>`;
  return html`
    <dl class="figures">
      ${row('class.answered', t.text('class.right-of', { right: answered, count: met }))}
      ${
        counts
          ? [
              row('class.standard-deviation', percentOf(standardDeviation, t)),
              row('class.discrimination', enough ? (discrimination === undefined ? t.text('class.no-spread') : percentOf(discrimination, t)) : few),
              row('class.efficiency', enough ? percentOf(efficiency, t) : few),
              guessFraction === undefined ? nothing : row('class.guess', percentOf(guessFraction, t)),
              report.isSameTest ? row('class.intended-weight', percentOf(intendedWeight, t)) : nothing,
              report.isSameTest
                ? row('class.effective-weight', !enough ? few : effectiveWeight === undefined ? t.text('class.effective-none') : percentOf(effectiveWeight, t))
                : nothing,
            ]
          : nothing
      }
    </dl>
  `;
}
