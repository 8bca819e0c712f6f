// Mutation testing: which changes of the code would no test notice? `npm run mutate`, or a part: `npm run mutate -- --mutate 'src/scoring/**/*.ts'`.
/** @type {import('@stryker-mutator/core').PartialStrykerOptions} */
const config = {
  mutate: ['src/scoring/**/*.ts', 'src/session/**/*.ts', 'src/question-types/*/@(ask|score|read)-*.ts'],
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import=tsx'],
  mochaOptions: {
    // The laws of all types come last: what a table notices, it notices sooner.
    spec: ['test/{model,scoring,session}/**/*.test.ts', 'test/question-types/!(every-*|*.browser|*.node).test.ts', 'test/question-types/every-question-type.test.ts'],
    require: ['./test/support/mutation-setup.ts'],
  },
  plugins: ['@stryker-mutator/mocha-runner'],
  coverageAnalysis: 'perTest',
  // What runs while a file loads would need a new process and every test for each change; tables of letters and signs stay out.
  ignoreStatic: true,
  concurrency: 2,
  // A loop without an end is counted out; only a busy machine takes this long.
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: ['/bench', '/demo', '/dist', '/docs', '/questions', '/reports', '/scripts', '/.ci', '*.tgz'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, reportMutants: true, reportScoreTable: true },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 95, low: 85, break: 85 },
};

export default config;
