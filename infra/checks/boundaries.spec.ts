import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT, SeededProject } from './seeded.js';

/** rule, the file that breaks it, the import that does */
const BROKEN: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-knows-only-itself', 'libs/domain/src/cases/a.ts', "import '#platform/clock/clock';"],
  ['domain-takes-no-library', 'libs/domain/src/cases/b.ts', "import 'zod';"],
  ['domain-takes-no-library', 'libs/domain/src/cases/c.ts', "import 'node:fs';"],
  ['domain-takes-no-library', 'libs/domain/src/cases/d.ts', "import 'temporal-polyfill';"],
  ['one-date-library', 'libs/domain/src/calendar/dates.ts', "import 'zod';"],
  ['workflows-know-only-the-domain', 'workflows/cases/a.workflow.ts', "import '#services/cases/cases.service';"],
  ['workflows-take-no-calendar', 'workflows/cases/b.workflow.ts', "import { day } from '#domain/calendar/dates'; day;"],
  ['workflows-take-no-library', 'workflows/cases/c.workflow.ts', "import 'uuid';"],
  ['workflows-take-no-library', 'workflows/cases/d.workflow.ts', "import '@temporalio/activity';"],
  ['services-know-domain-and-platform', 'libs/services/src/cases/a.ts', "import '../../../../apps/api/src/main.js';"],
  ['a-feature-has-one-door', 'libs/services/src/cases/b.ts', "import '../assessors/assessors.repository.js';"],
  [
    'a-feature-has-one-door',
    'libs/services/src/cases/c.ts',
    "import type { A } from '../assessors/assessors.entity.js';",
  ],
  ['services-module-gathers-modules', 'libs/services/src/services.module.ts', "import './cases/cases.service.js';"],
  ['contracts-only-in-processes', 'libs/services/src/cases/d.ts', "import '#workflows/cases/case.contract';"],
  [
    'engine-only-in-processes',
    'libs/services/src/cases/h.ts',
    "import type { Client } from '@temporalio/client'; export type C = Client;",
  ],
  ['platform-knows-no-feature', 'libs/platform/src/mailer/a.ts', "import '#services/cases/cases.service';"],
  [
    'platform-takes-domain-types',
    'libs/platform/src/mailer/b.ts',
    "import { decide } from '#domain/cases/decide'; decide;",
  ],
  ['apps-are-strangers', 'apps/cli/src/a.ts', "import '../../api/src/main.js';"],
  ['apps-use-services', 'apps/api/src/a.ts', "import '#services/assessors/assessors.repository';"],
  ['apps-take-little-of-the-platform', 'apps/api/src/b.ts', "import '#platform/clock/clock';"],
  ['apps-hold-no-sql', 'apps/api/src/c.ts', "import 'typeorm';"],
  ['only-the-worker-meets-workflows', 'apps/api/src/d.ts', "import '#workflows/cases/case.contract';"],
  ['the-worker-meets-contracts', 'apps/worker/src/a.ts', "import '#workflows/index';"],
  ['the-web-app-stands-alone', 'apps/web/src/a.ts', "import '../../../libs/domain/src/cases/decide.js';"],
  ['no-cycles', 'libs/domain/src/cases/e.ts', "import type { F } from './f.js'; export interface E { f: F }"],
  ['every-import-resolves', 'libs/domain/src/cases/g.ts', "import './gone.js';"],
  ['temporal-client-in-processes', 'libs/services/src/cases/e.ts', "import '@temporalio/client';"],
  ['product-never-imports-tests', 'libs/services/src/cases/f.ts', "import '../../../../test/kit/personas.js';"],
  ['product-takes-released-libraries', 'libs/services/src/cases/g.ts', "import fc from 'fast-check'; fc;"],
  ['migrations-are-frozen', 'infra/migrations/a.ts', "import '#domain/cases/decide';"],
];

const SOUND: readonly (readonly [file: string, text: string])[] = [
  ['libs/domain/src/cases/decide.ts', "import { sum } from '../money/sum.js'; export const decide = sum;"],
  ['libs/domain/src/cases/decide.spec.ts', "import fc from 'fast-check'; import './decide.js'; fc;"],
  ['libs/domain/src/cases/f.ts', "import type { E } from './e.js'; export interface F { e: E }"],
  ['libs/domain/src/money/sum.ts', 'export const sum = 1;'],
  ['libs/platform/src/clock/clock.ts', "import { day } from '#domain/calendar/dates'; export const now = day;"],
  ['libs/services/src/assessors/assessors.entity.ts', 'export interface A { id: string }'],
  ['libs/services/src/assessors/assessors.repository.ts', "import './assessors.entity.js';"],
  [
    'libs/services/src/assessors/assessors.service.ts',
    "import './assessors.repository.js'; import '#domain/cases/decide';",
  ],
  [
    'libs/services/src/cases/cases.service.ts',
    "import '../assessors/assessors.service.js'; import '#platform/clock/clock';",
  ],
  ['libs/services/src/cases/types.ts', "import type { A } from '#workflows/cases/case.contract'; export type B = A;"],
  ['libs/services/src/cases/cases.process.ts', "import '@temporalio/client'; import '#workflows/cases/case.contract';"],
  ['workflows/cases/case.contract.ts', "import '@temporalio/workflow'; import '#domain/cases/decide';"],
  [
    'workflows/cases/e.workflow.ts',
    "import type { LocalDay } from '#domain/calendar/dates'; export type D = LocalDay;",
  ],
  ['workflows/index.ts', "export * from './cases/case.contract.js';"],
  ['apps/api/src/main.ts', "import '#services/cases/cases.service';"],
  ['test/kit/personas.ts', "import '#services/assessors/assessors.repository'; import '@temporalio/client';"],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('boundaries', () => {
  const files = [...BROKEN.map(([, file, text]) => [file, text] as const), ...SOUND];
  const project = new SeededProject(Object.fromEntries(files.map(([file, text]) => [file, `${text}\nexport {};\n`])));
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    const roots = ['apps', 'libs', 'workflows', 'infra', 'test'];
    const config = join(PROJECT, '.dependency-cruiser.cjs');
    const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const { said } = project.run(cruiser, '--config', config, '--output-type', 'json', ...roots);
    violations = (JSON.parse(said) as { summary: { violations: Violation[] } }).summary.violations;
  }, 60_000);

  afterAll(() => {
    project.remove();
  });

  it.each(BROKEN)('%s: %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((each) => each.rule.name)).toContain(rule);
  });

  it.each(SOUND.filter(([file]) => !file.endsWith('/f.ts')))('%s breaks none', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it('every rule has a seeded violation', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
      forbidden: readonly { readonly name: string }[];
    };
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });
});
