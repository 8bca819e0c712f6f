import { css, render } from 'lit';
import { printRecordStyles } from './print-record.styles.js';
import { recordSheet, type RecordMaterial } from './record-sheet.js';

/** Nothing else on the page is printed beside the record. Adopted, because a strict policy lets no style element in. */
const nothingElse = css`
  @media print {
    body > :not(geo-results-record) {
      display: none !important;
    }
  }
`;

/**
 * Prints a record of the results and nothing else of the page. The sheet stands at the end of the body while it is printed, so that it
 * can be shown with all around it left out, and is seen on no screen.
 */
export function printRecord(host: HTMLElement, material: RecordMaterial): void {
  document.querySelector('geo-results-record')?.remove();
  const record = document.createElement('geo-results-record');
  const root = record.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [printRecordStyles.styleSheet as CSSStyleSheet];
  const sheet = root.appendChild(document.createElement('article'));
  const { t } = material.frame;
  sheet.lang = t.shownLanguage;
  sheet.dir = getComputedStyle(host).direction;
  render(recordSheet(material), sheet);
  document.body.append(record);
  const own = nothingElse.styleSheet as CSSStyleSheet;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
  // Some browsers come back from printing before anything is printed, so that the end is heard of rather than waited for.
  addEventListener(
    'afterprint',
    () => {
      record.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheetOnPage) => sheetOnPage !== own);
    },
    { once: true },
  );
  print();
}
