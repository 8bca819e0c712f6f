import { expect } from 'chai';
import fc from 'fast-check';
import { contextsOfGaps, gapIdsIn, gapPieces, replaceGaps, splitAtGaps } from '../../src/question-types/cloze/read-gap-text.js';

describe('splitAtGaps', () => {
  const table: [what: string, plain: string, pieces: unknown[]][] = [
    ['a text without gaps', 'plain', ['plain']],
    ['gaps at both ends', '{{a}} and {{b}}', [{ gap: 'a' }, ' and ', { gap: 'b' }]],
    ['gaps side by side', '{{a}}{{b}}', [{ gap: 'a' }, { gap: 'b' }]],
    ['a suffix at a gap', 'in {{year}}’de', ['in ', { gap: 'year' }, '’de']],
    ['braces that are no gap', '{{ a }} {a} {{}} {{-a}}', ['{{ a }} {a} {{}} {{-a}}']],
    ['braces around a gap', '{{{a}}}', ['{', { gap: 'a' }, '}']],
    ['nothing', '', []],
  ];
  for (const [what, plain, pieces] of table) it(`cuts ${what}`, () => expect(splitAtGaps(plain)).to.deep.equal(pieces));

  it('loses no character', () => {
    const plain = fc.array(fc.oneof(fc.constantFrom('{{a}}', '{{', '}}', '{', 'b'), fc.string({ maxLength: 4 }))).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(plain, (text) => {
        expect(
          splitAtGaps(text)
            .map((piece) => (typeof piece === 'string' ? piece : `{{${piece.gap}}}`))
            .join(''),
        ).to.equal(text);
      }),
    );
  });
});

describe('gapIdsIn', () => {
  const table: [what: string, text: string, ids: string[]][] = [
    ['in strong and emphasised text', '**the {{a}}** and *the {{b}}*', ['a', 'b']],
    ['in a list, in its order', '- {{b}}\n- {{a}}', ['b', 'a']],
    ['twice where a text has one twice', '{{a}} {{a}}', ['a', 'a']],
    ['in the other language of a text', '{{x-1}} ہے', ['x-1']],
    ['never in code', '`{{a}}` {{b}}', ['b']],
    ['never in a link', '[the {{a}}](https://example.org) {{b}}', ['b']],
    ['never in an address', '[here](https://example.org/{{a}})', []],
  ];
  for (const [what, text, ids] of table) it(`finds gaps ${what}`, () => expect(gapIdsIn(text)).to.deep.equal(ids));

  it('gives the text without its marks between them', () => {
    expect(gapPieces('- one\n- **{{a}}**')).to.deep.equal([' ', 'one', ' ', ' ', { gap: 'a' }, ' ']);
    expect(gapPieces('**The** `code` {{a}}\nand [a link](https://example.org)')).to.deep.equal(['The', ' ', ' ', ' ', { gap: 'a' }, ' ', 'and ', ' ']);
  });
});

describe('replaceGaps', () => {
  it('puts something in place of each gap and keeps the language', () => {
    expect(replaceGaps('a {{b}} {{c}}', (id) => id.toUpperCase())).to.equal('a B C');
    expect(replaceGaps({ text: '{{b}} ہے', lang: 'ur' }, () => '…')).to.deep.equal({ text: '… ہے', lang: 'ur' });
  });

  it('takes what is put as it is', () => expect(replaceGaps('{{a}}', () => '$& {{b}}')).to.equal('$& {{b}}'));
});

describe('contextsOfGaps', () => {
  const table: [what: string, text: string, contexts: string[]][] = [
    [
      'five on each side, other gaps as ellipses',
      'One two three four five six {{a}} bridges on the **{{b}}**, and two of *them* closed.',
      ['two three four five six … bridges on the …, and', 'six … bridges on the … , and two of them'],
    ],
    ['none where there are none', '{{a}}', ['…']],
    ['a suffix', 'in {{a}}’de', ['in … ’de']],
    ['entries of a list kept apart', '- one\n- {{a}}\n- two', ['one … two']],
  ];
  for (const [what, text, contexts] of table) it(`says a few words around each gap: ${what}`, () => expect(contextsOfGaps(text)).to.deep.equal(contexts));
});
