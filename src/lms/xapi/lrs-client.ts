/** What is needed of `fetch`. */
export type LrsFetch = (
  address: string,
  options: { method: string; headers: Record<string, string>; body?: string; keepalive?: boolean; cache: 'no-store' },
) => Promise<LrsResponse>;

interface LrsResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** What a record store answered. */
export interface LrsAnswer {
  /** 0 where nothing came back. */
  readonly status: number;
  readonly text: string;
  /** When it wants to be asked again. */
  readonly retryAfter: string | null;
}

export interface LrsRequest {
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** To be sent even when the page goes away. */
  readonly isLast?: boolean;
}

const VERSION = '1.0.3';

/** What a browser sends on after the page is gone may have 64 kB, all of it together. */
const MOST_ON_LEAVING = 30_000;

/** Talks to one record store. Never throws. */
export class LrsClient {
  readonly #endpoint: string;
  readonly #authorization: string;
  readonly #fetch: LrsFetch;

  constructor({ endpoint, authorization, fetch }: { readonly endpoint: string; readonly authorization: string; readonly fetch: LrsFetch }) {
    this.#endpoint = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
    this.#authorization = authorization;
    this.#fetch = fetch;
  }

  async send(method: 'GET' | 'PUT' | 'POST', resource: string, { query = {}, body, isLast = false }: LrsRequest = {}): Promise<LrsAnswer> {
    const words = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    const [path, ownQuery] = this.#endpoint.split('?');
    const address = `${path}${resource}${[...(ownQuery ? [ownQuery.replace(/\/$/, '')] : []), ...words].map((word, index) => (index === 0 ? '?' : '&') + word).join('')}`;
    const text = body === undefined ? undefined : JSON.stringify(body);
    return request(this.#fetch, address, {
      method,
      headers: { 'x-experience-api-version': VERSION, authorization: this.#authorization, ...(text === undefined ? {} : { 'content-type': 'application/json' }) },
      cache: 'no-store',
      ...(text === undefined ? {} : { body: text }),
      ...(isLast && (text ?? '').length <= MOST_ON_LEAVING ? { keepalive: true } : {}),
    });
  }
}

/** One request whose failure is an answer too. */
export async function request(fetch: LrsFetch, address: string, options: Parameters<LrsFetch>[1]): Promise<LrsAnswer> {
  try {
    const response = await fetch(address, options);
    return { status: response.status, text: await response.text().catch(() => ''), retryAfter: response.headers.get('retry-after') };
  } catch {
    return { status: 0, text: '', retryAfter: null };
  }
}

export const isDone = ({ status }: LrsAnswer): boolean => status >= 200 && status < 300;

/** The object that an answer holds as JSON; undefined where it holds none. */
export function objectIn({ text }: Pick<LrsAnswer, 'text'>): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
