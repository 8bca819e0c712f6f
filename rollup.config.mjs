// Two builds of the same sources: plain modules for npm (lit and other packages stay imports), and minified files with everything
// inside for a script tag, split so that a page loads only what it meets.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { globSync } from 'tinyglobby';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isPackage = (id) => id.startsWith('node:') || Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Files that register an element: `geo-*.ts` and `source-card.ts` beside their class. */
const registering = globSync(['src/{elements,question-types}/*/*-element.ts'])
  .map((file) => file.replace('-element.ts', '.ts'))
  .sort();

const npm = {
  input: ['src/index.ts', 'src/define.ts', 'src/languages.ts', 'src/scorer.ts', 'src/cli/main.ts', ...registering],
  external: isPackage,
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  plugins: [typescript({ tsconfig: 'tsconfig.build.json', noEmitOnError: true, declaration: true, declarationDir: 'dist', outDir: 'dist' })],
};

/** The kit shared by nearly all question types: travels with the first file, one request less, and it compresses better there. */
const KIT =
  /\/src\/(element-kit\/(question-element|question\.styles|option-row|part-mark|response-event)|i18n\/mark-messages|scoring\/mark-choice|model\/(question|score|safe-address|opaque-id|seeded-random|choice-list|join-texts))\.ts$/;

/** What questions with a typed answer share. */
const TYPED =
  /\/src\/(element-kit\/text-field[\w.]*|i18n\/text-messages|model\/expected-(number|text)|scoring\/(fold-text|mark-number|mark-text|read-number|read-typed-number|text-match|number-tolerance))\.ts$/;

/** What draws a map: one file with the question that needs it. Coasts are files of their own, which change only with their data. */
const MAP = /\/src\/(drawing\/(map-[\w-]+|land)|scoring\/distance|model\/geo-point)\.ts$|\/node_modules\/d3-(geo|array)\//;

/** All that a module imports statically, itself included. */
function staticGraph(file, getModuleInfo, into = new Set()) {
  const follow = (id) => {
    if (into.has(id)) return;
    into.add(id);
    for (const imported of getModuleInfo(id)?.importedIds ?? []) follow(imported);
  };
  follow(fileURLToPath(new URL(file, import.meta.url)));
  return into;
}

/**
 * What goes into which file of the CDN build: all that is needed until the first question can be answered in one, all that is
 * needed right after it in another, the rules and the element of each question type in one; the rest as Rollup sees fit.
 */
let graphs;
const chunkOf = (id, { getModuleInfo }) => {
  graphs ??= { first: staticGraph('src/define.ts', getModuleInfo), later: staticGraph('src/elements/geo-quiz/later.ts', getModuleInfo) };
  if (graphs.first.has(id) || KIT.test(id)) return 'define';
  if (graphs.later.has(id)) return 'later';
  if (TYPED.test(id)) return 'typed';
  if (MAP.test(id)) return 'map-point';
  if (/\/element-kit\/(select-row|plain-text)[\w.]*\.ts$/.test(id)) return 'select-row';
  // The words of a type travel with its rules, not in a file of their own.
  return (/\/question-types\/([\w-]+)\/[\w.-]+$/.exec(id) ?? /\/i18n\/(order|match|classify|hot-text|cloze|essay|map-point|hotspot|evidence-pair)-messages\.ts$/.exec(id))?.[1];
};

const cdn = {
  input: { define: 'src/define.ts' },
  // One file for the entry and what it shares, not one that only passes on the other.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
  },
  plugins: [
    resolve({ exportConditions: ['production', 'browser'] }),
    typescript({ tsconfig: 'tsconfig.build.json', noEmitOnError: true, declaration: false, outDir: 'dist/cdn' }),
    minifyTemplateLiterals({ options: { minifyOptions: { keepClosingSlash: true } } }),
    terser({ module: true, ecma: 2022, compress: { passes: 3, pure_getters: true, unsafe_arrows: true }, format: { comments: false } }),
  ],
};

export default [npm, cdn];
