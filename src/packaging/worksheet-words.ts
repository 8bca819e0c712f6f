import { escapeHtml, htmlFromInline } from '../formats/html/html-from-inline.js';
import { formatMessage, type MessageValues } from '../i18n/format-message.js';
import { messages as english, type MessageKey, type Messages } from '../i18n/messages.js';
import { languageOf, type Text } from '../model/text.js';

/** Writes words of the interface and of authors as HTML. */
export interface WorksheetWords {
  /** A message of the interface; a key that there is none for shows as it is. */
  readonly say: (key: string, values?: MessageValues) => string;
  /** An author's text, in its direction and language. */
  readonly write: (text: Text) => string;
  /** The address of a picture as it stands on the sheet. */
  readonly picture: (address: string) => string;
}

export const worksheetWords = ({
  language,
  bankLanguage,
  messages = english,
  picture,
}: {
  readonly language: string;
  readonly bankLanguage: string;
  readonly messages?: Messages | undefined;
  readonly picture: (address: string) => string;
}): WorksheetWords => ({
  say: (key, values = {}) => `<bdi>${escapeHtml(formatMessage(messages[key as MessageKey] ?? english[key as MessageKey] ?? key, values, language))}</bdi>`,
  write: (text) => `<span dir="auto" lang="${escapeHtml(languageOf(text) ?? bankLanguage)}">${htmlFromInline(typeof text === 'string' ? text : text.text)}</span>`,
  picture,
});
