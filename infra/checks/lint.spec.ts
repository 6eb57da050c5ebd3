import { join, relative } from 'node:path';
import { PROJECT, SeededProject } from './seeded.js';

/** What is broken, the file that breaks it, and a word of what ESLint has to say there. */
const BROKEN: readonly (readonly [what: string, file: string, text: string, said: string])[] = [
  ['any', 'libs/services/src/cases/b.ts', 'export const a = (b: any): string => String(b);', 'no-explicit-any'],
  [
    'a rule switched off',
    'libs/services/src/cases/c.ts',
    '// eslint-disable-next-line\nexport const a = (b: any) => 1;',
    'No any',
  ],
  [
    'a long function',
    'libs/services/src/cases/d.ts',
    `export function a() {\n${'  a();\n'.repeat(39)}}`,
    'max-lines-per-function',
  ],
  [
    'seven parameters',
    'libs/services/src/cases/e.ts',
    'export class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) {} }',
    'at most 6',
  ],
  [
    'forwardRef',
    'libs/services/src/cases/f.ts',
    "import { forwardRef } from '@nestjs/common';\nforwardRef(() => 1);",
    'No forwardRef',
  ],
  [
    'the bare word Temporal',
    'libs/services/src/cases/g.ts',
    "import { Temporal } from 'temporal-polyfill';\nTemporal;",
    'two things',
  ],
  ['the environment', 'libs/services/src/cases/h.ts', 'export const a = process.env.HOME;', 'reads the environment'],
  [
    'the environment imported',
    'libs/services/src/cases/i.ts',
    "import { env } from 'node:process';\nenv;",
    'global process',
  ],
  ['the machine’s clock', 'libs/services/src/cases/j.ts', 'export const a = Date.now();', 'Ask the Clock'],
  ['the machine’s clock as a Date', 'apps/api/src/a.ts', 'export const a = new Date();', 'Ask the Clock'],
  ['local time', 'apps/api/src/b.ts', 'export const a = (b: Date) => b.getHours();', 'Local-time'],
  ['everything passed on', 'libs/services/src/cases/k.ts', "export * from './a.js';", 'No barrels'],
  ['a default export', 'libs/services/src/cases/l.ts', 'export default 1;', 'Named exports'],
  ['an enum', 'libs/domain/src/cases/a.ts', "export enum A { B = 'b' }", 'string-literal union'],
  ['an empty catch', 'libs/services/src/cases/m.ts', 'try { String(1); } catch { /* nothing */ }', 'empty catch'],
  [
    'a lifecycle hook',
    'libs/services/src/cases/n.ts',
    "import { BeforeInsert } from 'typeorm';\nBeforeInsert;",
    'lifecycle hooks',
  ],
  ['a focused test', 'libs/domain/src/cases/b.spec.ts', "it.only('works', () => { expect(1).toBe(1); });", 'focused'],
  [
    'a rule that waits',
    'libs/domain/src/cases/c.ts',
    'export const a = async (b: Promise<1>) => await b;',
    'does not wait',
  ],
  ['a rule with a clock', 'libs/domain/src/cases/d.ts', 'export const a = Date.now();', 'Ask the Clock'],
  [
    'a rule with a framework',
    'libs/domain/src/cases/e.ts',
    "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class A {}",
    'no framework',
  ],
  ['a random rule', 'libs/domain/src/cases/f.ts', 'export const a = Math.random();', 'not random'],
  ['a rule that logs', 'libs/domain/src/cases/g.ts', "console.log('a');", 'know no machine'],
  [
    'a rule sorting by language',
    'libs/domain/src/cases/h.ts',
    "export const a = 'a'.localeCompare('b');",
    'break replays',
  ],
  ['a workflow formatting', 'workflows/cases/a.ts', "export const a = new Intl.NumberFormat('en');", 'know no machine'],
  ['a workflow with a timer', 'workflows/cases/b.ts', 'setTimeout(() => 1, 1);', 'know no machine'],
  ['a workflow reading process', 'workflows/cases/c.ts', 'export const a = process.pid;', 'know no machine'],
  [
    'module state in a workflow',
    'workflows/cases/d.ts',
    'let a = 1;\nexport const b = () => (a += 1);',
    'shared by runs',
  ],
  ['exported module state', 'workflows/cases/e.ts', 'export let a = 1;\na = 2;', 'shared by runs'],
  [
    'a race in a workflow',
    'workflows/cases/f.ts',
    'export const a = Promise.race([Promise.resolve(1)]);',
    'losing timer',
  ],
  ['a workflow’s own clock', 'workflows/cases/g.ts', 'export const a = () => Date.now();', 'workflows/shared'],
  [
    'a rule called by an app',
    'apps/api/src/c.ts',
    "import { decide } from '#domain/cases/decide';\ndecide();",
    'called by a service',
  ],
  [
    'an activity that thinks',
    'apps/worker/src/activities/a.ts',
    'export const a = (b: number) => { b += 1; b += 2; return b; };',
    'max-statements',
  ],
];

const SOUND: readonly (readonly [file: string, text: string])[] = [
  [
    'libs/domain/src/cases/decide.ts',
    "export const STAGES = ['open'] as const;\nexport const decide = (): string => STAGES[0];",
  ],
  ['libs/platform/src/config/config.ts', 'export const home = process.env.HOME;'],
  ['libs/platform/src/clock/clock.ts', 'export const now = (): number => Date.now();'],
  ['workflows/shared/wake.ts', 'export const wait = (until: number): number => until - Date.now();'],
  [
    'apps/api/src/d.ts',
    "import { STAGES } from '#domain/cases/decide';\nexport const first = `${STAGES[0]} ${STAGES.length}`;",
  ],
  ['libs/domain/src/cases/long.spec.ts', `describe('a', () => {\n${'  expect(1).toBe(1);\n'.repeat(60)}});`],
];

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('lint', () => {
  const files = [...BROKEN.map(([, file, text]) => [file, text] as const), ...SOUND];
  const project = new SeededProject(Object.fromEntries(files.map(([file, text]) => [file, `${text}\nexport {};\n`])));
  const saidOf = new Map<string, string>();

  beforeAll(() => {
    const { said } = project.run(
      'node_modules/eslint/bin/eslint.js',
      '-c',
      join(PROJECT, 'eslint.config.mjs'),
      '-f',
      'json',
      '.',
    );
    for (const { filePath, messages } of JSON.parse(said) as FileResult[]) {
      const text = messages.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n');
      saidOf.set(relative(project.folder, filePath), text);
    }
  }, 60_000);

  afterAll(() => {
    project.remove();
  });

  it.each(BROKEN)('%s is found', (_what, file, _text, said) => {
    expect(saidOf.get(file)).toContain(said);
  });

  it.each(SOUND)('%s is fine', (file) => {
    expect(saidOf.get(file)).toBe('');
  });
});

/** The same for what needs types. */
const BROKEN_BY_TYPE: readonly (readonly [what: string, file: string, text: string, said: string])[] = [
  [
    'a promise nobody waits for',
    'libs/services/src/cases/a.ts',
    'const b = async () => 1;\nb();',
    'no-floating-promises',
  ],
  [
    'a promise where a condition is wanted',
    'libs/services/src/cases/b.ts',
    'export const a = (b: Promise<boolean>): number => (b ? 1 : 2);',
    'no-misused-promises',
  ],
  [
    'a case that is forgotten',
    'libs/domain/src/cases/a.ts',
    "export function a(b: 'c' | 'd'): number {\n  switch (b) {\n    case 'c':\n      return 1;\n  }\n  return 2;\n}",
    'switch-exhaustiveness-check',
  ],
  [
    'an unknown value trusted',
    'apps/api/src/a.ts',
    "export const a: string = JSON.parse('1');",
    'no-unsafe-assignment',
  ],
  [
    'an object in a sentence',
    'apps/web/src/a.ts',
    'export const a = (b: { c: 1 }): string => `${b}`;',
    'restrict-template-expressions',
  ],
  [
    'a condition that is always true',
    'workflows/cases/a.ts',
    'export const a = (b: { c: 1 }): number => (b ? 1 : 2);',
    'no-unnecessary-condition',
  ],
];

describe('typed lint', () => {
  const sources = Object.fromEntries(BROKEN_BY_TYPE.map(([, file, text]) => [file, `${text}\nexport {};\n`]));
  const project = new SeededProject({
    ...sources,
    'libs/services/src/cases/sound.ts':
      'export const a = async (b: Promise<number>): Promise<number> => (await b) + 1;\n',
  });
  let said = '';

  beforeAll(() => {
    const config = join(PROJECT, '.oxlintrc.json');
    said = project.run('node_modules/oxlint/bin/oxlint', '--type-aware', '-c', config, '--format', 'unix', '.').said;
  }, 60_000);
  afterAll(() => project.remove());

  it.each(BROKEN_BY_TYPE)('%s is found', (_what, file, _text, rule) => {
    expect(
      said
        .split('\n')
        .filter((line) => line.includes(file))
        .join('\n'),
    ).toContain(rule);
  });

  it('what is sound is fine', () => {
    expect(said).not.toContain('sound.ts');
  });
});
