import { tried } from './seeded.js';

const budgets = (files: Readonly<Record<string, string>>) =>
  tried('infra/checks/budgets.mjs', { 'libs/domain/README.md': '# Rules\n', ...files });
const lines = (count: number) => 'export const a = 1;\n'.repeat(count);

describe('budgets', () => {
  it('hold for small files', () => {
    const files = { 'libs/domain/src/a.ts': lines(60), 'libs/domain/src/b.ts': lines(300), 'libs/domain/src/c.ts': '' };
    expect(budgets(files).failed).toBe(false);
  });

  it.each([
    [
      'a file of 301 lines',
      { 'libs/domain/src/a.ts': lines(301), 'libs/domain/src/b.ts': '', 'libs/domain/src/c.ts': '' },
      'a.ts: 301 lines',
    ],
    [
      'a workflow of 201 lines',
      { 'workflows/a.workflow.ts': lines(201), 'libs/b.ts': '', 'libs/c.ts': '' },
      '201 lines, at most 200',
    ],
    ['a median of 61 lines', { 'libs/domain/src/a.ts': lines(61) }, 'median file has 61'],
    [
      'a switched-off rule',
      { 'libs/domain/src/a.ts': '// eslint-disable-next-line\n' },
      'a.ts:1: rules are not switched off',
    ],
    ['a type error hushed', { 'libs/domain/src/a.ts': '// @ts-ignore\n' }, 'a.ts:1: use a type'],
    ['work left for later', { 'libs/domain/src/a.ts': '\n// TODO tidy\n' }, 'a.ts:2: do it now'],
    ['any', { 'libs/domain/src/a.ts': 'export const a = (b: any) => b as any;\n' }, 'a.ts:1: no any'],
    ['an app without a README', { 'apps/api/src/main.ts': '' }, 'apps/api/README.md: missing'],
  ])('%s is found', (_what, files, expected) => {
    const { failed, said } = budgets(files);
    expect(failed).toBe(true);
    expect(said).toContain(expected);
  });

  it('leave generated files and tables of data alone', () => {
    const files = { 'infra/migrations/1-start.ts': lines(900), 'libs/domain/src/standards.data.ts': lines(900) };
    expect(budgets(files).failed).toBe(false);
  });
});
