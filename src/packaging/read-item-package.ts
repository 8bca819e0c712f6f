import type { ImportContext, ImportedBank, RawQuestion } from '../bank/exchange/imported-bank.js';
import { idMaker, slugOf } from '../bank/exchange/make-id.js';
import { questionsFromQti12 } from '../bank/exchange/qti12/bank-from-qti12.js';
import { languageOf, questionsFromItem } from '../bank/exchange/qti2/bank-from-qti2.js';
import { orderItems } from '../formats/content-package/order-items.js';
import { stimulusPlacer } from '../formats/content-package/place-stimuli.js';
import { readManifest } from '../formats/content-package/read-manifest.js';
import { findFile, folderOf } from '../formats/content-package/resolve-path.js';
import { decodeText } from '../formats/decode-text.js';
import type { Loss } from '../formats/loss.js';
import type { QtiItem } from '../formats/qti/qti-item.js';
import { qtiItemVersion, readQtiItem } from '../formats/qti/read-qti-item.js';
import { readQti12 } from '../formats/qti/read-qti12.js';
import { isQtiTest } from '../formats/qti/read-qti-test.js';
import { readQtiXml } from '../formats/qti/read-qti-xml.js';
import { localName, type XmlElement } from '../formats/xml/xml-element.js';
import { XmlError } from '../formats/xml/xml-error.js';
import { PackageFolder } from './package-folder.js';

/**
 * Makes a bank of all items of QTI 1.2, 2 and 3 in a package: in the order of its tests, whose sections become tags, then in that of its
 * table of contents, then the rest. A file that cannot be read is a loss, and so is an item that nothing names.
 */
export function bankFromItemPackage(files: ReadonlyMap<string, Uint8Array>, context: ImportContext): ImportedBank {
  const losses: Loss[] = [];
  const questions: RawQuestion[] = [];
  const nextId = idMaker();
  const folder = new PackageFolder(files);
  const contents = contentsOf(files);
  const trees = readTrees(files, contents.names, losses);
  const names = [...trees.keys()];
  const order = orderItems(
    trees,
    names.filter((name) => isQtiTest(trees.get(name) as XmlElement)),
  );
  losses.push(...order.losses);
  const placeStimuli = stimulusPlacer(trees);
  const items = new Map<string, QtiItem>(
    [...order.items.keys(), ...names].flatMap((name): [string, QtiItem][] => {
      const root = trees.get(name) as XmlElement;
      return qtiItemVersion(root) === undefined ? [] : [[name, placeStimuli(readQtiItem(root), name)]];
    }),
  );
  const language = context.language ?? languageOf([...items.values()]) ?? contents.language ?? 'en';
  const whatNames = order.items.size > 0 ? { named: new Set(order.items.keys()), list: 'test' } : { named: new Set(contents.names), list: 'table of contents' };
  let number = 0;
  for (const name of new Set([...items.keys(), ...names])) {
    const own = { ...context, language, files: folder.seenFrom(name) };
    const item = items.get(name);
    const root = trees.get(name) as XmlElement;
    const made = item
      ? questionsFromItem(item, ++number, own, losses, nextId)
      : localName(root) === 'questestinterop'
        ? questionsFromQti12(readQti12(root), own, losses, nextId)
        : [];
    const tags = (order.items.get(name) ?? []).map((tag) => tag.slice(0, LONGEST_TITLE).toWellFormed());
    questions.push(...made.map((question) => (tags.length > 0 ? { ...question, tags } : question)));
    if (item && whatNames.named.size > 0 && !whatNames.named.has(name))
      for (const { id } of made) losses.push({ question: id, feature: 'order', reason: `The package’s ${whatNames.list} does not name it; it stands at the end.` });
  }
  const title = contents.title ?? order.title?.slice(0, LONGEST_TITLE).toWellFormed() ?? context.title ?? 'Imported questions';
  return { bank: { version: 1, id: context.id ?? (slugOf(title) || 'imported'), title, language, questions }, files: folder.kept, losses };
}

const LONGEST_TITLE = 200;

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string, end?: number): string => decodeText(files.get(name)?.slice(0, end) as Uint8Array<ArrayBuffer>).text;

/** The largest item or table of contents that is read, in bytes. */
const LARGEST = 64_000_000;
/** How much of a file is looked at to tell whether it holds items, in bytes. */
const LOOK = 40_000;

/** The files that hold items, tests, and texts before items, in the order of the table of contents. */
function readTrees(files: ReadonlyMap<string, Uint8Array>, listed: readonly string[], losses: Loss[]): Map<string, XmlElement> {
  return new Map(
    namesToRead(files, listed).flatMap((name): [string, XmlElement][] => {
      try {
        if ((files.get(name)?.length ?? 0) > LARGEST) throw new XmlError(`It is larger than ${LARGEST / 1_000_000} MB.`);
        return [[name, readQtiXml(textOf(files, name))]];
      } catch (error) {
        if (!(error instanceof XmlError)) throw error;
        losses.push({ question: name, feature: 'file', reason: `${error.message} The file is left out.` });
        return [];
      }
    }),
  );
}

const OUTERMOST = /<(?:[\w.-]{1,40}:)?(?:questestinterop|assessment(?:Item|Test|Section|Stimulus)|qti-assessment-(?:item|test|section|stimulus))[\s>]/u;

/** Canvas writes quizzes twice, once with less in them; those are left out. */
function namesToRead(files: ReadonlyMap<string, Uint8Array>, listed: readonly string[]): string[] {
  const names = new Set([...listed, ...[...files.keys()].sort()]);
  return [...names].filter((name) => {
    if (!/\.(?:xml|qti)$/iu.test(name) || /(?:^|\/)(?:__MACOSX\/|imsmanifest\.xml$)/u.test(name) || !files.has(name)) return false;
    const id = /(?:^|\/)([^/]+)\/assessment_qti\.xml$/u.exec(name)?.[1];
    if (id !== undefined && files.has(`non_cc_assessments/${id}.xml.qti`)) return false;
    return OUTERMOST.test(textOf(files, name, LOOK));
  });
}

/** The table of contents, as far as it can be read. */
function contentsOf(files: ReadonlyMap<string, Uint8Array>): { readonly title?: string | undefined; readonly language?: string | undefined; readonly names: readonly string[] } {
  const name = [...files.keys()].filter((one) => /(?:^|\/)imsmanifest\.xml$/iu.test(one)).sort((one, other) => one.length - other.length)[0];
  if (name === undefined) return { names: [] };
  try {
    const { title, language, resources } = readManifest(readQtiXml(textOf(files, name)));
    const names = resources.flatMap(({ href, files: own }) => [href, ...own].flatMap((one) => findFile(files, folderOf(name), one) ?? []));
    return { title: title?.slice(0, LONGEST_TITLE).toWellFormed(), language, names };
  } catch (error) {
    if (error instanceof XmlError) return { names: [] };
    throw error;
  }
}
