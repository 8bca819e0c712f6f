import { expect } from 'chai';
import fc from 'fast-check';
import { decodeEntities } from '../../../src/formats/html/decode-entities.js';
import { escapeAroundGaps, readEmbeddedAnswers, writeEmbeddedGap, type EmbeddedGap } from '../../../src/formats/moodle-xml/embedded-answers.js';
import { expectProportionalTime } from '../../support/growth.js';

const GAPS: readonly (readonly [text: string, gap: EmbeddedGap])[] = [
  ['{1:SHORTANSWER:=Norhaven}', { kind: 'text', weight: 1, answers: [{ percent: 100, text: 'Norhaven' }] }],
  [
    '{:SA:=Norhaven#Right.~%50%Nor haven#One word.~Estwick#The port.~*#Look again.}',
    {
      kind: 'text',
      weight: 1,
      answers: [
        { percent: 100, text: 'Norhaven', feedback: 'Right.' },
        { percent: 50, text: 'Nor haven', feedback: 'One word.' },
        { percent: 0, text: 'Estwick', feedback: 'The port.' },
        { percent: 0, text: '*', feedback: 'Look again.' },
      ],
    },
  ],
  ['{2:MWC:=Alder}', { kind: 'text', matchCase: true, weight: 2, answers: [{ percent: 100, text: 'Alder' }] }],
  [
    '{1:MCVS:Sorrel#<b>No</b>~%100%Alder#Yes}',
    {
      kind: 'choice',
      shuffle: true,
      weight: 1,
      answers: [
        { percent: 0, text: 'Sorrel', feedback: '<b>No</b>' },
        { percent: 100, text: 'Alder', feedback: 'Yes' },
      ],
    },
  ],
  [
    '{1:MULTIRESPONSE_HS:=a~%-100%b}',
    {
      kind: 'several',
      weight: 1,
      answers: [
        { percent: 100, text: 'a' },
        { percent: -100, text: 'b' },
      ],
    },
  ],
  [
    '{1:NM:=12,5:0.1~%33.33333%12}',
    {
      kind: 'number',
      weight: 1,
      answers: [
        { percent: 100, text: '12,5:0.1' },
        { percent: 33.33333, text: '12' },
      ],
    },
  ],
  ['{1:SA:=a\\~b\\}c\\#d#e\\}f}', { kind: 'text', weight: 1, answers: [{ percent: 100, text: 'a~b}c#d', feedback: 'e}f' }] }],
  ['{1:SA:=it&#39;s&amp;#33;}', { kind: 'text', weight: 1, answers: [{ percent: 100, text: 'it&#39;s&amp;#33;' }] }],
];

describe('readEmbeddedAnswers', () => {
  for (const [text, gap] of GAPS)
    it(`reads ${text}`, () => {
      expect(readEmbeddedAnswers(`before ${text}, after`)).to.deep.equal(['before ', gap, ', after']);
    });

  it('leaves alone what begins like a gap and is none', () => {
    for (const text of ['{SHORTANSWER:=x}', '{1:SAY:=x}', '{1:SA:=x', '{x}', '{1:SA=x}', '{1:sa:=x}']) expect(readEmbeddedAnswers(text), text).to.deep.equal([text]);
  });

  it('takes time in proportion when many gaps begin and none ends', () => {
    expect(readEmbeddedAnswers('{1:SA:=x~'.repeat(200_000))).to.have.length(1);
    expectProportionalTime((size) => readEmbeddedAnswers('{1:SA:=x~'.repeat(size)), 25_000);
  });
});

describe('writeEmbeddedGap', () => {
  const characters = fc.string({ unit: fc.constantFrom('a', '=', '%', '~', '#', '{', '}', '\\', '&', ';', '<', '>', '"', ' ', '5', ':', 'é'), minLength: 1, maxLength: 10 });

  it('writes what reads back as it was, with the entities of Moodle resolved', () => {
    const answer = fc.record({ percent: fc.constantFrom(100, 50, 0, 33.33333, -50), text: characters, feedback: characters });
    const gap = fc.record({
      kind: fc.constantFrom('choice' as const, 'several' as const, 'text' as const),
      weight: fc.nat(9),
      answers: fc.array(answer, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(gap, characters, (given, around) => {
        const read = readEmbeddedAnswers(`${escapeAroundGaps(around)}${writeEmbeddedGap(given)}`);
        const [before, back] = read as [string, EmbeddedGap];
        expect(decodeEntities(before)).to.equal(decodeEntities(around));
        const wanted = given.answers
          .filter(({ text }) => text.trim() !== '')
          .map(({ percent, text, feedback }) => ({ percent, text: text.trim(), ...(feedback.trim() === '' ? {} : { feedback: feedback.trim() }) }));
        const got = back.answers.map(({ percent, text, feedback }) => ({
          percent,
          text: decodeEntities(text),
          ...(feedback === undefined ? {} : { feedback: decodeEntities(feedback) }),
        }));
        expect(got).to.deep.equal(wanted);
      }),
    );
  });

  /** What Moodle takes for a gap, and for one answer in it: its share, its text, and what is said of it. */
  const ANSWER = '(=|%-?[0-9]+(?:[.,][0-9]*)?%)?(.+?(?<!\\\\|&|&amp;)(?=[~#}]|$))(?:#(.*?(?<!\\\\)(?=[~}]|$)))?';
  const GAP = new RegExp(`^\\{[0-9]*:(?:NUMERICAL|MULTICHOICE|SHORTANSWER|SHORTANSWER_C|MULTICHOICE_S):(${ANSWER}(?:~${ANSWER})*)\\}$`, 'su');

  it('writes what Moodle takes for one gap with the same answers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(characters, characters), { minLength: 1, maxLength: 3 }), (answers) => {
        const written = writeEmbeddedGap({ kind: 'choice', weight: 1, answers: answers.map(([text, feedback]) => ({ percent: 100, text, feedback })) });
        const inner = GAP.exec(written)?.[1] ?? '';
        const found = Array.from(inner.matchAll(new RegExp(`~?${ANSWER}`, 'gsu')), ([, share, text = '', feedback = '']) => [
          share,
          decodeEntities(text),
          decodeEntities(feedback),
        ]);
        expect(found).to.deep.equal(answers.map(([text, feedback]) => ['=', text, feedback]));
      }),
      { numRuns: 300 },
    );
  });
});
