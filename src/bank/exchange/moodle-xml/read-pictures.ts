import { readBase64 } from '../../../formats/base64.js';
import type { MoodleText } from '../../../formats/moodle-xml/moodle-item.js';
import { isSafeAddress } from '../../../model/safe-address.js';
import { shorten, type Picture, type ReadContext } from '../gift/read-context.js';
import { exchangeWords } from '../exchange-words.js';

const PICTURES = /\.(?:png|jpe?g|gif|svg|webp|avif)$/iu;
const TYPES: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/svg+xml': 'svg', 'image/webp': 'webp', 'image/avif': 'avif' };
const HELD = '@@PLUGINFILE@@/';

/** The pictures of a file of questions: gives each a name of its own beside the bank, the same one for the same bytes. */
export class PictureShelf {
  readonly files = new Map<string, Uint8Array>();
  readonly #names = new Map<string, string>();
  /** How many files have been given a name that begins so. */
  readonly #counts = new Map<string, number>();

  /** Keeps the bytes that stand in the file as base 64; gives the name, or undefined when they are none. */
  keep(wish: string, base64: string): string | undefined {
    const known = this.#names.get(base64);
    if (known !== undefined) return known;
    const bytes = readBase64(base64);
    if (!bytes || bytes.length === 0) return undefined;
    const name = this.#freeName(wish);
    this.#names.set(base64, name);
    this.files.set(name, bytes);
    return name;
  }

  /** Letters, digits and dashes only: the name becomes one of a file, whatever stands in it. */
  #freeName(wish: string): string {
    const ending = (/\.([A-Za-z0-9]{1,5})$/u.exec(wish)?.[1] ?? 'bin').toLowerCase();
    const stem =
      wish
        .slice(0, -ending.length - 1)
        .split('/')
        .at(-1)
        ?.normalize('NFKD')
        .replace(/[^A-Za-z0-9]+/gu, '-')
        .replace(/^-+|-+$/gu, '')
        .slice(0, 60) || 'picture';
    const wished = `${stem}.${ending}`;
    let name = wished;
    // The count is kept, so that a thousand pictures of one name take no time.
    for (let count = (this.#counts.get(wished) ?? 1) + 1; this.files.has(name); count++) {
      name = `${stem}-${count}.${ending}`;
      this.#counts.set(wished, count);
    }
    return name;
  }
}

/** The pictures of a question's text, to stand before it. */
export function readPictures(images: readonly Picture[], { files = [] }: MoodleText, shelf: PictureShelf, context: ReadContext): object[] {
  const used = new Set<string>();
  const stimulus = images.flatMap(({ src, alt }) => {
    const address = addressOf(src, files, shelf, used);
    if (address === undefined) {
      context.lose('picture', `The picture ${shorten(src)} is not in the file, or no picture, so it is left out${alt === '' ? '' : `; its description is “${shorten(alt)}”`}.`);
      return [];
    }
    if (alt === '')
      context.lose('description of a picture', `The picture ${shorten(src.startsWith('data:') ? address : src)} has none; one word stands in its place, to be written anew.`);
    return [{ kind: 'image', src: address, alt: alt === '' ? exchangeWords(context.language).picture : alt }];
  });
  for (const { name } of files) if (!used.has(name)) context.lose('file', `${shorten(name)} is not shown as a picture in the text; it is left out.`);
  return stimulus;
}

function addressOf(src: string, files: NonNullable<MoodleText['files']>, shelf: PictureShelf, used: Set<string>): string | undefined {
  const data = /^data:([a-z+/]{1,40});base64,/u.exec(src);
  if (data) {
    const ending = Object.hasOwn(TYPES, data[1] as string) ? TYPES[data[1] as string] : undefined;
    return ending === undefined ? undefined : shelf.keep(`picture.${ending}`, src.slice(data[0].length));
  }
  if (!src.startsWith(HELD)) return /^https?:\/\//iu.test(src) && isSafeAddress(src) ? src : undefined;
  const name = decodeName((src.slice(HELD.length).split(/[?#]/u)[0] as string).replace(/^\/+/u, ''));
  const file = files.find((held) => held.name === name);
  if (!file || !PICTURES.test(name)) return undefined;
  used.add(name);
  return shelf.keep(name, file.base64);
}

function decodeName(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
