import { expect } from 'chai';
import { rules } from '../../../src/bank/rules/rules.js';
import { findingsOf, type ExampleCase } from '../../support/rule-examples/example-case.js';

const because = 'The survey says otherwise.';
const texts = (...options: readonly string[]) => options.map((text, index) => ({ id: 'abcdefgh'.charAt(index), text, feedback: because }));
const ask = (prompt: string, ...options: readonly string[]): ExampleCase => ({ question: { prompt, ...(options.length > 0 ? { choices: texts(...options) } : {}) } });
const asked = (prompt: string, change: object = {}): ExampleCase => ({ question: { prompt, ...change } });
const judged = (prompt: string): ExampleCase => asked(prompt, { type: 'true-false' });
const gaps = (text: string, ...choices: readonly string[]): ExampleCase =>
  asked('Complete the sentence.', { type: 'cloze', text, gaps: [{ id: 'g', choices: texts(...choices), answer: 'a' }] });
const number = (prompt: string, change: object = {}): ExampleCase => asked(prompt, { type: 'numeric', ...change });
const long = (count: number): string => `${'bridge '.repeat(count - 1)}bridge`;
const order = (...evidence: (string | undefined)[]): ExampleCase =>
  asked('Put them in order, the first first.', {
    type: 'order',
    axis: 'time',
    entries: evidence.map((id, index) => ({ id: `e${index}`, text: `Event ${index}`, feedback: because, ...(id === undefined ? {} : { evidence: [id] }) })),
  });

/** What each rule finds, and above all what it lets be. */
const table: [rule: string, what: string, example: ExampleCase, codes: string[]][] = [
  ['L01', 'objectives without a level', { bank: { objectives: [{ id: 'read', text: 'Read' }] } }, ['no-bloom']],
  [
    'L02',
    'a claim of a choice that no source has',
    asked('Which?', { choices: texts('x', 'y', 'z').map((one) => ({ ...one, evidence: ['none'] })) }),
    ['unknown-claim', 'unknown-claim', 'unknown-claim'],
  ],
  ['L03', 'six words, but', ask('Does it say “counts twelve bridges between the old” mill?'), ['copied-words']],
  ['L03', 'nothing in fewer than seven', ask('Are there twelve bridges between the old and the new town?'), []],
  ['L03', 'copied words in hints and reasons', asked('Which?', { hints: ['It counts twelve bridges between the old mill and the sea.'] }), ['copied-words']],
  [
    'L04',
    'nothing where two questions are enemies',
    {
      questions: [
        { enemies: ['question-2'], type: 'short-text', choices: null, accept: [{ text: 'a crack in the eastern pillar' }] },
        { prompt: 'There is a crack in the eastern pillar. What follows?' },
      ],
    },
    [],
  ],
  ['L04', 'nothing in an answer of a common word', { questions: [{ type: 'short-text', accept: [{ text: 'Norhaven' }] }, { prompt: 'What lies near Norhaven?' }] }, []],
  ['L04', 'a number with its unit', { questions: [{ type: 'numeric', choices: null }, { prompt: 'The survey counts 12 bridges. Which kind is left out?' }] }, ['giveaways']],
  ['L06', 'a question for an opinion', ask('Do you agree that the bridge is safe?'), ['asks-for-a-view']],
  ['L06', 'a question for the one to blame', ask('Who is to blame for the fallen bridge?'), ['asks-for-a-view']],
  ['L06', 'nothing in a quoted question', ask('The letter asks “Who is to blame?” What kind of sentence is this?'), []],
  ['L06', 'nothing where facts are among the evidence', asked('Why was the repair careless?', { evidence: ['v-view', 's-count'] }), []],
  ['L07', 'nothing in short options, numbers, dates and names', ask('When?', '12 May 2025', '13 May 2025', '14 May 2025'), []],
  ['L08', 'a prompt of 46 words', ask(`A ${long(9)}. A ${long(11)}. A ${long(11)}. A ${long(11)}?`), ['long-prompt']],
  ['L08', 'long reasons', asked('Which?', { feedback: { correct: `${long(70)}.`, incorrect: `${long(70)}.` } }), ['long-sentences']],
  [
    'L09',
    'combinations of letters, numbers and words',
    ask('Which?', 'Both a and b', '1 and 3 only', 'A, B and C', 'b & c'),
    ['no-combinations', 'no-combinations', 'no-combinations', 'no-combinations'],
  ],
  ['L09', 'nothing in a text with “and”', ask('Which?', 'India and Pakistan', 'A bridge and a ferry', 'I and my brother'), []],
  ['L11', 'what is typed in two pieces', ask('Which bridges does Tu\u0308rkiye count?'), ['not-composed']],
  ['L11', 'a space before a mark', ask('Which bridges , if any?'), ['extra-space']],
  ['L11', 'nothing in names that are spoken of', ask('Which text spells the name Turkey? One has “Turkey”.'), []],
  ['L11', 'nothing in texts that are typed', asked('Which country?', { type: 'short-text', accept: [{ text: 'Turkey' }] }), []],
  ['L12', 'an article before a gap that fits some choices', gaps('It is a {{g}}.', 'bridge', 'aqueduct'), ['article-clue']],
  ['L12', 'nothing before a gap that fits all', gaps('It is a {{g}}.', 'bridge', 'university'), []],
  ['L12', 'a verb that fits one or several', ask('Closed in May are', 'the stone bridges', 'the mill'), ['number-clue']],
  ['L14', 'a choice of several that does not say so', asked('Which bridges are closed?', { multiple: true, answer: ['a', 'b'] }), ['directions']],
  ['L14', 'nothing where it says how many', asked('Which two bridges are closed?', { multiple: true, answer: ['a', 'b'] }), []],
  ['L14', 'a number with decimals and no word of rounding', number('How long is it?', { answer: { value: 1.25, tolerance: 0, toleranceKind: 'absolute' } }), ['directions']],
  ['L14', 'nothing where a tolerance is set', number('How long is it?', { answer: { value: 1.25, tolerance: 0.1, toleranceKind: 'absolute' } }), []],
  ['L15', 'a question that says nothing of the subject', ask('Which of the following is true?'), ['empty-question']],
  ['L15', 'nothing in an instruction', ask('According to the survey, name the bridge that is closed.'), []],
  ['L15', 'nothing in a statement to be judged', judged('The bridge is closed.'), []],
  ['L15', 'nothing in a question of another language', { bank: { language: 'ur' }, question: { prompt: 'کون سا پل بند ہے؟' } }, []],
  ['L17', 'a contraction', ask('Which bridge isn’t open?'), ['positive-prompt']],
  ['L17', 'a negative in bold that is no capitals', ask('Which bridge is **not** open?'), ['positive-prompt']],
  ['L17', 'nothing in “at least”', ask('Which bridge is at least a century old?'), []],
  ['L17', '“least” alone', ask('Which bridge is the least used?'), ['positive-prompt']],
  ['L17', 'nothing in a sentence before the question', ask('The survey does not name the mill. Which bridge is meant?'), []],
  ['L17', 'nothing in the name of a category', ask('Is each statement supported, contradicted or not stated?'), []],
  ['L17', 'nothing in what somebody is said to say', judged('The office says that it did not close the bridge.'), []],
  ['L17', 'a negative statement to be judged', judged('The office did not close the bridge.'), ['positive-prompt']],
  ['L18', 'nothing where only the option is negative', ask('What does the survey say?', 'It is not closed', 'It is open', 'It is old'), []],
  ['L19', 'five options where one is right', ask('Which?', 'p', 'q', 'r', 's', 't'), ['option-count']],
  ['L19', 'nothing in five where several are right', asked('Which? Select all that apply.', { choices: texts('p', 'q', 'r', 's', 't'), multiple: true, answer: ['a', 'b'] }), []],
  ['L20', 'nothing but right options', asked('Which? Select all that apply.', { multiple: true, answer: ['a', 'b', 'c'] }), ['one-best-answer']],
  ['L22', 'numbers that are shuffled', ask('How many?', '1', '2', '3'), ['shuffled-numbers']],
  ['L22', 'dates in disorder', asked('When?', { choices: texts('3 June', '5 May', '4 July'), shuffle: false }), ['ascending-numbers']],
  ['L22', 'nothing in years and dates that ascend', asked('When?', { choices: texts('May 2024', '3 January 2025', '2026'), shuffle: false }), []],
  ['L23', 'two options that say the same', ask('Which?', 'The stone bridge', 'The stone bridge.', 'The mill'), ['overlap']],
  ['L23', 'nothing in numbers that differ in their sign', ask('How warm?', '5 °C', '−5 °C', '15 °C'), []],
  [
    'L23',
    'an option inside another',
    ask('Why?', 'The eastern pillar has a crack', 'The eastern pillar has a crack and the arch is low', 'The arch is low and narrow'),
    ['overlap'],
  ],
  ['L23', 'nothing in a short option inside another', ask('Who?', 'India', 'India and Pakistan', 'Pakistan'), []],
  ['L23', 'nothing in ranges that only meet', ask('How many?', '10–20', '20–30', '30–40'), []],
  [
    'L24',
    'an option that alone ends like a sentence',
    ask('Why?', 'The eastern pillar has a crack', 'The western pillar is too low.', 'The railing at the mill is lost'),
    ['unlike-options'],
  ],
  [
    'L24',
    'nothing in questions of any form',
    ask('Which question helps?', 'Which models does each describe?', 'In which paragraph does it stand?', 'How many websites repeat it here?'),
    [],
  ],
  ['L25', 'nothing in short options', ask('Which?', 'Yes', 'Only on market days', 'Never'), []],
  ['L25', 'nothing in numbers, dates and names', ask('Who?', 'Organisation of Islamic Cooperation', 'Iran', 'United Nations Security Council', 'India'), []],
  ['L25', 'a short option beside a long one', ask('Why?', 'A crack', 'The office wants to save money on the repairs'), ['option-lengths']],
  [
    'L25',
    'a bank whose right options are longest',
    { questions: Array.from({ length: 6 }, () => ({ choices: texts('The eastern pillar has cracks', 'The western pillar leans', 'The railing is now lost') })) },
    ['long-keys'],
  ],
  ['L26', 'other ways to say so', ask('Which?', 'None of these', 'Neither of the options', 'No bridge of stone'), ['no-none-of-the-above', 'no-none-of-the-above']],
  [
    'L27',
    'other ways to say so',
    ask('Which?', 'All of these', 'Both', 'Both answers are right', 'Both governments deny it'),
    ['no-all-of-the-above', 'no-all-of-the-above', 'no-all-of-the-above'],
  ],
  ['L28', 'nothing in a reason after the main clause', ask('Is it sound?', 'No, since nobody has not seen it', 'A slip, as the texts do not match', 'Yes'), []],
  ['L29', 'nothing where every option is absolute', ask('When?', 'Only in May', 'Only in June', 'Always'), []],
  ['L30', 'nothing where a wrong option shares the word too', ask('Which pillar has a crack?', 'The eastern pillar', 'The western pillar', 'The arch'), []],
  [
    'L30',
    'nothing where only some right options share it',
    asked('Which pillar? Select all that apply.', { choices: texts('A pillar', 'An arch', 'A rail'), multiple: true, answer: ['a', 'b'] }),
    [],
  ],
  ['L30', 'a word in the plural', ask('Which pillars have cracks?', 'A pillar of wood', 'An arch', 'A rail'), ['no-echo']],
  ['L32', 'a verdict for a reason', asked('Which?', { choices: [...texts('p', 'q'), { id: 'c', text: 'r', feedback: 'Wrong.' }] }), ['bare-reason']],
  ['L34', 'nothing in a list', judged('According to the office, the bridge, the mill, and the ferry are closed.'), []],
  ['L35', 'a number whose source is nowhere named', number('How many bridges are there?'), ['no-named-source']],
  [
    'L36',
    'nothing where an option fits two prompts',
    asked('What is each?', { type: 'match', prompts: texts('p', 'q'), options: texts('x', 'y'), answer: { a: 'a', b: 'a' } }),
    [],
  ],
  [
    'L36',
    'eight prompts',
    asked('What is each?', { type: 'match', prompts: texts(...'pqrstuvw'), options: texts('x', 'y'), answer: Object.fromEntries([...'abcdefgh'].map((id) => [id, 'a'])) }),
    ['many-prompts'],
  ],
  ['L37', 'an event whose date is an error', order('s-age', 's-count'), ['event-in-error']],
  ['L37', 'nothing where one claim stands behind two entries', order('s-count', 's-count'), []],
  ['L37', 'nothing where a claim dates no event', order('s-denies', 's-count', undefined), []],
  ['L39', 'hardly anything to find', asked('Select the word that judges.', { type: 'hot-text', segments: texts(...'pqrstuvw'), answer: ['a'] }), ['segments']],
  ['L41', 'a text that is nobody’s', asked('How do they differ?', { stimulus: ['One.', 'Two.'].map((text) => ({ kind: 'text', text })) }), ['unnamed-text', 'unnamed-text']],
  ['L41', 'nothing in one text alone', asked('What does it say?', { stimulus: [{ kind: 'text', text: long(60) }] }), []],
  ['L42', 'a name that is not shown', asked('When does it open?', { evidence: ['v-says'], attribution: 'bridge crews' }), ['attribution-not-shown']],
  ['L43', 'nothing in a charge that nobody denied', asked('Who says so?', { evidence: ['v-view'], attribution: 'Valley Letter' }), []],
  ['L45', 'nothing in a word like a term', ask('Which counter-terrorism office takes an axisymmetric view?'), []],
  ['L45', 'a term in a reason', asked('Which?', { feedback: { correct: 'The regime is meant.', incorrect: 'Look again.' } }), ['contested-terms']],
  ['L48', 'nothing where the name is shown', asked('What does the Valley Letter say?', { evidence: ['v-rumour'], attribution: 'Valley Letter' }), []],
  ['L49', 'a text whose language is not named', ask('کون سا پل دریا کے کنارے پر بند ہے؟'), ['language-tag']],
  ['L49', 'nothing in a text with its language', { question: { prompt: { text: 'کون سا پل دریا کے کنارے پر بند ہے؟', lang: 'ur' } } }, []],
  [
    'L49',
    'a film without captions and a recording without words',
    asked('Which?', { stimulus: ['video', 'audio'].map((kind) => ({ kind, src: `a.${kind}`, alt: 'A crew at work on a bridge.' })) }),
    ['no-captions', 'no-transcript'],
  ],
  ['L49', 'a colour as the only cue', ask('What does the red line show?'), ['colour-only']],
  ['L50', 'a question without feedback', asked('Which?', { feedback: null }), ['no-feedback']],
];

describe('what the rules find', () => {
  for (const [id, what, example, codes] of table) {
    it(`${id} finds ${what}`, async () => {
      const rule = rules.find((one) => one.id === id)!;
      const found = await findingsOf(rule, example);
      expect(
        found.map(({ code }) => code),
        found.map(({ message }) => message).join('\n'),
      ).to.deep.equal(codes);
    });
  }
});
