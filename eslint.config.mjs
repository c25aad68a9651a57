import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Tables are long because the helpdesks have many events, not because somebody did not split them. */
const TABLES = [
  'helpdesks/**/catalogue*.ts',
  'helpdesks/**/payloads*.ts',
  'helpdesks/**/examples*.ts',
  'helpdesks/**/examples/**/*.ts',
  'helpdesks/**/catalogue/**/*.ts',
  'helpdesks/**/payloads/**/*.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/', 'tools/hosts/*-lock/', 'test/vectors/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A stranger chooses the text, so no pattern may cost more than its length. All other rules of the plugin are taste.
    files: ['**/*.{ts,js,mjs}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  { files: ['simulator/**/*.ts', 'test/**/*.ts', 'tools/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // A describe() is a list of cases, not a function to keep short.
    files: ['test/**/*.ts', 'tools/{fuzz,mutants}/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // The strict set, with the rules for n8n's cloud: what n8n's own verification runs. It wants ESLint 9.29.0, no other.
  { files: ['nodes/**/*.ts', 'credentials/**/*.ts'], ...n8nCommunityNodesPlugin.configs.recommended },
  {
    files: ['package.json'],
    ...n8nCommunityNodesPlugin.configs.recommended,
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
  },
);
