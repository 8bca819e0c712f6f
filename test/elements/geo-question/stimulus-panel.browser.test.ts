import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Stimulus } from '../../../src/model/question.js';
import { openQuiz, placeQuiz, wholeBank, type QuizHarness } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, find, findAll, overflowOf, until, wordsOf } from '../../support/harness/page.js';
import { sampleQuestion, sampleSource } from '../../support/sample-bank.js';

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
const PICTURE = '/questions/examples/lakeland-map.svg';

const second = sampleSource({ id: 'ferry-log', label: 'Log of a ferry', publisher: null, published: null, genre: 'log', claims: [] });
const survey: Stimulus = { kind: 'text', text: 'The survey counts **twelve** bridges.', source: 'river-survey' };
const log: Stimulus = { kind: 'text', text: 'The log has the ferry pass under eleven.', source: 'ferry-log' };
const picture: Stimulus = { kind: 'image', src: PICTURE, alt: 'A map of a lake.' };

const bankWith = (stimulus: readonly Stimulus[]) => wholeBank({ sources: [sampleSource(), second], questions: [sampleQuestion('choice', { stimulus })] });

/** A quiz whose question has this before it, once it is all there. */
async function open(...stimulus: Stimulus[]): Promise<QuizHarness> {
  const quiz = await openQuiz({ bank: bankWith(stimulus) });
  await until(() => find(quiz.root, '.stimuli'), 'what stands before the question');
  return quiz;
}

const panelOf = (quiz: QuizHarness): HTMLElement => find(quiz.root, '.stimuli') as HTMLElement;
const textsOf = (quiz: QuizHarness): HTMLElement[] => findAll(panelOf(quiz), '.stimulus.text');

describe('what stands before a question', () => {
  it('is a group with a name, before the question itself', async () => {
    const panel = panelOf(await open(survey));
    expect(panel.getAttribute('role')).to.equal('group');
    expect(panel.getAttribute('aria-label')).to.equal('Before you answer');
    const leaf = panel.parentElement?.querySelector('.leaf') as HTMLElement;
    expect(panel.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('names the source above a text: kind, publisher, date and neutral name', async () => {
    const [text] = textsOf(await open(survey));
    expect(wordsOf(text?.querySelector('h4'))).to.equal('Retold · report · River Office · 29 May 2025 Report on bridges');
    expect(wordsOf(text)).to.match(/The survey counts twelve bridges\.$/);
    expect(text?.querySelector('strong')?.textContent).to.equal('twelve');
  });

  it('says of a source that its date is not recorded', async () => {
    const [text] = textsOf(await open(log));
    expect(wordsOf(text?.querySelector('.eyebrow'))).to.equal('Retold · log · date not recorded');
  });

  it('gives the titles of two texts with a name each, as articles of their own', async () => {
    const quiz = await open(survey, log);
    const names = textsOf(quiz).map((text) => wordsOf((text.getRootNode() as ShadowRoot).getElementById(text.getAttribute('aria-labelledby') ?? '')?.querySelector('.name')));
    expect(textsOf(quiz).map(({ localName }) => localName)).to.deep.equal(['article', 'article']);
    expect(names).to.deep.equal(['Report on bridges', 'Log of a ferry']);
  });

  it('numbers texts without a source where there are several, and leaves a single one without a title', async () => {
    const [one, other] = textsOf(await open({ kind: 'text', text: 'One.' }, { kind: 'text', text: 'Other.' }));
    expect([wordsOf(one), wordsOf(other)]).to.deep.equal(['Text 1 One.', 'Text 2 Other.']);
    const alone = textsOf(await open({ kind: 'text', text: 'Alone.' }));
    expect(alone.map(wordsOf)).to.deep.equal(['Alone.']);
  });

  it('shows a text at once, and its source when that is there, without moving the text', async () => {
    const quiz = placeQuiz({ bank: bankWith([survey]) });
    await until(() => find(quiz.root, '.stimulus.text'), 'the text');
    const heightOf = (): number => (textsOf(quiz)[0] as HTMLElement).getBoundingClientRect().height;
    const before = textsOf(quiz)[0]?.querySelector('h4') ? undefined : heightOf();
    await until(() => textsOf(quiz)[0]?.querySelector('h4'), 'the title');
    if (before !== undefined) expect(heightOf()).to.be.closeTo(before, 6);
  });

  it('sets two texts side by side where there is room, beginning on one line', async () => {
    const quiz = await open(survey, { ...log, text: 'Short.' });
    quiz.element.style.width = '700px';
    const [one, other] = textsOf(quiz).map((text) => text.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(one.top).to.equal(other.top);
    expect(one.right).to.be.below(other.left);
    expect(one.width).to.be.closeTo(other.width, 1);
    const begins = textsOf(quiz).map((text) => (text.querySelector('.words') as HTMLElement).getBoundingClientRect().top);
    expect(begins[0]).to.be.closeTo(begins[1] as number, 1);
  });

  it('sets them one below the other where there is not', async () => {
    const quiz = await open(survey, log);
    quiz.element.style.width = '320px';
    const [one, other] = textsOf(quiz).map((text) => text.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(one.bottom).to.be.at.most(other.top);
    expect(one.left).to.equal(other.left);
  });

  it('shows a picture with its words, relative to the bank', async () => {
    const quiz = await open(picture);
    const image = await until(() => find<HTMLImageElement>(panelOf(quiz), 'img'), 'the picture');
    expect(image.alt).to.equal('A map of a lake.');
    expect(image.src).to.equal(new URL(PICTURE, document.baseURI).href);
    expect(panelOf(quiz).querySelector('.note')?.checkVisibility()).to.equal(false);
  });

  it('says so where a picture cannot be loaded, with its words in its place', async () => {
    const quiz = await open({ ...picture, src: '/nowhere/lost.png' });
    const note = find(panelOf(quiz), '.note') as HTMLElement;
    await until(() => note.checkVisibility(), 'a word on the picture');
    expect(wordsOf(note)).to.equal('The picture could not be loaded. It shows: A map of a lake.');
    expect(find(panelOf(quiz), 'img')?.checkVisibility()).to.equal(false);
  });

  it('plays sound and film under their words, with captions and a transcript', async () => {
    const quiz = await open(
      { kind: 'audio', src: '/nowhere/horn.mp3', alt: 'The horn of the ferry.', transcript: 'Two *long* blasts.' },
      { kind: 'video', src: '/nowhere/ferry.mp4', alt: 'The ferry comes in.', captions: '/nowhere/ferry.vtt' },
    );
    const nameOf = (media: HTMLElement): string => wordsOf((media.getRootNode() as ShadowRoot).getElementById(media.getAttribute('aria-labelledby') ?? ''));
    const media = findAll<HTMLMediaElement>(panelOf(quiz), 'audio, video');
    expect(media.map(nameOf)).to.deep.equal(['The horn of the ferry.', 'The ferry comes in.']);
    expect(media.every(({ controls, autoplay }) => controls && !autoplay)).to.equal(true);
    const track = find<HTMLTrackElement>(panelOf(quiz), 'track');
    expect(track).to.include({ kind: 'captions', srclang: 'en', label: 'Captions', default: true });
    const details = find<HTMLDetailsElement>(panelOf(quiz), 'details');
    expect(wordsOf(details)).to.equal('Transcript Two long blasts.');
    expect(details?.open).to.equal(false);
  });

  it('keeps the words and the transcript of a sound that cannot be loaded', async () => {
    const quiz = await open({ kind: 'audio', src: '/nowhere/horn.mp3', alt: 'The horn of the ferry.', transcript: 'Two long blasts.' });
    const note = find(panelOf(quiz), '.note') as HTMLElement;
    await until(() => note.checkVisibility(), 'a word on the sound');
    expect(wordsOf(panelOf(quiz))).to.equal('The horn of the ferry. The sound could not be loaded. Transcript Two long blasts.');
    expect(find(panelOf(quiz), 'audio')?.checkVisibility()).to.equal(false);
  });

  it('asks another host’s leave for captions, and for nothing where there are none', async () => {
    const film: Stimulus = { kind: 'video', src: 'https://films.invalid/ferry.mp4', alt: 'The ferry comes in.' };
    const leaveOf = (quiz: QuizHarness): string | null | undefined => find<HTMLVideoElement>(panelOf(quiz), 'video')?.crossOrigin;
    expect(leaveOf(await open(film))).to.equal(null);
    expect(leaveOf(await open({ ...film, captions: 'https://films.invalid/ferry.vtt' }))).to.equal('anonymous');
  });

  it('is accessible by axe with everything in it', async () => {
    const quiz = await open(survey, log, picture, { kind: 'audio', src: '/nowhere/horn.mp3', alt: 'The horn.', transcript: 'Two blasts.' });
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
  });

  it('runs from right to left with a text that does', async () => {
    const quiz = await open({ kind: 'text', text: { text: 'دو پُل بند ہیں۔', lang: 'ur' } });
    const [text] = textsOf(quiz);
    expect(getComputedStyle(text?.querySelector('.inline-text') as Element).direction).to.equal('rtl');
  });

  it('fits into 320 pixels', async function () {
    // The driver of WebKit cannot change the size of the page.
    if (isWebKit) this.skip();
    await setViewport({ width: 320, height: 640 });
    try {
      const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenknopfannähmaschine'.repeat(2);
      await open({ ...survey, text: long }, log, picture, { kind: 'video', src: '/nowhere/ferry.mp4', alt: long });
      expect(overflowOf(document.documentElement)).to.be.at.most(0);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
