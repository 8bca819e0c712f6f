import { expect } from 'chai';
import { faultsOf, type ScormVersion } from './strict-scorm.js';

type Sets = readonly (readonly [string, string])[];
const interaction = (...fields: Sets): Sets => [['cmi.interactions.0.id', 'q'], ...fields.map(([name, value]) => [`cmi.interactions.0.${name}`, value] as const)];

/** What real hosts refuse and mock hosts let by. */
const refused: readonly (readonly [words: string, version: ScormVersion, sets: Sets])[] = [
  ['the words of 2004 for a result', '1.2', interaction(['type', 'choice'], ['result', 'incorrect'])],
  ['a space in an id', '1.2', [['cmi.interactions.0.id', 'a question']]],
  ['4,097 characters of state', '1.2', [['cmi.suspend_data', 'x'.repeat(4097)]]],
  ['“normal” as the way out', '1.2', [['cmi.core.exit', 'normal']]],
  ['a status of what was not begun', '1.2', [['cmi.core.lesson_status', 'not attempted']]],
  ['choices of more than one character', '1.2', interaction(['type', 'choice'], ['student_response', 'alder'])],
  ['points above 100', '1.2', [['cmi.core.score.raw', '100.5']]],
  ['a field of 2004', '1.2', [['cmi.score.scaled', '0.5']]],
  ['thousandths of a second', '2004', interaction(['timestamp', '2025-05-01T10:00:00.123Z'])],
  ['the words of 1.2 for a result', '2004', interaction(['result', 'wrong'])],
  ['64,001 characters of state', '2004', [['cmi.suspend_data', 'x'.repeat(64_001)]]],
  ['a share above one', '2004', [['cmi.score.scaled', '1.2']]],
  ['commas without brackets between choices', '2004', interaction(['type', 'choice'], ['learner_response', 'a,b'])],
  ['a response before its type', '2004', interaction(['learner_response', 'a'])],
  ['a gap in a list', '2004', [['cmi.interactions.1.id', 'q']]],
  ['a field before the id', '2004', [['cmi.interactions.0.type', 'choice']]],
  ['a gap in a list of right answers', '2004', interaction(['type', 'choice'], ['correct_responses.1.pattern', 'a'])],
  ['a right answer twice', '2004', interaction(['type', 'choice'], ['correct_responses.0.pattern', 'a'], ['correct_responses.1.pattern', 'a'])],
  ['a second right number', '2004', interaction(['type', 'numeric'], ['correct_responses.0.pattern', '1'], ['correct_responses.1.pattern', '2'])],
  ['a range as a response', '2004', interaction(['type', 'numeric'], ['learner_response', '1[:]2'])],
  ['a choice picked twice', '2004', interaction(['type', 'choice'], ['learner_response', 'a[,]a'])],
  ['two objectives of one id', '2004', ['0', '1'].map((place) => [`cmi.objectives.${place}.id`, 'facts'] as const)],
];

describe('the rules of strict hosts', () => {
  for (const [words, version, sets] of refused) it(`refuse in ${version} ${words}`, () => expect(faultsOf(version, sets)).to.have.length.above(0));

  it('let by what is right', () => {
    const fields: Sets = [
      ['type', 'choice'],
      ['objectives.0.id', 'facts'],
      ['correct_responses.0.pattern', 'a[,]b'],
      ['correct_responses.1.pattern', 'a[,]c'],
      ['learner_response', 'a[,]b'],
      ['result', 'correct'],
    ];
    expect(faultsOf('2004', [...interaction(...fields), ['cmi.interactions.1.id', 'q'], ['cmi.interactions.1.type', 'numeric']])).to.deep.equal([]);
  });
});
