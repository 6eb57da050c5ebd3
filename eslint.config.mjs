/**
 * House rules about what a file *says*; which file may import which is .dependency-cruiser.cjs, sizes are infra/checks.
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
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines-per-function': ['error', { max: 40 }],
      // Relaxed: a number in a sentence reads well and says nothing wrong.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Relaxed: a Nest module is a decorated class without members.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Relaxed: `() => list.push(x)` as a one-line callback is idiom; a function *body* still says what it returns.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Relaxed: `while (true)` with its reason to leave inside is how a worker loop reads.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Off: `async` without `await` fulfils an interface and turns a throw into a rejection, as the caller expects.
      '@typescript-eslint/require-await': 'off',
      // Off: Nest's options and TypeORM's entities are classes in name and plain records in use.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Off: `rows<T>(sql)` says at the call what the statement returns; the driver cannot know it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
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
      // `expect(service.method)` and fakes hand methods around on purpose.
      '@typescript-eslint/unbound-method': 'off',
      // A missing element fails the test where it stands, which is all that a test wants.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers over HTTP and expect.any() are `any` by their libraries' types; what they hold is what is being tested.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // Vite asks for a default export.
  { files: ['apps/web/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      // Markup is long without being complicated; logic moves into hooks, which are held to it by the same number.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      // React takes a promise-returning handler and ignores the promise; mutations report their own errors.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
);
