// Makes a quiz of the files that a teacher has chosen. They stay on this device.

/** Why files cannot be used, in a sentence for people. */
export class FileTrouble extends Error {}

const LARGEST = 64_000_000;
const nameOf = (path) => path.split(/[\\/]/u).at(-1) ?? path;
const localSource = (entry) => typeof entry === 'string';

/**
 * @param files of `<input type="file">` or a drop: one with the questions, with it sources and pictures that a bank names
 * @param tools `convert`, `localMedia` and `parseCsv` of the built packaging, what guesses encodings, and the encoding that the teacher named
 * @returns the bank as in its file with the sources in it, its pictures by the addresses in the bank, and what was lost
 */
export async function readFiles(files, { convert, localMedia, parseCsv, guess, encoding }) {
  if (files.some(({ size }) => size > LARGEST)) throw new FileTrouble('A file is larger than 64 MB. Split it, or leave large pictures out.');
  const read = new Map(await Promise.all(files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())])));
  const banks = [];
  const documents = new Map();
  for (const [name, bytes] of read) {
    if (!/\.json$/iu.test(name) && !looksLikeJson(bytes)) continue;
    const document = parseJson(name, bytes);
    documents.set(name, document);
    if (Array.isArray(document?.questions)) banks.push({ name, document });
  }
  if (banks.length > 1) throw new FileTrouble('There are two banks among these files. Choose one at a time.');
  if (banks.length === 1) return fromOwn(banks[0], { read, documents, localMedia });
  const module = [...documents.values()].find((document) => Array.isArray(document?.sections));
  if (module) throw new FileTrouble('This is a module, which names several banks. Choose one of its banks.');
  const others = [...read].filter(([name]) => !documents.has(name));
  if (others.length === 0) throw new FileTrouble('This JSON file holds no list of “questions”, so it is no bank.');
  const [name, bytes] = others.find(([other]) => !/\.(png|jpe?g|gif|svg|webp|mp3|mp4)$/iu.test(other)) ?? others[0];
  const { bank, files: media, losses, format, decoded } = convert(bytes, { title: nameOf(name).replace(/\.[^.]*$/u, ''), parseCsv, guess, encoding });
  const doubts = [];
  if (decoded?.found === 'guessed')
    doubts.push({
      feature: 'letters',
      reason: `The file does not say how its letters are written. They were read as ${decoded.encoding}; choose another under “Letters” if they look wrong.`,
    });
  if (decoded?.unreadable > 0) doubts.push({ feature: 'letters', reason: `${decoded.unreadable} characters could not be read. Choose another kind under “Letters”.` });
  return { bank, media, losses: [...doubts, ...losses], format, name };
}

/** A bank of our own, with sources and pictures found beside it by their names. */
function fromOwn({ name, document }, { read, documents, localMedia }) {
  const losses = [];
  const sources = (Array.isArray(document.sources) ? document.sources : []).map((entry) => {
    if (!localSource(entry)) return entry;
    const found = [...documents].find(([other]) => nameOf(other) === nameOf(entry))?.[1];
    if (!found) losses.push({ feature: 'source', reason: `The bank names the source file “${nameOf(entry)}”, which you did not choose with it. Choose both together.` });
    return found ?? entry;
  });
  const media = new Map();
  for (const address of localMedia(document)) {
    const found = [...read].find(([other]) => nameOf(other) === nameOf(address));
    if (found) media.set(address, found[1]);
    else losses.push({ feature: 'picture', reason: `The bank names the file “${nameOf(address)}”, which you did not choose with it. Choose both together.` });
  }
  return { bank: document.sources === undefined ? document : { ...document, sources }, media, losses, format: 'bank', name };
}

const looksLikeJson = (bytes) => /^(?:\ufeff)?\s*\{\s*["}]/u.test(new TextDecoder().decode(bytes.subarray(0, 200)));

function parseJson(name, bytes) {
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/u, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    // GIFT may begin with a brace, too; what is named so is meant so.
    if (!/\.json$/iu.test(name)) return undefined;
    const place = lineOf(text, error.message);
    throw new FileTrouble(`“${name}” is not valid JSON${place === undefined ? '' : `, near line ${place}`}. A comma, a colon or a quotation mark may be missing there.`);
  }
}

/** Browsers name a place or a line, or nothing at all. */
function lineOf(text, message) {
  const line = /line (\d+)/u.exec(message)?.[1];
  const at = /position (\d+)/u.exec(message)?.[1];
  return line === undefined && at !== undefined ? text.slice(0, Number(at)).split('\n').length : line;
}
