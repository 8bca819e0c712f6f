import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import { FEWEST } from '../../statistics/few-answers.js';
import { certaintyTable } from './certainty-table.js';
import { percentOf, type ClassFrame } from './class-frame.js';

/** The figures of the test as a whole, how its scores lie as a picture and a table, and certainty over all questions. */
export function testFigures({ t, report, level }: ClassFrame): TemplateResult {
  return html`
    <section aria-labelledby="figures">
      <h3 id="figures" aria-level=${level + 1}>${t.text('class.figures')}</h3>
      <div class="details">
        <div>
          <dl class="figures">
            ${figureRows(report, t).map(
              ([key, value]) =>
                html`<div>
                  <dt>${t.text(key)}</dt>
                  <dd><bdi>${value}</bdi></dd>
                </div>`,
            )}
          </dl>
          <p class="quiet">${report.isSameTest ? nothing : t.text('class.different-questions')} ${t.text('class.formulas')}</p>
        </div>
        <div>
          <h4 id="histogram" aria-level=${level + 2}>${t.text('class.histogram')}</h4>
          ${histogram(report.histogram, t)}
        </div>
        ${
          report.certainty.length === 0
            ? nothing
            : html`<div>
                <h4 id="certainty-all" aria-level=${level + 2}>${t.text('class.certainty')}</h4>
                ${certaintyTable(report.certainty, 'certainty-all', t)}
              </div>`
        }
      </div>
    </section>
  `;
}

/** The key of each figure’s name, and the figure in words. */
export function figureRows({ test, counted, isSameTest }: Pick<ClassFrame['report'], 'test' | 'counted' | 'isSameTest'>, t: Localize): (readonly [key: string, value: string])[] {
  const few = t.text('class.too-few', { count: counted, fewest: FEWEST.test });
  const whereEnough = (value: number | undefined, write: (value: number) => string): string =>
    counted < FEWEST.test ? few : value === undefined ? t.text('class.no-spread') : write(value);
  const plain = (value: number): string => t.number(Math.round(value * 100) / 100);
  const percent = (value: number): string => percentOf(value, t);
  return [
    ['class.count', t.number(counted)],
    ['class.mean', percentOf(test.mean, t)],
    ['class.median', percentOf(test.median, t)],
    ['class.standard-deviation', percentOf(test.standardDeviation, t)],
    ['class.skewness', whereEnough(test.skewness, plain)],
    ['class.kurtosis', whereEnough(test.kurtosis, plain)],
    ...(isSameTest
      ? ([
          ['class.consistency', whereEnough(test.consistency, plain)],
          ['class.error-ratio', whereEnough(test.errorRatio, percent)],
          ['class.standard-error', whereEnough(test.standardError, percent)],
        ] as const)
      : []),
  ];
}

/** Width and height of the picture, and of what is below and above its bars. */
const [WIDTH, HEIGHT, FOOT, HEAD] = [320, 140, 20, 16];

function histogram(tenths: readonly number[], t: Localize): TemplateResult {
  const most = Math.max(1, ...tenths);
  const step = WIDTH / tenths.length;
  const bars = tenths.map((count, index) => {
    const height = (count / most) * (HEIGHT - FOOT - HEAD);
    const middle = index * step + step / 2;
    return svg`
      <rect x=${index * step + 2} y=${HEIGHT - FOOT - height} width=${step - 4} height=${height} />
      ${count > 0 ? svg`<text x=${middle} y=${HEIGHT - FOOT - height - 4}>${t.number(count)}</text>` : nothing}
      ${index % 2 === 0 ? svg`<text class="axis" x=${index * step} y=${HEIGHT - 5}>${t.number(index * 10)}</text>` : nothing}
    `;
  });
  return html`
    <svg class="histogram" viewBox="-10 0 ${WIDTH + 26} ${HEIGHT}" role="img" aria-label=${t.text('class.histogram-label')}>
      ${bars}
      <text class="axis" x=${WIDTH} y=${HEIGHT - 5}>${t.text('class.percent', { percent: 100 })}</text>
      <path class="ground" d=${`M0 ${HEIGHT - FOOT}H${WIDTH}`} />
    </svg>
    <details>
      <summary>${t.text('class.as-table')}</summary>
      <table class="small" aria-labelledby="histogram">
        <thead>
          <tr>
            <th scope="col">${t.text('class.score-from')}</th>
            <th scope="col">${t.text('class.score-count')}</th>
          </tr>
        </thead>
        <tbody>
          ${tenths.map(
            (count, index) =>
              html`<tr>
                <th scope="row"><bdi>${t.text('class.score-span', { from: index * 10, to: (index + 1) * 10 })}</bdi></th>
                <td>${t.number(count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  `;
}
