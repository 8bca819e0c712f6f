/** The manifest that editors and documentation read, from the doc blocks of the elements. */
export default {
  globs: ['src/elements/**/*.ts', 'src/question-types/*/geo-*.ts', 'src/element-kit/question-element.ts', 'src/element-kit/response-event.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  dependencies: false,
  plugins: [
    {
      name: 'documented-events-only',
      // Beside the events of the doc block the analyzer lists each `new Event(…)` it sees, under names that are none.
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations = [] } of customElementsManifest.modules) {
          for (const declaration of declarations) if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name?.startsWith('geo-'));
        }
      },
    },
  ],
};
