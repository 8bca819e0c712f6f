// Reads 250, 1,000 and 4,000 items of QTI and says how long one takes; the time of one must not grow with their number.
// Run with: node --import=tsx bench/qti-read.mjs
import { performance } from 'node:perf_hooks';
import { bankFromQti12 } from '../src/bank/exchange/qti12/bank-from-qti12.ts';
import { bankFromQti2 } from '../src/bank/exchange/qti2/bank-from-qti2.ts';
import { readQtiItem } from '../src/formats/qti/read-qti-item.ts';
import { readQti12 } from '../src/formats/qti/read-qti12.ts';
import { readQtiXml } from '../src/formats/qti/read-qti-xml.ts';

const option12 = (id) => `<response_label ident="${id}"><material><mattext texttype="text/html">&lt;p&gt;Option ${id}&lt;/p&gt;</mattext></material></response_label>`;
const item12 = (number) =>
  `<item ident="river-${number}" title="River"><presentation><material><mattext texttype="text/html">&lt;p&gt;Which river is number ${number}?&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice>${['a', 'b', 'c', 'd'].map(option12).join('')}</render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100"/></outcomes><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing></item>`;
const item2 = (number) =>
  `<assessmentItem identifier="river-${number}" title="River"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse></responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><choiceInteraction responseIdentifier="R" maxChoices="1" shuffle="true"><prompt>Which river is number ${number}?</prompt>${['a', 'b', 'c', 'd'].map((id) => `<simpleChoice identifier="${id}">Option ${id}</simpleChoice>`).join('')}</choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`;

const READERS = {
  'QTI 1.2': (count) => {
    const text = `<questestinterop><assessment title="Rivers"><section>${Array.from({ length: count }, (_one, index) => item12(index)).join('')}</section></assessment></questestinterop>`;
    return () => bankFromQti12(readQti12(readQtiXml(text)));
  },
  'QTI 2.1': (count) => {
    const texts = Array.from({ length: count }, (_one, index) => item2(index));
    return () => bankFromQti2(texts.map((text) => readQtiItem(readQtiXml(text))));
  },
};

for (const [name, prepare] of Object.entries(READERS)) {
  prepare(250)();
  for (const count of [250, 1000, 4000]) {
    const read = prepare(count);
    const start = performance.now();
    const { bank } = read();
    const time = performance.now() - start;
    if (bank.questions.length !== count) throw new Error(`${name}: ${bank.questions.length} of ${count} were read.`);
    console.log(`${name}  ${String(count).padStart(5)} items  ${time.toFixed(0).padStart(6)} ms  ${((time / count) * 1000).toFixed(0).padStart(6)} µs each`);
  }
}
