import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localize } from '../../element-kit/localize.js';
import type { ForecastDay } from '../../review/forecast-due.js';
import { headingOf } from '../../element-kit/heading-of.js';

/** Where the bars stand, in percent of the picture's height; the letters above and below keep their own size. */
const TOP = 16;
const BASE = 80;

/** How many claims fall due on each of the coming days: a sentence, bars, and the same as a table. */
export function forecastPicture(days: readonly ForecastDay[], t: Localize, level: number, isRightToLeft: boolean): TemplateResult {
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...days.map(({ count }) => count));
  const name = (options: Intl.DateTimeFormatOptions): ((start: number) => string) => {
    const format = formatFor(t.language, options);
    return (start) => format.format(start);
  };
  const dayNumber = name({ day: 'numeric' });
  const dayName = name({ weekday: 'long', day: 'numeric', month: 'long' });
  return html`
    <section class="forecast" part="forecast" aria-labelledby="forecast-title">
      ${headingOf(level, t.text('review.forecast'), { id: 'forecast-title', part: 'forecast-title' })}
      <p class="quiet"><bdi>${t.text('review.forecast-sentence', { count: total, most })}</bdi></p>
      ${
        total === 0
          ? nothing
          : html`<div class="picture">
                <svg class="bars" width="100%" height="100%" aria-hidden="true" focusable="false">
                  <line class="base" x1="0" x2="100%" y1="${BASE}%" y2="${BASE}%" />
                  ${days.map(({ start, count }, day) => bar(isRightToLeft ? days.length - 1 - day : day, days.length, count / most, count === 0 ? '' : t.number(count), dayNumber(start)))}
                </svg>
              </div>
              <details>
                <summary>${t.text('review.forecast-table')}</summary>
                <table>
                  <caption class="visually-hidden">
                    ${t.text('review.forecast')}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">${t.text('review.forecast-day')}</th>
                      <th scope="col" class="number">${t.text('review.forecast-count')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${days.map(
                      ({ start, count }, day) =>
                        html`<tr>
                          <th scope="row">${day === 0 ? t.text('review.today') : dayName(start)}</th>
                          <td class="number">${t.number(count)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </details>`
      }
    </section>
  `;
}

/** One bar with its number above and its day below. Coordinates in percent, so that letters are not stretched. */
function bar(place: number, places: number, share: number, count: string, day: string): TemplateResult {
  const width = 100 / places;
  const middle = (place + 0.5) * width;
  const height = share === 0 ? 0 : Math.max(1.5, share * (BASE - TOP));
  return svg`
    <rect class="bar" x="${middle - width * 0.32}%" width="${width * 0.64}%" y="${BASE - height}%" height="${height}%" />
    <text class="count" x="${middle}%" y="${BASE - height - 3}%" text-anchor="middle">${count}</text>
    <text class="day" x="${middle}%" y="96%" text-anchor="middle">${day}</text>
  `;
}

function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    // The day before the month, as dates stand everywhere else in English here.
    if (language === 'en') return new Intl.DateTimeFormat('en-GB', options);
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}
