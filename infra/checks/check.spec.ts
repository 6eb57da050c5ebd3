import { tried } from './seeded.js';

const check = (text: string, ...steps: readonly string[]) =>
  tried('infra/local/check.mjs', { 'libs/domain/src/a.ts': text, 'libs/domain/README.md': '# Rules\n' }, ...steps);

describe('npm run check', () => {
  it('fails with what a step found and what to do about it', () => {
    const { failed, said } = check('export const a = "b"\n', 'format', 'budgets');
    expect(failed).toBe(true);
    expect(said).toMatch(/ok {5}budgets +\d/);
    expect(said).toMatch(/FAILED format[\s\S]*libs\/domain\/src\/a\.ts[\s\S]*→ npm run format/);
    expect(said).toContain('Not yet: format.');
  }, 20_000);

  it('passes when all steps do, and passes over what does not exist yet', () => {
    const { failed, said } = check("export const a = 'b';\n", 'format', 'budgets', 'layout', 'api client');
    expect(said).toContain('All house rules hold.');
    expect(said).toMatch(/api client +nothing to check yet/);
    expect(failed).toBe(false);
  }, 20_000);

  it('knows its steps', () => {
    expect(check('', 'fromat')).toMatchObject({ failed: true, said: expect.stringContaining('No step fromat') });
  });
});
