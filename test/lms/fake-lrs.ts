import type { LrsFetch } from '../../src/lms/xapi/lrs-client.js';
import type { Statement } from '../../src/lms/xapi/statement.js';

/** What the next request meets in place of an answer. */
export type Trouble =
  | { readonly status: number; readonly retryAfter?: string }
  /** Never arrives. */
  | 'lost-request'
  /** Arrives, and the answer is lost on its way back. */
  | 'lost-answer';

export const ENDPOINT = 'https://lms.example/xapi/';
export const FETCH_ADDRESS = 'https://lms.example/fetch?session=1';
export const ACTIVITY = 'https://example.org/quizzes/bridges';
export const REGISTRATION = '2f7e2c6e-95a8-4a3e-8f0e-0a5b3d6f7c11';
export const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'learner-1' } };
const KEY = 'bGVhcm5lcjpzZWNyZXQ=';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

export interface LaunchData {
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

/** A record store that holds a cmi5 page to the rules, and notes where it breaks one. */
export class FakeLrs {
  readonly statements: Statement[] = [];
  readonly faults: string[] = [];
  readonly documents = new Map<string, string>();
  readonly requests: string[] = [];
  /** One for each request to come; undefined for none. */
  troubles: (Trouble | undefined)[] = [];
  keysGiven = 0;
  session = 'session-1';
  readonly launch: LaunchData;
  readonly isCmi5: boolean;

  constructor(launch: LaunchData = {}, isCmi5 = true) {
    this.launch = launch;
    this.isCmi5 = isCmi5;
  }

  get verbs(): string[] {
    return this.statements.map(({ verb }) => verb.id.split('/').at(-1) ?? '');
  }

  /** A new launch of the same registration. */
  begin(session: string): void {
    this.session = session;
    this.keysGiven = 0;
  }

  readonly fetch: LrsFetch = (address, options) => {
    this.requests.push(`${options.method} ${address.split('?')[0]}`);
    const trouble = this.troubles.shift();
    if (trouble === 'lost-request') return Promise.reject(new TypeError('Failed to fetch'));
    if (typeof trouble === 'object') return Promise.resolve(answer(trouble.status, '', trouble.retryAfter));
    const [status, text] = this.#handle(new URL(address), options);
    if (trouble === 'lost-answer') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(answer(status, text));
  };

  #handle(url: URL, { method, headers, body = '' }: Parameters<LrsFetch>[1]): [number, string] {
    if (url.href === FETCH_ADDRESS) {
      if (method !== 'POST') return [405, ''];
      return this.keysGiven++ === 0 ? [200, JSON.stringify({ 'auth-token': KEY })] : [200, JSON.stringify({ 'error-code': '1', 'error-text': 'already given' })];
    }
    if (headers.authorization !== `Basic ${KEY}`) return [401, ''];
    if (headers['x-experience-api-version'] !== '1.0.3') return [400, 'version'];
    const resource = url.pathname.replace('/xapi/', '');
    if (resource === 'agents/profile') return [200, JSON.stringify({ languagePreference: 'ur-PK,en', audioPreference: 'off' })];
    if (resource === 'activities/state') return this.#document(url.searchParams, method, body);
    if (resource !== 'statements') return [404, ''];
    const given = JSON.parse(body) as Statement | Statement[];
    const all = Array.isArray(given) ? given : [given];
    if (method === 'PUT' && url.searchParams.get('statementId') !== all[0]?.id) return [400, 'id'];
    if (all.some(({ id }) => this.statements.some((known) => known.id === id))) return [409, ''];
    for (const statement of all) {
      const fault = this.isCmi5 ? this.#faultOf(statement) : undefined;
      if (fault !== undefined) {
        this.faults.push(`${statement.verb.id}: ${fault}`);
        return [403, fault];
      }
      this.statements.push(statement);
    }
    return [method === 'PUT' ? 204 : 200, ''];
  }

  #document(query: URLSearchParams, method: string, body: string): [number, string] {
    const id = query.get('stateId') ?? '';
    if (query.get('activityId') !== ACTIVITY || query.get('agent') !== JSON.stringify(ACTOR)) return [404, ''];
    if (id === 'LMS.LaunchData') {
      const contextTemplate = {
        contextActivities: { grouping: [{ id: 'https://lms.example/course/1' }] },
        extensions: { [SESSION]: this.session },
      };
      return this.isCmi5 ? [200, JSON.stringify({ contextTemplate, launchMode: 'Normal', launchMethod: 'AnyWindow', moveOn: 'CompletedOrPassed', ...this.launch })] : [404, ''];
    }
    if (method === 'PUT') {
      this.documents.set(id, body);
      return [204, ''];
    }
    const found = this.documents.get(id);
    return found === undefined ? [404, ''] : [200, found];
  }

  /** The rules for statements, one by one. */
  #faultOf({ verb, context, result = {}, object, actor, timestamp }: Statement): string | undefined {
    const name = verb.id.split('/').at(-1) ?? '';
    const mine = this.statements.filter((statement) => statement.context.extensions?.[SESSION] === this.session);
    const said = mine.map((statement) => statement.verb.id.split('/').at(-1) ?? '');
    const everSaid = this.verbs;
    const own = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
    const categories = (context.contextActivities?.category ?? []).map((entry) => (entry as { id: string }).id);
    if (context.registration !== REGISTRATION) return 'another registration';
    if (JSON.stringify(actor) !== JSON.stringify(ACTOR)) return 'another actor';
    if (context.extensions?.[SESSION] !== this.session) return 'another session';
    if ((context.contextActivities?.grouping?.[0] as { id?: string } | undefined)?.id !== 'https://lms.example/course/1') return 'without the template';
    if (!/Z$/.test(timestamp)) return 'timestamp not in UTC';
    if (said.length === 0 && name !== 'initialized') return 'before initialized';
    if (said.includes('terminated')) return 'after terminated';
    if (own.includes(name) && said.includes(name)) return 'twice in a session';
    if (own.includes(name) !== categories.includes(`${CATEGORY}cmi5`)) return 'category of cmi5';
    const judges = ['completed', 'passed', 'failed'].includes(name);
    if (judges !== categories.includes(`${CATEGORY}moveon`)) return 'category of moving on';
    if (own.includes(name) && object.id !== ACTIVITY) return 'another activity';
    if (this.launch.launchMode && this.launch.launchMode !== 'Normal' && !['initialized', 'terminated'].includes(name)) return `in ${this.launch.launchMode}`;
    if ((judges || name === 'terminated') && !/^PT/.test(String(result.duration))) return 'without duration';
    if (name === 'completed' && (result.completion !== true || result.score !== undefined || result.success !== undefined)) return 'not a completion';
    if (['completed', 'passed'].includes(name) && everSaid.includes(name)) return 'twice in a registration';
    if (name === 'passed' || name === 'failed') {
      const scaled = (result.score as { scaled?: number } | undefined)?.scaled;
      if (said.some((one) => one === 'passed' || one === 'failed')) return 'judged twice in a session';
      if (name === 'failed' && everSaid.includes('passed')) return 'failed after passed';
      if (result.success !== (name === 'passed') || scaled === undefined) return 'without success or score';
      const { masteryScore } = this.launch;
      if (masteryScore !== undefined && (context.extensions?.[MASTERY] !== masteryScore || scaled >= masteryScore !== (name === 'passed'))) return 'against the mastery score';
    }
    if (name === 'answered' && (object as { definition?: { type?: string; interactionType?: string } }).definition?.type !== 'http://adlnet.gov/expapi/activities/cmi.interaction')
      return 'no interaction';
    return undefined;
  }
}

const answer = (status: number, text: string, retryAfter: string | null = null) => ({
  status,
  headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : null) },
  text: () => Promise.resolve(text),
});
