import { tried } from './seeded.js';

const PAGE =
  '# The process\n\n### Situations\n\n- **Pause**: with a reason.\n- **Report corrected**: a new version.\n\n## Deadlines\n';
const found = (test: string, page = PAGE) =>
  tried('infra/checks/situations.mjs', { 'docs/process.md': page, 'test/a.spec.ts': test });

describe('the situations of the process', () => {
  it('are each held by a test of that name, with or without numbers before it', () => {
    const { failed, said } = found(`it('F65 F68 Pause: no promise moves', f);\nit("Report corrected: twice", f);\n`);
    expect(said).toContain('Pause: test/a.spec.ts');
    expect(failed).toBe(false);
  });

  it.each([
    ['no test bears its name', `it('F65 Pause: no promise moves', f);\n`],
    [
      'its name only stands in the middle',
      `it('F65 Pause: no promise moves', f);\nit('as in Report corrected: twice', f);\n`,
    ],
  ])('are found without one when %s', (_when, test) => {
    const { failed, said } = found(test);
    expect(failed).toBe(true);
    expect(said).toContain('no test is named “Report corrected: …”');
    expect(said).not.toContain('“Pause');
  });

  it('stand in chapters that the code cites by their names', () => {
    const cites = (chapter: string) =>
      tried('infra/checks/situations.mjs', {
        'docs/process.md': PAGE,
        'test/a.spec.ts': `it('F65 Pause: a', f); it('Report corrected: b', f);`,
        'libs/a.ts': `// Why (docs/process.md, ${chapter}).`,
      });
    expect(cites('Deadlines')).toMatchObject({ failed: false });
    expect(cites('Dead ends')).toMatchObject({
      failed: true,
      said: expect.stringContaining('libs/a.ts: it cites “Dead ends”'),
    });
  });

  it('are not forgotten altogether', () => {
    expect(found('', '# The process\n')).toMatchObject({
      failed: true,
      said: expect.stringContaining('no list of situations'),
    });
  });
});
