import { tried } from './seeded.js';

const layout = (path: string, text = 'export const a = 1;\n') => tried('infra/checks/layout.mjs', { [path]: text });

describe('names and folders', () => {
  it.each(['common', 'utils', 'helpers', 'base'])('no folder is named %s', (folder) => {
    expect(layout(`libs/services/src/${folder}/money.ts`).said).toContain(`no folder named ${folder}`);
  });

  it.each([
    ['an index that passes on', 'libs/domain/src/cases/index.ts', "export { a } from './a.js';\n"],
    [
      'a file that only passes on',
      'libs/domain/src/cases/all.ts',
      "// All.\nexport * from './a.js';\nexport type { B } from './b.js';\n",
    ],
  ])('%s is a barrel', (_what, path, text) => {
    expect(layout(path, text)).toMatchObject({ failed: true, said: expect.stringContaining('a barrel') });
  });

  it('file names are kebab-case', () => {
    expect(layout('libs/domain/src/cases/visitDays.ts').said).toContain('kebab-case');
  });

  it.each([
    ['the bundle’s entry', 'workflows/index.ts', "export { accreditation } from './cases/case.workflow.js';\n"],
    [
      'a service that shows a type of its own',
      'libs/services/src/cases/cases.service.ts',
      "export type { A } from './a.js';\nexport class Cases {}\n",
    ],
    ['a file with a role', 'apps/api/src/cases/cases.controller.ts', 'export class A {}\n'],
  ])('%s is fine', (_what, path, text) => {
    expect(layout(path, text)).toMatchObject({ failed: false });
  });
});
