interface Region {
  readonly shape:
    | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
    | { readonly kind: 'rectangle'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] };
}

/** A region of a picture in its pixels, as an image map of HTML has it. */
export function writeShape({ shape }: Region, { width, height }: { readonly width: number; readonly height: number }): { shape: string; coords: string } {
  const list = (...numbers: number[]): string => numbers.map(Math.round).join(',');
  if (shape.kind === 'circle') return { shape: 'circle', coords: list(shape.x * width, shape.y * height, Math.max(1, shape.radius * width)) };
  if (shape.kind === 'rectangle') return { shape: 'rect', coords: list(shape.x * width, shape.y * height, (shape.x + shape.width) * width, (shape.y + shape.height) * height) };
  return { shape: 'poly', coords: list(...shape.points.flatMap(([x, y]) => [x * width, y * height])) };
}
