// How long it takes to read GIFT, side by side with gift-pegjs: 1,000, 5,000 and 10,000 questions. Time is to grow in proportion.
// Run with: node --import=tsx bench/gift-read.mjs
import { parse } from 'gift-pegjs';
import { bankFromGift } from '../src/bank/exchange/gift/bank-from-gift.ts';
import { readGift } from '../src/formats/gift/read-gift.ts';

const KINDS = [
  (n) =>
    `::Rivers ${n}::Which river of region ${n} is the longest? {\n\t=The Alder#It runs ${n} kilometres.\n\t~The Sorrel#It is shorter.\n\t~%50%Both#Nearly.\n\t####See the atlas.\n}`,
  (n) => `::Towns ${n}::Which towns stand on lake ${n}? {\n\t~%50%Norhaven\n\t~%50%Little Quay\n\t~%-50%Estwick\n}`,
  (n) => `::True ${n}::Lake ${n} is deep.{FALSE#No, it is shallow.#Right.}`,
  (n) => `::Word ${n}::Its capital is {=Norhaven =%50%Nor haven#One word.} on lake ${n}.`,
  (n) => `::Number ${n}::How deep is lake ${n}? {#=${n}:2#Right. =%0%${n + 9}#Too deep.}`,
  (n) => `::Pairs ${n}::Match. {\n\t=Norhaven -> Capital ${n}\n\t=Estwick -> Port ${n}\n}`,
  (n) => `// [tag:essay]\n::Essay ${n}::[html]<p>Describe <b>lake</b> ${n}.</p>{}`,
];

const fileOf = (count) => Array.from({ length: count }, (_none, index) => KINDS[index % KINDS.length](index + 1)).join('\n\n');

/** The shortest of five runs, in milliseconds. */
function time(run) {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const READERS = {
  readGift: readGift,
  'readGift + bankFromGift': (text) => bankFromGift(readGift(text)),
  'gift-pegjs': parse,
};

const counts = [1000, 5000, 10_000];
const files = counts.map(fileOf);
for (const [name, read] of Object.entries(READERS)) {
  const times = files.map((file) => time(() => read(file)));
  const growth = times[2] / times[0] / (counts[2] / counts[0]);
  console.log(`${name.padEnd(24)} ${times.map((ms, index) => `${counts[index]}: ${ms.toFixed(1)} ms`).join('   ')}   growth ${growth.toFixed(2)} (1 is in proportion)`);
}
