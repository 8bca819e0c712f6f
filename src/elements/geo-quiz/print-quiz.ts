import { ContextEvent } from '@lit/context';
import { render } from 'lit';
import { addStyles } from '../../element-kit/add-styles.js';
import { Localize, directionOf } from '../../element-kit/localize.js';
import type { Session } from '../../session/session.js';
import { mayPrintAnswers } from './print-answers.js';
import { askWhatToPrint } from './print-dialog.js';
import { printWorksheet } from './print-worksheet.js';
import { printWorksheetStyles } from './print-worksheet.styles.js';
import { quizContext, type QuizContext } from './quiz-context.js';
import type { QuizHost } from './quiz-opening.js';

/** How long a sheet waits for its pictures, in milliseconds; one that has not come by then is printed as its words. */
const PATIENCE = 3000;

/**
 * Lays the quiz out as a worksheet whenever the page is printed, and takes it away after. The results are printed as they stand.
 * Gives the way to stop.
 */
export function listenForPrint(host: QuizHost, session: Session): () => void {
  const onBefore = (): void => {
    if (sheetOf(host) || host.renderRoot.querySelector('geo-results')) return;
    replaceMissingPictures(layOut(host, session, false));
  };
  const onAfter = (): void => sheetOf(host)?.remove();
  addEventListener('beforeprint', onBefore);
  addEventListener('afterprint', onAfter);
  return () => {
    onAfter();
    removeEventListener('beforeprint', onBefore);
    removeEventListener('afterprint', onAfter);
  };
}

/** Prints the quiz; where its answers may be seen, asks first whether they are to be printed too. */
export async function printQuiz(host: QuizHost, session: Session): Promise<void> {
  const choice = mayPrintAnswers(session) ? await askWhatToPrint(host, localizeOf(host), directionFor(host, session)) : 'questions';
  if (choice === undefined) return;
  sheetOf(host)?.remove();
  const sheet = layOut(host, session, choice === 'answers');
  // Some browsers come back from here before anything is printed, so that the end is heard of rather than waited for.
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  await picturesOf(sheet);
  replaceMissingPictures(sheet);
  print();
}

const sheetOf = (host: QuizHost): Element | null => host.renderRoot.querySelector('.worksheet');

/** What the page says, else the direction of the bank's language, as on the screen. */
const directionFor = ({ dir }: QuizHost, { bank }: Session): 'ltr' | 'rtl' => (dir === 'rtl' || dir === 'ltr' ? dir : directionOf(bank.language));

/** Puts the worksheet before all that is on screen. Nothing of it is seen there. */
function layOut(host: QuizHost, session: Session, withAnswers: boolean): HTMLElement {
  addStyles(host, printWorksheetStyles);
  const sheet = document.createElement('div');
  const localize = localizeOf(host);
  sheet.className = 'worksheet';
  sheet.dir = directionFor(host, session);
  sheet.lang = localize.shownLanguage;
  host.renderRoot.prepend(sheet);
  const { shelf, base = document.baseURI, contentLanguage: language = session.bank.language } = contextOf(sheet) ?? {};
  render(printWorksheet({ session, shelf, place: { localize, language, base }, withAnswers }), sheet);
  return sheet;
}

/** What the quiz gives to all that stands inside it. */
function contextOf(element: HTMLElement): QuizContext | undefined {
  let found: QuizContext | undefined;
  element.dispatchEvent(new ContextEvent(quizContext, element, (context) => (found = context)));
  return found;
}

const localizers = new WeakMap<QuizHost, Localize>();
function localizeOf(host: QuizHost): Localize {
  let kept = localizers.get(host);
  if (!kept) localizers.set(host, (kept = new Localize(host)));
  return kept;
}

async function picturesOf(sheet: HTMLElement): Promise<void> {
  const pictures = [...sheet.querySelectorAll('img')].map((picture) => picture.decode());
  await Promise.race([Promise.allSettled(pictures), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Paper does not wait: a picture that is not here is printed as its words. */
function replaceMissingPictures(sheet: HTMLElement): void {
  for (const picture of sheet.querySelectorAll('img')) if (!picture.complete) picture.replaceWith(picture.alt);
}
