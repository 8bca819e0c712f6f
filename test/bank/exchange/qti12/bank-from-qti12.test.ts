import { expect } from 'chai';
import fc from 'fast-check';
import { bankFromQti12 } from '../../../../src/bank/exchange/qti12/bank-from-qti12.js';
import type { ImportedBank } from '../../../../src/bank/exchange/imported-bank.js';
import { readQti12 } from '../../../../src/formats/qti/read-qti12.js';
import { readQtiXml } from '../../../../src/formats/qti/read-qti-xml.js';
import { XmlError } from '../../../../src/formats/xml/xml-error.js';

const label = (id: string, text: string): string => `<response_label ident="${id}"><material><mattext>${text}</mattext></material></response_label>`;
const lid = (id: string, labels: string, head = '', cardinality = 'Single'): string =>
  `<response_lid ident="${id}" rcardinality="${cardinality}">${head}<render_choice>${labels}</render_choice></response_lid>`;
const rule = (condition: string, score: number, shows = '', action = 'Set'): string =>
  `<respcondition><conditionvar>${condition}</conditionvar>${score === 0 ? '' : `<setvar varname="SCORE" action="${action}">${score}</setvar>`}${shows && `<displayfeedback linkrefid="${shows}"/>`}</respcondition>`;
const equal = (id: string, value: string): string => `<varequal respident="${id}">${value}</varequal>`;
const material = (html: string): string => `<material><mattext texttype="text/html">${html}</mattext></material>`;

function read(type: string, presentation: string, rules: string, rest = ''): ImportedBank {
  const fields = `<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield><qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>3.0</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>`;
  const text = `<questestinterop><assessment title="Rivers"><section><item ident="river" title="Question">${fields}<presentation>${presentation}</presentation><resprocessing><outcomes><decvar maxvalue="100"/></outcomes>${rules}</resprocessing>${rest}</item></section></assessment></questestinterop>`;
  return bankFromQti12(readQti12(readQtiXml(text)));
}

describe('bankFromQti12', () => {
  it('reads the one right option, points and feedback on an option', () => {
    const { bank, losses } = read(
      'multiple_choice_question',
      material('Which is &lt;b&gt;longer&lt;/b&gt;?') + lid('r', label('x', 'Alder') + label('y', 'Sorrel')),
      rule(equal('r', 'y'), 0, 'y_fb') + rule(equal('r', 'x'), 100),
      `<itemfeedback ident="y_fb"><flow_mat>${material('It is shorter.')}</flow_mat></itemfeedback>`,
    );
    expect(bank.title).to.equal('Rivers');
    expect(bank.questions).to.deep.equal([
      {
        id: 'river',
        type: 'choice',
        prompt: 'Which is **longer**?',
        choices: [
          { id: 'x', text: 'Alder' },
          { id: 'y', text: 'Sorrel', feedback: 'It is shorter.' },
        ],
        answer: ['x'],
        points: 3,
      },
    ]);
    expect(losses).to.deep.equal([]);
  });

  it('takes what stands under a “not” for wrong', () => {
    const { bank } = read(
      'multiple_answers_question',
      material('Pick') + lid('r', label('x', 'A') + label('y', 'B') + label('z', 'C'), '', 'Multiple'),
      rule(`<and>${equal('r', 'x')}<not>${equal('r', 'y')}</not>${equal('r', 'z')}</and>`, 100),
    );
    expect(bank.questions[0]).to.deep.include({ type: 'choice', answer: ['x', 'z'], multiple: true });
  });

  it('says where only all right options together earn the mark, which Canvas does not mean', () => {
    const together = (type: string): string[] =>
      read(
        type,
        material('Pick') + lid('r', label('x', 'A') + label('y', 'B') + label('z', 'C'), '', 'Multiple'),
        rule(`<and>${equal('r', 'x')}<not>${equal('r', 'y')}</not>${equal('r', 'z')}</and>`, 100),
      ).losses.map(({ feature }) => feature);
    expect(together('multiple_answers_question')).to.deep.equal([]);
    expect(together('')).to.deep.equal(['partial marks']);
  });

  it('puts a text that questions share before each of them, wherever its name stands, with its pictures', () => {
    const item = (attributes: string, field: string, presentation: string): string =>
      `<item ${attributes}><itemmetadata><qtimetadata>${field}</qtimetadata></itemmetadata><presentation>${presentation}</presentation><resprocessing><outcomes/>${rule(equal('r', 'x'), 100)}</resprocessing></item>`;
    const asked = material('Which?') + lid('r', label('x', 'A') + label('y', 'B'));
    const field = (name: string, entry: string): string => `<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
    const text = `<questestinterop><assessment><section>${item('ident="shared"', field('question_type', 'text_only_question'), material('The Alder is long.&lt;img src="alder.png" alt="The Alder"&gt;'))}${item('ident="one"', field('parent_stimulus_item_ident', 'shared'), asked)}${item('ident="two" parent_stimulus_item_ident="shared"', '', asked)}</section></assessment></questestinterop>`;
    const { bank, losses } = bankFromQti12(readQti12(readQtiXml(text)));
    expect(bank.questions.map(({ id, stimulus }) => [id, stimulus])).to.deep.equal(
      ['one', 'two'].map((id) => [
        id,
        [
          { kind: 'image', src: 'alder.png', alt: 'The Alder' },
          { kind: 'text', text: 'The Alder is long.' },
        ],
      ]),
    );
    expect(losses.map(({ feature }) => feature)).to.deep.equal(['picture', 'picture']);
  });

  it('reads true and false by the words of the options', () => {
    const { bank } = read('true_false_question', material('It is so.') + lid('r', label('x', 'True') + label('y', 'False')), rule(equal('r', 'y'), 100));
    expect(bank.questions[0]).to.deep.include({ type: 'true-false', answer: false });
  });

  it('puts gaps where their names stand in square brackets', () => {
    const head = (name: string): string => `<material><mattext>${name}</mattext></material>`;
    const { bank } = read(
      'fill_in_multiple_blanks_question',
      material('Roses are [one], and [two].') + lid('response_one', label('a', 'red') + label('b', 'Red'), head('one')) + lid('response_two', label('c', 'blue'), head('two')),
      rule(equal('response_one', 'a'), 50, '', 'Add') + rule(equal('response_two', 'c'), 50, '', 'Add'),
    );
    expect(bank.questions[0]).to.deep.include({
      type: 'cloze',
      text: 'Roses are {{one}}, and {{two}}.',
      gaps: [
        { id: 'one', accept: [{ text: 'red' }, { text: 'Red' }] },
        { id: 'two', accept: [{ text: 'blue' }] },
      ],
    });
  });

  for (const [condition, value, tolerance] of [
    [`<or>${equal('r', '4')}<and><vargte respident="r">3.5</vargte><varlte respident="r">4.5</varlte></and></or>`, 4, 0.5],
    ['<vargte respident="r">1</vargte><varlte respident="r">22</varlte>', 11.5, 10.5],
    [equal('r', '7'), 7, 0],
  ] as const)
    it(`reads the number ${value} with a margin of ${tolerance}`, () => {
      const { bank } = read(
        'numerical_question',
        `${material('How many?')}<response_str ident="r"><render_fib fibtype="Decimal"><response_label ident="a"/></render_fib></response_str>`,
        rule(condition, 100),
      );
      expect(bank.questions[0]).to.deep.include({ type: 'numeric', answer: { value, tolerance, toleranceKind: 'absolute' } });
    });

  for (const type of ['calculated_question', 'file_upload_question', 'text_only_question'])
    it(`leaves out what is no question here, and says so: ${type}`, () => {
      const { bank, losses } = read(type, material('Do it.'), '');
      expect(bank.questions).to.deep.equal([]);
      expect(losses).to.have.length(1);
      expect(losses[0]).to.include({ feature: 'question' });
    });

  it('drops scripts and says so', () => {
    const { bank, losses } = read('essay_question', `${material('Say &lt;script&gt;alert(1)&lt;/script&gt;why.')}<response_str ident="r"><render_fib/></response_str>`, '');
    expect(bank.questions[0]?.prompt).to.equal('Say why.');
    expect(losses.map(({ reason }) => reason).join(' ')).to.include('script');
  });

  it('never throws anything but a clear error, however a file is damaged', () => {
    const valid = `<questestinterop><item ident="a">${material('Which?')}<presentation>${lid('r', label('x', 'A') + label('y', 'B'))}</presentation><resprocessing>${rule(equal('r', 'x'), 100)}</resprocessing></item></questestinterop>`;
    fc.assert(
      fc.property(fc.nat(valid.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, length, put) => {
        try {
          bankFromQti12(readQti12(readQtiXml(valid.slice(0, at) + put + valid.slice(at + length))));
        } catch (error) {
          if (!(error instanceof XmlError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
