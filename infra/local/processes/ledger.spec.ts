import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStillRunning, recordOf } from './identity.mjs';
import { openLedger, stopLeftovers } from './ledger.mjs';

/** A process that goes on until it is ended; `marker` stands in its command line. */
async function lastingProcess(marker: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', marker], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('spawn', resolve));
  return child.pid!;
}

describe('the ledger of started processes', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    file = join(folder, 'processes.json');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('keeps the order of starting, and is gone when all are', () => {
    const ledger = openLedger(file);
    ledger.add({ name: 'a', pid: 1, started: '1', marker: 'a', stopSignal: 'SIGTERM' });
    ledger.add({ name: 'b', pid: 2, started: '2', marker: 'b', stopSignal: 'SIGINT' });
    expect(openLedger(file).records()).toMatchObject([{ name: 'a' }, { name: 'b', stopSignal: 'SIGINT' }]);
    ledger.remove(1);
    ledger.remove(2);
    expect(existsSync(file)).toBe(false);
  });

  it('ends what a killed run has left, last started first', async () => {
    const pids = [await lastingProcess(`${file}-first`), await lastingProcess(`${file}-second`)];
    const ledger = openLedger(file);
    const records = pids.map((pid, index) => recordOf(index === 0 ? 'first' : 'second', pid, file));
    records.forEach((record) => ledger.add(record));
    expect(records.map(isStillRunning)).toEqual([true, true]);
    const said: string[] = [];
    await stopLeftovers(ledger, (text) => said.push(text));
    expect(said.map((text) => text.split(' ')[1])).toEqual(['second', 'first']);
    expect(records.map(isStillRunning)).toEqual([false, false]);
    expect(ledger.records()).toEqual([]);
  });

  it.each([
    ['its number is used by another program', { marker: 'something else' }],
    ['it started at another time', { started: '1' }],
  ])('leaves a process alone when %s', async (_why, changed) => {
    const pid = await lastingProcess(file);
    const record = recordOf('api', pid, file);
    const ledger = openLedger(file);
    ledger.add({ ...record, ...changed });
    await stopLeftovers(ledger, () => undefined);
    expect(isStillRunning(record)).toBe(true);
    process.kill(pid);
  });
});
