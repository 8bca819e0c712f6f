/** The manifest that editors and documentation read, from the doc blocks of the elements. */
export default {
  globs: ['src/elements/**/*.ts', 'src/question-types/*/geo-*.ts', 'src/element-kit/question-element.ts', 'src/element-kit/response-event.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  dependencies: false,
};
