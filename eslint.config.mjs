import js from '@eslint/js';
import litPlugin from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'questions/**', 'custom-elements.json', 'bench/results/**', 'src/platform.d.ts', '.stryker-tmp/**', 'reports/**'] },
  js.configs.recommended,
  {
    files: ['src/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNullish: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // “as” says what it is to the reader; “!” is forbidden.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'No enums: a union of strings.' },
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
      ],
    },
  },
  {
    // Time and chance are arguments in the pure layers, so that everything can be repeated exactly.
    files: ['src/{model,scoring,bank,session,i18n,review,module,results-file,statistics}/**/*.ts', 'src/question-types/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument here.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument here.' },
      ],
    },
  },
  { files: ['src/elements/**/*.ts', 'src/element-kit/**/*.ts', 'src/question-types/*/geo-*.ts'], ...litPlugin.configs['flat/recommended'] },
  { files: ['src/elements/**/*.ts', 'src/element-kit/**/*.ts', 'src/question-types/*/geo-*.ts'], ...wc['flat/recommended'] },
  {
    files: ['src/elements/**/*.ts', 'src/element-kit/**/*.ts', 'src/question-types/*/geo-*.ts'],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: ['lit'] },
    // Safari forgets that a list without markers is a list, unless its role says so.
    rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' },
  },
  { files: ['scripts/**', '*.mjs', 'bench/**', 'demo/**'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['test/**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { globals: { ...globals.node, ...globals.browser, ...globals.mocha } },
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
