import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromChecks, fromJest, lastLine, readResult, readResults, shown, sum } from './results.mjs';

const spec = (name: string, ...statuses: readonly string[]) => ({
  name: join(import.meta.dirname, name),
  status: statuses.includes('failed') ? 'failed' : 'passed',
  message: '',
  assertionResults: statuses.map((status, index) => ({
    status,
    fullName: `case ${index + 1}`,
    failureMessages: status === 'failed' ? ['\u001b[31mExpected 1\u001b[39m\n    at line 3'] : [],
  })),
});
const jest = {
  numPassedTests: 2,
  testResults: [spec('a.spec.ts', 'passed', 'failed'), spec('b.spec.ts', 'passed', 'pending')],
};
const broken = {
  numPassedTests: 0,
  testResults: [{ ...spec('c.spec.ts'), status: 'failed', message: 'Cannot find module' }],
};
const checks = [
  { name: 'lint', failed: true, said: 'a.ts: no any' },
  { name: 'types', failed: false, said: '' },
];

describe('what the runners said', () => {
  it('counts tests that passed and failed; one that was skipped is neither', () => {
    expect(fromJest(jest)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('names each failing test, its file and its message without colours', () => {
    const where = 'infra/local/tests/a.spec.ts';
    expect(fromJest(jest).failures).toEqual([{ where, name: 'case 2', message: 'Expected 1\n    at line 3' }]);
  });

  it('counts a spec file that could not run as one failed test', () => {
    expect(fromJest(broken)).toMatchObject({ passed: 0, failed: 1, failures: [{ message: 'Cannot find module' }] });
  });

  it('counts each house rule as a test', () => {
    expect(fromChecks(checks)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: [{ name: 'lint', message: 'a.ts: no any' }],
    });
  });

  it('sums over runners, and ends with one line', () => {
    expect(lastLine(sum([fromJest(jest), fromJest(broken), fromChecks(checks)]))).toBe('3 passed, 3 failed');
  });

  it('shows the beginning of a long message', () => {
    const message = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n');
    const text = shown({ where: 'a.spec.ts', name: 'case 1', message });
    expect(text).toContain('line 29\n    … 20 more lines');
    expect(text).not.toContain('line 30');
  });
});

describe('the reports of a run', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'results-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are summed', () => {
    writeFileSync(join(folder, 'unit.json'), JSON.stringify(jest));
    writeFileSync(join(folder, 'checks.json'), JSON.stringify(checks));
    expect(readResults(folder)).toMatchObject({ passed: 3, failed: 2 });
  });

  it('a runner that left none, or half a one, has failed', () => {
    writeFileSync(join(folder, 'unit.json'), '{"numPassedTests": 2, "testRes');
    expect(readResult(join(folder, 'unit.json'))).toMatchObject({ passed: 0, failed: 1 });
    expect(readResult(join(folder, 'api.json')).failures).toMatchObject([{ where: 'api', name: 'the runner' }]);
  });

  it('a run that left none at all has failed', () => {
    expect(lastLine(readResults(folder))).toBe('0 passed, 1 failed');
    expect(lastLine(readResults(join(folder, 'gone')))).toBe('0 passed, 1 failed');
  });
});
