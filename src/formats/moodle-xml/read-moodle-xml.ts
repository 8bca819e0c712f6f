import type { Loss } from '../loss.js';
import { readXml, type XmlLimits } from '../xml/read-xml.js';

import { elementIn, elementsIn, localName, xmlText, type XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';
import type { MoodleBody, MoodleCategory, MoodleFormat, MoodleFrame, MoodleItem, MoodleText } from './moodle-item.js';
import { charactersIn, figureIn, isSet, readAnswers, readMoodleText, readText, wordIn } from './read-moodle-text.js';

/** A file of questions in the order it has them. */
export interface MoodleFileOfQuestions {
  readonly items: readonly MoodleItem[];
  readonly losses: readonly Loss[];
}

/** Reads a Moodle XML file. Throws an XmlError when the text is no XML or none of Moodle's; a question that cannot be read is a loss. */
export function readMoodleXml(text: string, limits?: XmlLimits): MoodleFileOfQuestions {
  const root = readXml(text, limits);
  if (localName(root) !== 'quiz') throw new XmlError(`This is no Moodle XML: it begins with <${root.name.slice(0, 60)}>, not with <quiz>.`);
  const losses: Loss[] = [];
  const items = elementsIn(root, 'question').map((element): MoodleItem => {
    const type = (element.attributes.type ?? '').trim();
    return type === 'category' ? readCategory(element) : readQuestion(element, type);
  });
  const others = new Set(elementsIn(root).map(localName));
  others.delete('question');
  for (const name of [...others].slice(0, 20)) losses.push({ feature: 'element', reason: `<${name.slice(0, 60)}> is no question; it is left out.` });
  return { items, losses };
}

function readCategory(element: XmlElement): MoodleCategory {
  const info = readMoodleText(elementIn(element, 'info'), 'moodle');
  const idNumber = wordIn(element, 'idnumber');
  return { kind: 'category', path: wordIn(element, 'category') ?? '', ...(info ? { info } : {}), ...(idNumber ? { idNumber } : {}) };
}

function readQuestion(element: XmlElement, type: string): MoodleItem {
  const textElement = elementIn(element, 'questiontext');
  const text = withOldImage(textElement ? readText(textElement, 'html') : { format: 'html', text: '' }, element);
  return { ...readFrame(element, text), ...readBody(element, type, text.format) };
}

function readFrame(element: XmlElement, text: MoodleText): MoodleFrame {
  const said = (name: string): MoodleText | undefined => readMoodleText(elementIn(element, name), text.format);
  const [general, correct, partly, incorrect] = [said('generalfeedback'), said('correctfeedback'), said('partiallycorrectfeedback'), said('incorrectfeedback')];
  const [idNumber, points, penalty] = [wordIn(element, 'idnumber'), figureIn(element, 'defaultgrade'), figureIn(element, 'penalty')];
  const hints = elementsIn(element, 'hint').flatMap((hint) => readMoodleText(elementIn(hint, 'hintcontent') ?? hint, text.format) ?? []);
  const tags = ['tags', 'coursetags']
    .flatMap((name) => elementsIn(elementIn(element, name) ?? { name, attributes: {}, children: [] }, 'tag').map(charactersIn))
    .filter((tag) => tag !== '');
  return {
    name: wordIn(element, 'name') ?? '',
    ...(idNumber ? { idNumber } : {}),
    text,
    ...(general ? { general } : {}),
    ...(points === undefined ? {} : { points }),
    ...(penalty === undefined ? {} : { penalty }),
    ...(hints.length > 0 ? { hints } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(correct ? { correct } : {}),
    ...(partly ? { partly } : {}),
    ...(incorrect ? { incorrect } : {}),
  };
}

/** In old files a picture stands beside the text. */
function withOldImage(text: MoodleText, element: XmlElement): MoodleText {
  const data = elementIn(element, 'image_base64');
  const name = wordIn(element, 'image')?.replaceAll('/', '_');
  if (!data || !name) return text;
  return { ...text, text: `${text.text} <img src="@@PLUGINFILE@@/${encodeURIComponent(name)}" alt="">`, files: [...(text.files ?? []), { name, base64: xmlText(data).trim() }] };
}

function readBody(element: XmlElement, type: string, format: MoodleFormat): MoodleBody {
  switch (type) {
    case 'multichoice':
      return { kind: type, isSingle: isSet(element, 'single', true), shuffle: isSet(element, 'shuffleanswers', false), answers: readAnswers(element, format) };
    case 'truefalse':
      return { kind: type, answers: readAnswers(element, format) };
    case 'shortanswer':
      return { kind: type, matchCase: isSet(element, 'usecase', false), answers: readAnswers(element, format) };
    case 'numerical':
      return { kind: type, answers: readAnswers(element, format), ...readUnits(element) };
    case 'match':
    case 'matching':
      return {
        kind: 'matching',
        shuffle: isSet(element, 'shuffleanswers', true),
        pairs: elementsIn(element, 'subquestion').map((pair) => ({ prompt: readText(pair, format), option: wordIn(pair, 'answer') ?? '' })),
      };
    case 'essay': {
      const graderInfo = readMoodleText(elementIn(element, 'graderinfo'), format);
      const template = readMoodleText(elementIn(element, 'responsetemplate'), format);
      return { kind: type, attachments: figureIn(element, 'attachments') ?? 0, ...(graderInfo ? { graderInfo } : {}), ...(template ? { template } : {}) };
    }
    case 'ordering':
      return readOrdering(element, format);
    case 'cloze':
    case 'multianswer':
      return { kind: 'cloze' };
    case 'gapselect':
    case 'ddwtos':
      return {
        kind: type,
        options: [...elementsIn(element, 'selectoption'), ...elementsIn(element, 'dragbox')].map((option) => ({
          text: charactersIn(option),
          group: wordIn(option, 'group') ?? '1',
        })),
      };
    case 'description':
      return { kind: type };
    default:
      return { kind: 'other', type: type === '' ? 'without a name' : type.slice(0, 60) };
  }
}

function readUnits(element: XmlElement): { units: { name: string; multiplier: number }[]; unitCounts: boolean; unitFirst: boolean } {
  const units = elementsIn(elementIn(element, 'units') ?? element, 'unit').map((unit) => ({
    name: wordIn(unit, 'unit_name') ?? '',
    multiplier: figureIn(unit, 'multiplier') ?? 1,
  }));
  return { units: units.filter(({ name }) => name !== ''), unitCounts: isSet(element, 'unitgradingtype', false), unitFirst: isSet(element, 'unitsleft', false) };
}

/** The share of an entry is its place; some files leave it out, and then the order of the file counts. */
function readOrdering(element: XmlElement, format: MoodleFormat): MoodleBody {
  const entries = readAnswers(element, format)
    .map((entry, index) => ({ entry, place: entry.percent > 0 ? entry.percent : index + 1 }))
    .sort((one, other) => one.place - other.place)
    .map(({ entry }) => entry);
  const select = (wordIn(element, 'selecttype') ?? wordIn(element, 'logical') ?? '').toUpperCase();
  const count = figureIn(element, 'selectcount') ?? figureIn(element, 'studentsee') ?? entries.length;
  return { kind: 'ordering', grading: (wordIn(element, 'gradingtype') ?? '').toUpperCase(), isWhole: /^(?:ALL|EXACT|0)$/u.test(select) || count >= entries.length, entries };
}
