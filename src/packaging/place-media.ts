import type { Loss } from '../formats/loss.js';
import type { QuestionBank } from '../model/question-bank.js';
import { localAddress } from './local-address.js';
import { localMedia, renameMedia, walkMedia } from './media-addresses.js';

/** A bank whose pictures stand in a package beside it. */
export interface PlacedMedia {
  readonly bank: QuestionBank;
  /** By their new names, which are plain ASCII. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly losses: readonly Loss[];
}

/** Gives each picture of a bank a plain name in the folder `media`, and says which are not here or stay on the web. */
export function placeMedia(bank: QuestionBank, media: ReadonlyMap<string, Uint8Array> = new Map()): PlacedMedia {
  const names = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  for (const address of localMedia(bank)) {
    const bytes = media.get(address);
    if (!bytes) continue;
    const name = plainName(address, (taken) => files.has(taken));
    names.set(address, name);
    files.set(name, bytes);
  }
  return { bank: { ...bank, questions: renameMedia(bank.questions, (address) => names.get(address)) }, files, losses: mediaLosses(bank, media) };
}

/** What of a bank's pictures is not in the package. */
export function mediaLosses(bank: QuestionBank, media: ReadonlyMap<string, Uint8Array> = new Map()): Loss[] {
  return bank.questions.flatMap((question) => {
    const losses: Loss[] = [];
    walkMedia(question, (address) => {
      if (!localAddress(address))
        losses.push({ question: question.id, feature: 'media', reason: `${address} stays on the web: it is seen only with a connection, and only while it is there.` });
      else if (!media.has(address)) losses.push({ question: question.id, feature: 'media', reason: `The file ${address} is not here; its words stand in its place.` });
    });
    return losses;
  });
}

/** `maps/Haritası büyük.svg` becomes `media/haritasi-buyuk.svg`. */
export function plainName(address: string, isTaken: (name: string) => boolean): string {
  const [file = ''] = (address.split('/').at(-1) ?? '').split(/[?#]/u);
  const dot = file.lastIndexOf('.');
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replaceAll('ı', 'i')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 60);
  const stem = plain(dot > 0 ? file.slice(0, dot) : file) || 'file';
  const extension = dot > 0 ? `.${plain(file.slice(dot + 1)).slice(0, 5) || 'bin'}` : '';
  let name = `media/${stem}${extension}`;
  for (let count = 2; isTaken(name); count++) name = `media/${stem}-${count}${extension}`;
  return name;
}
