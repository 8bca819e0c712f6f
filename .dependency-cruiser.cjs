/** Which layer may import which; see docs/architecture.md. A rule is named by what it forbids. */
const types = '^src/question-types/[^/]+/';
const elementFile = '^src/question-types/[^/]+/geo-';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } } },
    { name: 'model-imports-nothing-of-ours', severity: 'error', from: { path: '^src/model/' }, to: { path: '^src/', pathNot: '^src/model/' } },
    { name: 'scoring-sees-only-model', severity: 'error', from: { path: '^src/scoring/' }, to: { path: '^src/', pathNot: '^src/(model|scoring)/' } },
    { name: 'drawing-sees-only-model', severity: 'error', from: { path: '^src/drawing/' }, to: { path: '^src/', pathNot: '^src/(model|drawing)/' } },
    { name: 'i18n-imports-nothing', severity: 'error', from: { path: '^src/i18n/' }, to: { pathNot: '^src/i18n/' } },
    {
      name: 'pure-layers-have-no-lit',
      severity: 'error',
      from: { path: '^src/(model|scoring|drawing|bank|session|scorer|i18n)/' },
      to: { path: 'node_modules/(lit|@lit|lit-html|idb)/' },
    },
    {
      name: 'types-see-only-what-is-below',
      severity: 'error',
      from: { path: types, pathNot: elementFile },
      to: { path: '^src/', pathNot: ['^src/(model|scoring|drawing)/', '^src/question-types/question-type\\.ts$', types] },
    },
    { name: 'no-type-imports-another', severity: 'error', from: { path: '^src/question-types/([^/]+)/' }, to: { path: types, pathNot: '^src/question-types/$1/' } },
    {
      name: 'type-rules-reach-elements-by-dynamic-import-only',
      severity: 'error',
      from: { path: types, pathNot: elementFile },
      to: { path: elementFile, dependencyTypesNot: ['dynamic-import'] },
    },
    { name: 'type-rules-have-no-lit', severity: 'error', from: { path: types, pathNot: elementFile }, to: { path: 'node_modules/(lit|@lit)/' } },
    { name: 'element-kit-knows-no-session', severity: 'error', from: { path: '^src/element-kit/' }, to: { path: '^src/', pathNot: '^src/(model|i18n|drawing|element-kit)/' } },
    {
      name: 'type-elements-see-kit-and-own-folder',
      severity: 'error',
      from: { path: '^src/question-types/([^/]+)/geo-' },
      to: { path: '^src/', pathNot: ['^src/(element-kit|model|drawing|i18n)/', '^src/question-types/$1/'] },
    },
    {
      name: 'bank-and-session-know-no-list-of-types',
      severity: 'error',
      from: { path: '^src/(bank|session)/' },
      to: { path: '^src/', pathNot: ['^src/(model|scoring|bank|session)/', '^src/question-types/question-type\\.ts$'] },
    },
    {
      name: 'scorer-sees-model-and-bank',
      severity: 'error',
      from: { path: '^src/scorer/' },
      to: { path: '^src/', pathNot: ['^src/(model|bank|scorer)/', '^src/question-types/question-type\\.ts$'] },
    },
    { name: 'nobody-imports-the-scorer', severity: 'error', from: { path: '^src/', pathNot: '^src/scorer(/|\\.ts$)' }, to: { path: '^src/scorer/' } },
    { name: 'bank-knows-no-session', severity: 'error', from: { path: '^src/bank/' }, to: { path: '^src/session/' } },
    {
      name: 'pages-carry-no-rules-of-writing',
      severity: 'error',
      from: { path: '^src/(elements|element-kit|session|storage|question-types)/' },
      to: { path: '^src/bank/(rules/|lint-bank)' },
    },
    { name: 'storage-sees-session-only', severity: 'error', from: { path: '^src/storage/' }, to: { path: '^src/', pathNot: '^src/(model|session|storage)/' } },
    { name: 'elements-know-no-command-line', severity: 'error', from: { path: '^src/elements/' }, to: { path: '^src/cli/' } },
    { name: 'the-command-line-knows-no-elements', severity: 'error', from: { path: '^src/cli/' }, to: { path: ['^src/(elements|element-kit|storage)/', elementFile] } },
    { name: 'nobody-imports-the-command-line', severity: 'error', from: { path: '^src/', pathNot: '^src/cli/' }, to: { path: '^src/cli/' } },
    {
      name: 'nobody-imports-entry-points',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|index\\.ts)' },
      to: { path: '^src/(index|define|languages|scorer)\\.ts$' },
    },
    { name: 'source-imports-no-development-package', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'] } },
    { name: 'not-reachable-file', severity: 'error', from: { path: '^src/', pathNot: '\\.d\\.ts$' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'] },
  },
};
