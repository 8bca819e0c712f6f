import { refuse, type Refusal } from './refusal.js';

/** The most bytes a request may bring; the longest response, an essay, needs fewer. */
export const LARGEST_BODY = 64 * 1024;

const TOO_LARGE = refuse(413, 'too-large', [], `The body is larger than ${LARGEST_BODY} bytes. Send one response at a time.`);

/** Reads the body of a request as JSON. Stops at the first byte too many, whatever the request says of its length. */
export async function readBody(request: Request): Promise<{ readonly data: unknown } | Refusal> {
  if (!/^\s*application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return refuse(415, 'content-type', [], 'The body needs to be JSON. Send it with the header “content-type: application/json”.');
  if (Number(request.headers.get('content-length')) > LARGEST_BODY) return TOO_LARGE;
  try {
    const text = await readText(request);
    return text === undefined ? TOO_LARGE : { data: JSON.parse(text) as unknown };
  } catch {
    return refuse(400, 'unreadable', [], 'The body cannot be read as JSON in UTF-8. Send { "question": "…", "response": … }.');
  }
}

/** The body as text, undefined when there is too much of it. @throws when it breaks off or is not UTF-8 */
async function readText(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // Not every browser gives a request's body piece by piece; nothing can be read early there.
  if (!request.body) {
    const whole = await request.arrayBuffer();
    return whole.byteLength > LARGEST_BODY ? undefined : decoder.decode(whole);
  }
  const reader = request.body.getReader();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > LARGEST_BODY) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
