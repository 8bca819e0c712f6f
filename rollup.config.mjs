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
const registering = globSync(['src/{elements,question-types}/*/*-element.ts']).map((file) => file.replace('-element.ts', '.ts')).sort();

const npm = {
  input: ['src/index.ts', 'src/define.ts', 'src/cli/main.ts', ...registering],
  external: isPackage,
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  plugins: [typescript({ tsconfig: 'tsconfig.build.json', declaration: true, declarationDir: 'dist', outDir: 'dist' })],
};

/** The kit shared by nearly all question types: travels with the first file, one request less, and it compresses better there. */
const KIT = /\/src\/(element-kit\/(question-element|question\.styles|option-row|response-event)|scoring\/mark-choice|model\/opaque-id)\.ts$/;

/**
 * What goes into which file of the CDN build: all that the entry imports statically into one; the rules and the element of a
 * question type, always needed together, into one; the rest as Rollup sees fit.
 */
const first = new Set();
const chunkOf = (id, { getModuleInfo }) => {
  if (first.size === 0) {
    const follow = (module) => {
      if (first.has(module)) return;
      first.add(module);
      for (const imported of getModuleInfo(module)?.importedIds ?? []) follow(imported);
    };
    follow(fileURLToPath(new URL('src/define.ts', import.meta.url)));
  }
  return first.has(id) || KIT.test(id) ? 'define' : /\/question-types\/([\w-]+)\/[\w.-]+$/.exec(id)?.[1];
};

const cdn = {
  input: { define: 'src/define.ts' },
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
    typescript({ tsconfig: 'tsconfig.build.json', declaration: false, outDir: 'dist/cdn' }),
    minifyTemplateLiterals(),
    terser({ module: true, ecma: 2022, compress: { passes: 3, pure_getters: true, unsafe_arrows: true }, format: { comments: false } }),
  ],
};

export default [npm, cdn];
