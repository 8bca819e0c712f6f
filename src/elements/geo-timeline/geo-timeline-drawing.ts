import { nothing, svg, type SVGTemplateResult } from 'lit';
import { drawSign } from './event-sign.js';
import { LABEL_APART, SIGN_REACH, type TimelineMark, type TimelinePicture } from './lay-out-timeline.js';

export interface TimelineDrawing {
  readonly picture: TimelinePicture;
  readonly em: number;
  /** Time runs to the left, as lines do in the language of the page. */
  readonly isMirrored: boolean;
  /** The id of the entry that is marked. */
  readonly chosen: string | undefined;
  readonly number: (value: number) => string;
  readonly onChoose: (id: string) => void;
}

/** The height of the picture in pixels. */
export const heightOf = ({ laneCount }: TimelinePicture, em: number): number => laneCount * laneHeight(em) + axisHeight(em) + em * 0.5;

const laneHeight = (em: number): number => em * 1.95;
const axisHeight = (em: number): number => em * 3;

/** Columns, axis, bars and signs, from bottom to top. */
export function drawTimeline(drawing: TimelineDrawing): SVGTemplateResult {
  const { picture, em } = drawing;
  const axis = heightOf(picture, em) - axisHeight(em);
  const { marks } = picture;
  const last = marks.filter(({ entry }) => entry.event.id === drawing.chosen);
  return svg`
    ${drawColumns(drawing, axis)}
    ${last.map((mark) => drawStem(mark, drawing, axis))} ${[...marks.filter((mark) => !last.includes(mark)), ...last].map((mark) => drawMark(mark, drawing, axis))}
    ${drawLabels(drawing, axis)}
  `;
}

/** From the earlier end to where it stands on the page. */
const across = ({ picture, isMirrored }: TimelineDrawing, x: number): number => (isMirrored ? picture.scale.width - x : x);

function drawColumns(drawing: TimelineDrawing, axis: number): SVGTemplateResult {
  const { columns } = drawing.picture.scale;
  const at = (x: number): number => across(drawing, x);
  return svg`
    ${columns.map(({ unit, left, width }) => (unit === 'gap' ? svg`<rect class="gap" x=${Math.min(at(left), at(left + width))} y="0" width=${width} height=${axis} />` : nothing))}
    <path class="column" d=${columns.map(({ left }) => `M${at(left)} 0V${axis + 6}`).join('')} />
    <path class="day" d=${drawing.picture.days.map((x) => `M${at(x)} ${axis}v5`).join('')} />
    ${columns.map(({ unit, left, width }) => {
      const [start, end] = [at(left), at(left + width)];
      const quarter = (end - start) / 4;
      const line = unit === 'gap' ? `M${start} ${axis}q${quarter / 2} -7 ${quarter} 0t${quarter} 0 ${quarter} 0 ${quarter} 0` : `M${start} ${axis}H${end}`;
      return svg`<path class=${unit === 'gap' ? 'axis wave' : 'axis'} d=${line} />`;
    })}
  `;
}

const heightOn = (axis: number, lane: number, em: number): number => axis - (lane + 0.55) * laneHeight(em);

/** From what is chosen down to its days, behind all signs. */
function drawStem({ x, bar, lane }: TimelineMark, drawing: TimelineDrawing, axis: number): SVGTemplateResult {
  const y = heightOn(axis, lane, drawing.em);
  const places = bar ? [bar.left, bar.right] : [x];
  return svg`<path class="stem" d=${places.map((place) => `M${across(drawing, place)} ${y}V${axis}`).join('')} />`;
}

function drawMark({ entry, x, bar, lane, label }: TimelineMark, drawing: TimelineDrawing, axis: number): SVGTemplateResult {
  const { em, chosen, isMirrored } = drawing;
  const { id, status, date } = entry.event;
  const at = (place: number): number => across(drawing, place);
  const y = heightOn(axis, lane, em);
  const scale = em / 16;
  const height = em * 0.5;
  const isChosen = id === chosen;
  return svg`
    <g class=${isChosen ? 'mark is-chosen' : 'mark'} data-event=${id} @click=${() => drawing.onChoose(id)}>
      ${
        bar
          ? svg`<rect class=${`bar bar-${date.basis}`} x=${Math.min(at(bar.left), at(bar.right)) + 1} y=${y - height / 2} width=${bar.right - bar.left - 2} height=${height} rx=${height / 2} />`
          : nothing
      }
      <g transform="translate(${at(x)} ${y}) scale(${scale})">
        ${isChosen ? svg`<circle class="ring" r=${SIGN_REACH + 2} />` : nothing} ${drawSign({ status, basis: date.basis }, drawing.number(entry.number))}
      </g>
      ${
        label === undefined
          ? nothing
          : svg`<text class="when" x=${at(x + SIGN_REACH * scale + LABEL_APART)} y=${y} text-anchor=${isMirrored ? 'end' : 'start'} dominant-baseline="central" font-size=${em * 0.78}>${label}</text>`
      }
    </g>
  `;
}

function drawLabels(drawing: TimelineDrawing, axis: number): SVGTemplateResult {
  const { picture, em, isMirrored } = drawing;
  const size = em * 0.78;
  return svg`${picture.labels.map(
    ({ words, x, row }) =>
      svg`<text class=${row === 1 ? 'tick year' : 'tick'} x=${across(drawing, x) + (isMirrored ? -3 : 3)} y=${axis + em * (row === 0 ? 1.15 : 2.35)} text-anchor=${isMirrored ? 'end' : 'start'} font-size=${size}>${words}</text>`,
  )}`;
}
