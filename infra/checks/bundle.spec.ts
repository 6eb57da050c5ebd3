import { tried } from './seeded.js';

const bundle = (workflow: string, more: Readonly<Record<string, string>> = {}) =>
  tried('infra/checks/bundle.mjs', { 'workflows/index.ts': workflow, ...more });
const pure = { 'libs/domain/src/money/pence.ts': 'export const pence = (value: number) => value;\n' };

describe('the workflow bundle', () => {
  it('takes the SDK and pure rules', () => {
    const workflow = `import { sleep } from '@temporalio/workflow';
      import { pence } from '#domain/money/pence';
      export async function wait() { await sleep(pence(1)); }\n`;
    expect(bundle(workflow, pure)).toMatchObject({ failed: false });
  }, 30_000);

  it('shows what a rule drags in behind itself, three steps away', () => {
    const { failed, said } = bundle("export { due } from '#domain/deadlines/due';\n", {
      'libs/domain/src/deadlines/due.ts': `import { day } from '../calendar/dates.js';
        import { save } from '../../../services/src/save.js';
        export const due = async () => save(day());\n`,
      'libs/domain/src/calendar/dates.ts': `import { Temporal } from 'temporal-polyfill';
        export const day = () => Temporal.Now.instant();\n`,
      'libs/services/src/save.ts': `import { readFileSync } from 'node:fs';
        export const save = (name: unknown) => readFileSync(String(name));\n`,
    });
    expect(failed).toBe(true);
    expect(said).toContain('libs/domain/src/calendar/dates.ts: days are reckoned in an activity');
    expect(said).toContain('library temporal-polyfill');
    expect(said).toContain('libs/services/src/save.ts: only #domain');
    expect(said).toContain('Node module node:fs');
  }, 30_000);
});
