// How much marking on a server costs: requests through the handler alone and through a real HTTP server on this machine, beside the
// same done by a handler that only answers a constant, in turn in one run. Only the ratios mean anything; it never fails for being slow.
//
//   npm run build && node bench/scorer-load.mjs [--requests 20000] [--concurrency 32] [--rounds 3]
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { parseArgs } from 'node:util';
import { questionTypes, parseBank } from 'geo-quiz';
import { createScorer } from 'geo-quiz/scorer';
import { listenWith } from '../demo/marking-server/node-adapter.mjs';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, concurrency: { type: 'string', default: '32' }, rounds: { type: 'string', default: '3' } },
});
const [requests, concurrency, rounds] = [values.requests, values.concurrency, values.rounds].map(Number);

/** The examples of all types in one bank, so that every type is marked. */
const folder = new URL('../questions/examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
/** Each example brings those claims of the one source that it uses. */
const [source] = examples[0].sources;
const claims = new Map(examples.flatMap((example) => example.sources[0].claims.map((claim) => [claim.id, claim])));
const sources = [{ ...source, claims: [...claims.values()] }];
const bank = {
  version: 1,
  id: 'load',
  title: 'Load',
  language: 'en',
  questions: examples.flatMap((example) => example.questions).map((question) => ({ ...question, id: `${question.type}.${question.id}` })),
};
const bodies = parseBank(bank).bank.questions.map((question) => JSON.stringify({ question: question.id, response: questionTypes[question.type].perfectResponse(question) }));

const DATA = { 'content-type': 'application/json' };
/** Reads what it is sent, as anything must that keeps its connections, and takes no notice of it. */
async function answerConstant(asked) {
  await asked.text();
  return new Response('{"score":1}', { headers: DATA });
}
const handlers = { constant: answerConstant, scorer: createScorer({ bank, sources }) };

/** Sends all requests, so many at a time; gives the seconds that it took and the milliseconds of each, in order of size. */
async function load(send) {
  const times = [];
  let next = 0;
  const work = async () => {
    while (next < requests) {
      const body = bodies[next++ % bodies.length];
      const start = performance.now();
      const status = await send(body);
      times.push(performance.now() - start);
      if (status !== 200) throw new Error(`answered ${status} to ${body}`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  return { seconds: (performance.now() - start) / 1000, times: times.sort((one, other) => one - other) };
}

const throughHandler = (handler) => async (body) => {
  const response = await handler(new Request('http://127.0.0.1/mark', { method: 'POST', headers: DATA, body }));
  await response.arrayBuffer();
  return response.status;
};

function throughHttp(port, agent) {
  return (body) =>
    new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path: '/mark', method: 'POST', agent, headers: { ...DATA, 'content-length': Buffer.byteLength(body) } }, (answer) =>
        answer.resume().once('end', () => resolve(answer.statusCode)),
      );
      sent.once('error', reject).end(body);
    });
}

/** The way of one handler through HTTP; ends with its server. */
async function serve(handler) {
  const server = createServer(listenWith(handler));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  return { send: throughHttp(server.address().port, agent), close: () => (agent.destroy(), server.close()) };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];

const servers = await Promise.all(Object.values(handlers).map(serve));
const ways = {
  'handler alone': Object.values(handlers).map(throughHandler),
  'through HTTP': servers.map(({ send }) => send),
};
console.log(`${requests} requests, ${concurrency} at a time, ${bodies.length} questions of all types; medians of ${rounds} rounds\n`);
console.log('| way | handler | requests/s | p50 ms | p99 ms | rate | p50 | p99 |\n|---|---|--:|--:|--:|--:|--:|--:|');
for (const [way, sends] of Object.entries(ways)) {
  const found = sends.map(() => ({ rate: [], p50: [], p99: [] }));
  for (const send of sends) await load(send);
  // In turn, so that what else the machine does meets both alike.
  for (let round = 0; round < rounds; round++) {
    for (const [index, send] of sends.entries()) {
      const { seconds, times } = await load(send);
      found[index].rate.push(requests / seconds);
      found[index].p50.push(at(times, 0.5));
      found[index].p99.push(at(times, 0.99));
    }
  }
  const [constant, scorer] = found.map(({ rate, p50, p99 }) => [median(rate), median(p50), median(p99)]);
  const show = (name, [rate, p50, p99], ratios) => console.log(`| ${way} | ${name} | ${Math.round(rate)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${ratios.join(' | ')} |`);
  show('constant', constant, ['1', '1', '1']);
  show(
    'scorer',
    scorer,
    scorer.map((value, index) => (value / constant[index]).toFixed(2)),
  );
}
for (const { close } of servers) close();
