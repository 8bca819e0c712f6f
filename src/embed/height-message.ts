/** How high a page in a frame is, told to the page around it. Read by `geo-quiz/embed.js`. */
export interface HeightMessage {
  readonly type: 'geo-quiz:height';
  /** Whole CSS pixels. */
  readonly height: number;
}

/** Asks a page in a frame how high it is, for a page that began to listen after it was told. */
export const heightRequest = { type: 'geo-quiz:ask-height' } as const;

/** The same in the words that Canvas and Brightspace obey. */
export interface LtiResizeMessage {
  readonly subject: 'lti.frameResize';
  readonly height: number;
}

/** Heights beyond these are no page of ours: too small to see, or grown out of hand. */
const LEAST = 50;
const MOST = 20_000;

/** What is sent of a height, both ways; undefined where it is none that a frame should take. */
export function heightMessages(height: number): readonly [HeightMessage, LtiResizeMessage] | undefined {
  const whole = Math.ceil(height);
  if (!isHeight(whole)) return undefined;
  return [
    { type: 'geo-quiz:height', height: whole },
    { subject: 'lti.frameResize', height: whole },
  ];
}

/** The height in a message; undefined in all that is no message of ours. Never throws. */
export function readHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height } = data as { type?: unknown; height?: unknown };
  return type === 'geo-quiz:height' && isHeight(height) ? height : undefined;
}

export const isHeightRequest = (data: unknown): boolean => typeof data === 'object' && data !== null && (data as { type?: unknown }).type === heightRequest.type;

const isHeight = (height: unknown): height is number => typeof height === 'number' && Number.isInteger(height) && height >= LEAST && height <= MOST;
