import { expect } from 'chai';
import { detectPackageFormat, detectTextFormat, isZip, type TextFormat } from '../../src/formats/detect-format.js';
import { expectProportionalTime } from '../support/growth.js';

describe('detectTextFormat', () => {
  const texts: [what: string, text: string, format: TextFormat | undefined][] = [
    ['a bank', '{ "version": 1, "id": "a", "questions": [] }', 'bank'],
    ['a bank with a slip in it', '{ "version": 1 "questions": [', 'bank'],
    ['a module', '{ "id": "m", "sections": [ ] }', 'module'],
    ['other JSON', '{ "a": 1 }', undefined],
    ['GIFT with a title', '::q::What? {T}', 'gift'],
    ['GIFT behind comments', '// note\n\n$CATEGORY: a\n', 'gift'],
    ['GIFT that begins with answers', '{ =Asia } is large.', 'gift'],
    ['GIFT behind a byte order mark', '\ufeffWhat? {=a}', 'gift'],
    ['Aiken', 'What?\r\nA. one\r\nB. two\r\nANSWER: B\r\n', 'aiken'],
    ['Aiken with brackets', 'What?\nA) one\nB) two\nANSWER: A', 'aiken'],
    ['a sheet with commas', 'type,prompt,option 1,right\nchoice,a,b,1', 'csv'],
    ['a sheet with semicolons', '"Question";"Choice 1";"Correct"\n', 'csv'],
    ['a sheet with tabs', 'prompt\tright\n', 'csv'],
    ['a sheet whose cells hold braces', 'prompt,right\n"{a}",b\n', 'csv'],
    ['Moodle XML', '<?xml version="1.0"?>\n<!-- a > b -->\n<quiz>\n<question type="essay">', 'moodle-xml'],
    ['QTI 1.2', '<questestinterop xmlns="x">', 'qti12'],
    ['a QTI 2 item', '<assessmentItem identifier="a">', 'qti2'],
    ['a QTI 2 item with a prefix', '<q:assessmentTest xmlns:q="x">', 'qti2'],
    ['a QTI 3 item', '<qti-assessment-item identifier="a">', 'qti3'],
    ['a manifest', '<manifest>', 'manifest'],
    ['a page', '<!DOCTYPE html><html>', undefined],
    ['prose', 'Just some words, and a comma; nothing else.', undefined],
    ['nothing', '', undefined],
    ['a comment that never ends', '<!-- ', undefined],
  ];
  for (const [what, text, format] of texts) it(`tells ${what}`, () => expect(detectTextFormat(text)).to.equal(format));

  it('takes no longer than in proportion', () => {
    for (const sign of ['<', '<!--', '{', '"', '\n', 'A.', ' ', '<?x?>', ',', 'a{', '\\']) expectProportionalTime((size) => detectTextFormat(sign.repeat(size)), 300_000, sign);
  });
});

describe('detectPackageFormat', () => {
  const manifests: [what: string, manifest: string, others: string[], format: string | undefined][] = [
    ['SCORM', '<manifest xmlns:adlcp="x"><resource adlcp:scormtype="sco"/>', [], 'scorm'],
    ['a Common Cartridge', '<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">', [], 'cc'],
    ['a cartridge of Canvas', '<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">', ['course_settings/canvas_export.txt'], 'canvas'],
    ['a quiz of Canvas', '<manifest><resource type="imsqti_xmlv1p2"/>', ['g1/assessment_meta.xml'], 'canvas'],
    ['QTI 1.2', '<manifest><resource type="imsqti_xmlv1p2"/>', [], 'qti12-package'],
    ['QTI 2', '<manifest><resource type="imsqti_item_xmlv2p2"/>', [], 'qti2-package'],
    ['QTI 3', '<manifest><resource type="imsqti_item_xmlv3p0"/>', [], 'qti3-package'],
    ['something else', '<manifest/>', [], undefined],
  ];
  for (const [what, manifest, others, format] of manifests)
    it(`tells ${what}`, () => expect(detectPackageFormat(['imsmanifest.xml', ...others], (name) => (name === 'imsmanifest.xml' ? manifest : ''))).to.equal(format));

  it('takes the outermost manifest, also inside of a folder', () => {
    const texts: Record<string, string> = { 'a/b/imsmanifest.xml': 'imsqti_xmlv1p2', 'a/imsmanifest.xml': '<resource type="imsqti_item_xmlv2p1"/>' };
    expect(detectPackageFormat(Object.keys(texts), (name) => texts[name])).to.equal('qti2-package');
  });

  it('looks into the files where there is no manifest', () => {
    expect(detectPackageFormat(['readme.txt', 'item.xml'], () => '<assessmentItem>')).to.equal('qti2-package');
    expect(detectPackageFormat(['cmi5.xml'], () => undefined)).to.equal('cmi5');
    expect(detectPackageFormat(['a.txt'], () => undefined)).to.equal(undefined);
  });
});

describe('isZip', () => {
  it('knows a zip by its first bytes, an empty one too', () => {
    expect(isZip(new Uint8Array([0x50, 0x4b, 3, 4]))).to.equal(true);
    expect(isZip(new Uint8Array([0x50, 0x4b, 5, 6]))).to.equal(true);
    expect(isZip(new TextEncoder().encode('PK is a name'))).to.equal(false);
    expect(isZip(new Uint8Array())).to.equal(false);
  });
});
