// Two builds of the same sources: plain modules for npm (lit and other packages stay imports), and minified files with everything
// inside for a script tag, split so that a page loads only what it meets.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isPackage = (id) => id.startsWith('node:') || Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Files that register an element: `geo-*.ts` and `source-card.ts` beside their class. */
const registering = globSync(['src/{elements,question-types}/*/*-element.ts'])
  .map((file) => file.replace('-element.ts', '.ts'))
  .sort();

const npm = {
  input: [
    'src/index.ts',
    'src/define.ts',
    'src/languages.ts',
    'src/scorer.ts',
    'src/packaging.ts',
    'src/embed.ts',
    'src/autoloader.ts',
    'src/cli/main.ts',
    'src/elements/geo-class-results/class-results-worker.ts',
    ...registering,
  ],
  external: isPackage,
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  plugins: [typescript({ tsconfig: 'tsconfig.build.json', noEmitOnError: true, declaration: true, declarationDir: 'dist', outDir: 'dist' })],
};

/** The kit shared by nearly all question types: travels with the first file, one request less, and it compresses better there. */
const KIT =
  /\/src\/(element-kit\/(question-element|question\.styles|option-row|part-mark|response-event)|i18n\/mark-messages|scoring\/mark-choice|model\/(question|score|safe-address|opaque-id|seeded-random|part-reason|choice-list))\.ts$/;

/** What questions with a typed answer share. */
const TYPED =
  /\/src\/(element-kit\/text-field[\w.]*|i18n\/text-messages|model\/expected-(number|text)|scoring\/(fold-text|mark-number|mark-text|read-number|read-typed-number|text-match|number-tolerance))\.ts$/;

/** What draws a map: one file with the question that needs it. Coasts are files of their own, which change only with their data. */
const MAP =
  /\/src\/(drawing\/(map-[\w-]+|land)|model\/geo-point|question-types\/map-point\/geo-map-(camera|drawing|gestures|tools)[\w.]*|i18n\/map-point-messages)\.ts$|\/node_modules\/d3-(geo|array)\//;

/** A quiz on paper, which nothing on the screen needs. */
const PRINT = /\/src\/(elements\/geo-quiz\/print-[\w.-]+|i18n\/print-messages)\.ts$/;

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
 * What goes into which file of a build for browsers: all that is needed until the first question can be answered in one, all that is
 * needed right after it in another, the rules and the element of each question type in one; the rest as `chunkOf` says.
 */
const chunksFrom = (entry, chunkOf) => {
  let graphs;
  const name = /([\w-]+)\.ts$/.exec(entry)[1];
  return (id, { getModuleInfo }) => {
    graphs ??= { first: staticGraph(entry, getModuleInfo), later: staticGraph('src/elements/geo-quiz/later.ts', getModuleInfo) };
    if (graphs.first.has(id) || KIT.test(id)) return name;
    if (graphs.later.has(id) || /\/element-kit\/radio-card\.styles\.ts$/.test(id)) return 'later';
    if (TYPED.test(id)) return 'typed';
    if (MAP.test(id)) return 'drawn-map';
    if (/\/element-kit\/(select-row|plain-text)[\w.]*\.ts$/.test(id)) return 'select-row';
    // The words of a type travel with its rules, not in a file of their own.
    const type = /\/question-types\/([\w-]+)\/[\w.-]+$/.exec(id) ?? /\/i18n\/(order|match|classify|hot-text|cloze|essay|map-point|hotspot|evidence-pair)-messages\.ts$/.exec(id);
    return type?.[1] ?? chunkOf(id);
  };
};

const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');

/** TypeScript without its types. They are checked once, in the build for npm. */
const transpile = (sourceMap) => ({
  name: 'transpile',
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { outputText, sourceMapText } = ts.transpileModule(code, { fileName: id, compilerOptions: { ...options, sourceMap, inlineSources: false, declaration: false } });
    return { code: outputText.replace(/\n\/\/# sourceMappingURL=\S+\s*$/u, '\n'), map: sourceMap ? sourceMapText : { mappings: '' } };
  },
});

/** `./x.js` in TypeScript names `x.ts`. */
const resolveTypeScript = {
  name: 'resolve-typescript',
  resolveId(source, importer) {
    if (!importer?.endsWith('.ts') || !source.startsWith('.') || !source.endsWith('.js')) return null;
    const file = path.resolve(path.dirname(importer), source.replace(/\.js$/u, '.ts'));
    return existsSync(file) ? file : null;
  },
};

const browserPlugins = ({ sourceMap = false, module = true, semicolons = true } = {}) => [
  resolveTypeScript,
  resolve({ exportConditions: ['production', 'browser'], browser: true }),
  commonjs(),
  transpile(sourceMap),
  minifyTemplateLiterals({ options: { minifyOptions: { keepClosingSlash: true } } }),
  terser({ module, ecma: 2022, compress: { passes: 3, pure_getters: true, unsafe_arrows: true }, format: { comments: false, semicolons } }),
];

const cdn = {
  input: ['src/define.ts', 'src/autoloader.ts'],
  // One file for the entry and what it shares, not one that only passes on the other.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash:7].js',
    sourcemap: true,
    manualChunks: chunksFrom('src/define.ts', (id) => (PRINT.test(id) ? 'print-quiz' : undefined)),
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
  },
  plugins: browserPlugins({ sourceMap: true }),
};

/** Whoever packs banks shows no question. */
const withoutElements = {
  name: 'without-elements',
  resolveId: (source, importer) => (/^\.\/geo-[\w-]+\.js$/u.test(source) && /\/question-types\//u.test(importer ?? '') ? '\0nothing' : null),
  load: (id) => (id === '\0nothing' ? 'export {};' : null),
};

/** For pages that offer downloads or read files of other programs: one module with everything in it. */
const cdnPackaging = {
  input: { packaging: 'src/browser-packaging.ts' },
  output: { dir: 'dist/cdn', format: 'es', sourcemap: true, inlineDynamicImports: true },
  // Lines in place of semicolons, so that programs which look for “export” at the beginning of one see a module.
  plugins: [withoutElements, ...browserPlugins({ sourceMap: true, semicolons: false })],
};

/** Reads class results beside the page. */
const cdnWorker = {
  input: 'src/elements/geo-class-results/class-results-worker.ts',
  output: { file: 'dist/cdn/class-results-worker.js', format: 'es', inlineDynamicImports: true },
  plugins: browserPlugins(),
};

/** For pages with a quiz in a frame: a classic script. */
const cdnEmbed = { input: 'src/embed.ts', output: { file: 'dist/cdn/embed.js', format: 'iife' }, plugins: browserPlugins({ module: false }) };

/** What records need, what modules need, and what only hosts that mark and testers do, in files of their own: packages leave out what they do not use. */
const PLAYER_CHUNKS = {
  'record-store': /\/src\/(lms\/(xapi|cmi5)\/.*|player\/(outbox-store|tab-memory))\.ts$/,
  hosted: /\/src\/(elements\/geo-quiz\/(host-marking|open-hosted)|bank\/parse-asked-bank|i18n\/(host-marking-messages|messages|pseudo-locale))\.ts$/,
  module:
    /\/src\/(module\/.*|element-kit\/heading-of|elements\/(geo-module|source-compare|geo-timeline|geo-map)\/.*|storage\/module-store|player\/(show-module|keep-module-in-lms|choose-module-work)|lms\/(pack|track)-module[\w-]*|bank\/(load-module|parse-module|absolute-bank|load-list)|drawing\/(calendar|time-[\w-]+)|i18n\/(module|source-compare|timeline|map)-messages|model\/(module|conflict|event|place))\.ts$/,
};
const playerChunk = (id) => (/\/land-(region|world)\.ts$/.test(id) ? undefined : (Object.entries(PLAYER_CHUNKS).find(([, files]) => files.test(id))?.[0] ?? 'later'));

/** The page that packages and frames hold, and a list of what it needs for which questions, for whoever packs it. */
const playerPage = {
  name: 'player-page',
  generateBundle(_, bundle) {
    for (const fileName of ['index.html', 'player.css'])
      this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(`src/player/${fileName}`, import.meta.url), 'utf8') });
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    /** Files and all that they import. */
    const closure = (names, into = new Set()) => {
      for (const name of names.filter((one) => !into.has(one))) closure(bundle[name].imports, into.add(name));
      return into;
    };
    const code = closure(['player.js', 'later.js']);
    const always = ['index.html', 'player.css', ...code].sort();
    /** What a file needs beside what is there anyway. */
    const needs = (name) => [...closure([name])].filter((one) => !code.has(one));
    const lands = chunks.map(({ fileName }) => fileName).filter((name) => name.startsWith('land-'));
    const typeOf = ({ moduleIds }) => moduleIds.map((id) => /\/question-types\/([\w-]+)\/[\w.-]+\.ts$/.exec(id)?.[1]).find((name) => name);
    const types = chunks.flatMap((chunk) => {
      const type = always.includes(chunk.fileName) ? undefined : typeOf(chunk);
      return type === undefined ? [] : [[type, [...needs(chunk.fileName), ...(type === 'map-point' ? lands : [])].sort()]];
    });
    const list = { always, types: Object.fromEntries(types.sort()), 'record-store': [...needs('record-store.js')], module: [...needs('module.js')].sort(), land: lands.sort() };
    const source = JSON.stringify(list, null, 2);
    this.emitFile({ type: 'asset', fileName: 'files.json', source: `${source}\n` });
  },
};

/** Names without hashes: hosts of packages like them plain. */
const player = {
  input: 'src/player/player.ts',
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist/player',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: chunksFrom('src/player/player.ts', playerChunk),
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
  },
  plugins: [...browserPlugins(), playerPage],
};

/** The player in one classic script, made of the one above, for a page by itself that is opened from disk. */
const wholePlayer = {
  input: 'dist/player/player.js',
  output: { file: 'dist/player/whole-player.js', format: 'iife', inlineDynamicImports: true, compact: true },
};

export default [npm, cdn, cdnPackaging, cdnWorker, cdnEmbed, player, wholePlayer];
