/**
 * House rules about what a file *says*, as far as no types are needed (those: .oxlintrc.json); which file may import which is .dependency-cruiser.cjs, sizes are infra/checks.
 * A relaxation stands here with its reason or not at all: comments in code cannot switch a rule off (noInlineConfig).
 */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import * as house from './infra/checks/house-rules.mjs';

const specs = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts'];
const backEnd = ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts'];

/** The bans that hold for `files`, with those of every wider area (ESLint replaces a rule's options, it never adds). */
const bans = (files, ...lists) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...house.everywhere, ...lists.flat()] },
});

export default defineConfig(
  globalIgnores(['dist', '.local', 'coverage', 'apps/web/dist', 'apps/web/src/api/schema.d.ts', '**/*.gen.ts']),
  { linterOptions: { noInlineConfig: true, reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    // As in tsconfig.json: what a decorated constructor takes is imported as a value.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines-per-function': ['error', { max: 40 }],
      // Relaxed: a Nest module is a decorated class without members.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  bans(['**/*.{ts,tsx}']),
  bans(backEnd, house.appClock),
  bans(['libs/domain/**/*.ts'], house.appClock, house.pure, house.engineIndependent),
  bans(['workflows/**/*.ts'], house.workflow, house.engineIndependent),
  {
    files: ['libs/domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-globals': ['error', ...house.noGlobals] },
  },
  // The one file that touches the date library, where Temporal's name and the engine's time zones belong.
  {
    files: ['libs/domain/src/calendar/dates.ts'],
    rules: { 'no-restricted-syntax': ['error', ...house.exceptTemporalWord, ...house.pure] },
  },
  // The installation's own clock and its only reader of the environment.
  bans(['libs/platform/src/**/*.ts']),
  {
    files: ['libs/platform/src/config/**/*.ts', 'infra/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...house.exceptEnvironment] },
  },
  // The wake timer waits in the server's real time: it alone reads the workflow's own clock.
  bans(['workflows/shared/**/*.ts'], house.workflowExceptClock, house.engineIndependent),
  {
    files: ['apps/{api,worker,cli}/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [house.rulesStayBehindServices] }] },
  },
  {
    files: ['libs/services/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [house.noLifecycleHooks] }] },
  },
  {
    // An activity is one service call: what needs more statements belongs into the service.
    files: ['apps/worker/src/activities/**/*.ts'],
    rules: { 'max-statements': ['error', 2] },
  },
  {
    // A migration is the SQL of one release in order, read once and never changed: splitting it hides the order.
    files: ['infra/migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: specs,
    rules: {
      // A describe callback is a chapter, not a function; files keep their own limit.
      'max-lines-per-function': 'off',
      // A missing element fails the test where it stands, which is all that a test wants.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Vite asks for a default export.
  { files: ['apps/web/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      // Markup is long without being complicated; logic moves into hooks, which are held to it by the same number.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
);
