/** What something takes of a row, in pixels. */
export interface LaneBox {
  readonly left: number;
  readonly right: number;
}

/**
 * A row for each box, counted from 0, so that no two in one row come nearer to each other than `apart`. As few rows as can be; earlier
 * boxes and lower rows first.
 */
export function layOutLanes(boxes: readonly LaneBox[], apart = 0): number[] {
  const order = boxes.map((_, index) => index).sort((one, other) => (boxes[one] as LaneBox).left - (boxes[other] as LaneBox).left || one - other);
  /** Where each row is free again. */
  const free: number[] = [];
  const lanes = boxes.map(() => 0);
  for (const index of order) {
    const { left, right } = boxes[index] as LaneBox;
    const found = free.findIndex((from) => from <= left);
    const lane = found < 0 ? free.length : found;
    free[lane] = right + apart;
    lanes[index] = lane;
  }
  return lanes;
}

/** Which of some labels in one row can be written: from left to right, each that does not touch the one written before it. */
export function fitLabels(boxes: readonly LaneBox[], row: LaneBox): boolean[] {
  let free = row.left;
  return boxes.map(({ left, right }) => {
    if (left < free || right > row.right) return false;
    free = right;
    return true;
  });
}
