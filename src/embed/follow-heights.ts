import { frameOrigin } from './frame-origin.js';
import { heightRequest, readHeight } from './height-message.js';

/** Frames that are meant; all others are left alone. */
const FRAMES = 'iframe[data-geo-quiz]';

/**
 * Makes every marked frame of a document as high as its page says it is, those that are added later too. A message counts only from
 * the window of such a frame and from the origin that the frame's address names.
 * @returns stops it
 */
export function followHeights(document: Document): () => void {
  const window = document.defaultView;
  if (!window) return () => undefined;
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)];
  const originOf = (frame: HTMLIFrameElement): string | undefined => frameOrigin({ src: frame.src, sandbox: frame.getAttribute('sandbox') });

  const take = ({ data, source, origin }: MessageEvent): void => {
    const height = readHeight(data);
    if (height === undefined || source === null) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame && originOf(frame) === origin) frame.style.height = `${height}px`;
  };
  /** A page that was there first has told its height before anybody listened. The question says nothing, so that it matters to nobody which page gets it. */
  const ask = ({ contentWindow }: HTMLIFrameElement): void => contentWindow?.postMessage(heightRequest, '*');
  const askLoaded = ({ target }: Event): void => {
    if (target instanceof HTMLIFrameElement && target.matches(FRAMES)) ask(target);
  };

  window.addEventListener('message', take);
  document.addEventListener('load', askLoaded, true);
  frames().forEach(ask);
  return () => {
    window.removeEventListener('message', take);
    document.removeEventListener('load', askLoaded, true);
  };
}
