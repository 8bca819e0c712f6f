import { heightMessages, isHeightRequest } from '../embed/height-message.js';

/**
 * Tells the page around this one how high this one is, at once and whenever that changes, so that it is not cut off and does not
 * scroll twice. Does nothing where there is no page around.
 *
 * It goes to whatever page is around (`*`): which one that is cannot be known in every browser, and a height says nothing about
 * learner, answers or bank. Nothing else may ever be sent this way. A question is answered only where the page around asks it.
 * @returns stops it
 */
export function tellHeight(window: Window): () => void {
  const { parent, document } = window;
  if (parent === window) return () => undefined;
  let told: number | undefined;
  const tell = (): void => {
    // Of the body, since the root is never less high than the frame and would keep it from shrinking.
    const messages = heightMessages(document.body.getBoundingClientRect().height);
    if (!messages || messages[0].height === told) return;
    told = messages[0].height;
    for (const message of messages) parent.postMessage(message, '*');
  };
  const answer = ({ data, source }: MessageEvent): void => {
    if (source !== parent || !isHeightRequest(data)) return;
    told = undefined;
    tell();
  };
  const observer = new ResizeObserver(tell);
  observer.observe(document.body);
  window.addEventListener('message', answer);
  return () => {
    observer.disconnect();
    window.removeEventListener('message', answer);
  };
}
