import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { GeoFeedbackElement } from '../../../src/elements/geo-feedback/geo-feedback-element.js';
import '../../../src/elements/geo-feedback/geo-feedback.js';
import type { GeoRequestEvent } from '../../../src/elements/geo-quiz/geo-request-event.js';
import { REVIEW_PARTS } from '../../../src/model/review-policy.js';
import type { QuestionView } from '../../../src/session/question-view.js';

const view = (change: Partial<QuestionView> = {}): QuestionView => ({
  id: 'river',
  number: 1,
  asked: { id: 'river', type: 'numeric', prompt: 'How long is the river?' },
  tagName: 'geo-numeric',
  response: { text: '3', value: 3 },
  score: { earned: 0, possible: 1, parts: [], explanation: { key: 'score.wrong' }, feedback: 'Look at the **scale** of the map.', evidence: [] },
  readonly: true,
  flagged: false,
  tries: 1,
  marked: true,
  shown: new Set(REVIEW_PARTS),
  asksCertainty: false,
  hints: [],
  moreHints: 0,
  hintPenalty: 0,
  mayTryAgain: true,
  mayReveal: true,
  finished: false,
  checkable: true,
  ...change,
});

const show = (shown: QuestionView): Promise<GeoFeedbackElement> => fixture<GeoFeedbackElement>(html`<geo-feedback .view=${shown}></geo-feedback>`);

const words = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('<geo-feedback>', () => {
  it('says that a response is not right, why, and how to go on', async () => {
    const element = await show(view());
    expect(words(element)).to.include('Not right').and.to.include('Look at the scale of the map.').and.to.include('Try again').and.to.include('Show the answer');
    await expect(element).to.be.accessible();
  });

  it('says how much of several picks was right', async () => {
    const explanation = { key: 'score.picks', values: { right: 2, inAll: 3, wrong: 1 } };
    const element = await show(view({ score: { earned: 1 / 3, possible: 1, parts: [], explanation, evidence: [] } }));
    expect(words(element)).to.include('2 of 3 right picks, 1 wrong pick');
  });

  it('offers no other try once the answer is known, and gives the answer', async () => {
    const element = await show(view({ mayTryAgain: false, mayReveal: false, reveal: { parts: [], answers: ['12 km', '12 kilometres'] } }));
    expect(words(element)).to.include('12 km · 12 kilometres').and.not.to.include('Try again');
  });

  it('does not repeat the answer to a right response', async () => {
    const score = { earned: 1, possible: 1, parts: [], explanation: { key: 'score.right' }, evidence: [] };
    const element = await show(view({ score, mayTryAgain: false, mayReveal: false, reveal: { parts: [], answers: ['12 km'] } }));
    expect(words(element)).to.equal('Right');
  });

  it('asks for another try, and does not take one itself', async () => {
    const element = await show(view());
    setTimeout(() => element.shadowRoot?.querySelector('button')?.click());
    const { request } = await oneEvent<GeoRequestEvent>(element, 'geo-request');
    expect(request).to.deep.equal({ type: 'try-again', question: 'river' });
  });

  it('can be read but not used while the quiz is open elsewhere', async () => {
    const element = await fixture<GeoFeedbackElement>(html`<geo-feedback .view=${view()} .locked=${true}></geo-feedback>`);
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('takes focus at its verdict', async () => {
    const element = await show(view());
    element.focus();
    expect(element.shadowRoot?.activeElement?.localName).to.equal('h4');
  });

  it('gives the answer to a question that was left unanswered', async () => {
    const { score: _score, ...unanswered } = view({ marked: false, finished: true, tries: 0, mayTryAgain: false, mayReveal: false, reveal: { parts: [], answers: ['12 km'] } });
    expect(_score).to.not.equal(undefined);
    expect(words(await show(unanswered))).to.equal('Not answered The answer: 12 km');
  });

  it('shows nothing before there is a mark', async () => {
    expect(words(await show(view({ marked: false })))).to.equal('');
  });
});
