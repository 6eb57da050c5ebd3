import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, waitUntilReady } from './child.mjs';
import { openLedger } from './ledger.mjs';

describe('a service that is started, watched and stopped', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'child-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const start = (script: string, patience = 5_000) =>
    startChild({
      name: 'service',
      command: process.execPath,
      args: ['-e', script, folder],
      marker: folder,
      ledger: openLedger(join(folder, 'processes.json')),
      log: join(folder, 'service.log'),
      patience,
    });
  const records = () => openLedger(join(folder, 'processes.json')).records();

  it('is in the ledger while it runs, and stops when asked', async () => {
    const child = await start('setInterval(() => {}, 1000)');
    expect(records()).toMatchObject([{ name: 'service', pid: child.pid }]);
    expect(await child.stop()).toBe(true);
    expect(records()).toEqual([]);
    expect(child.isOver()).toBe(true);
  });

  it('is ended when it does not stop in time', async () => {
    const child = await start("process.on('SIGTERM', () => {}); console.log('deaf'); setInterval(() => {}, 1000)", 200);
    await waitUntilReady(child, () => Promise.resolve(child.tail().includes('deaf')));
    expect(await child.stop()).toBe(false);
    expect(child.isOver()).toBe(true);
  });

  it('its death ends the waiting for it, with the last it said', async () => {
    const child = await start("console.error('no such host'); process.exit(3)");
    const waiting = waitUntilReady(child, () => Promise.resolve(false));
    await expect(waiting).rejects.toMatchObject({
      message: expect.stringContaining('service has died (exit code 3)'),
      details: expect.stringContaining('no such host'),
    });
  });

  it('a stop request ends the waiting', async () => {
    const child = await start('setInterval(() => {}, 1000)');
    const control = new AbortController();
    const waiting = waitUntilReady(child, () => Promise.resolve(false), { signal: control.signal });
    control.abort(new Error('stop requested'));
    await expect(waiting).rejects.toThrow('stop requested');
    await child.stop();
  });

  it('a program that is not there is said so', async () => {
    const options = { name: 'service', args: [], marker: folder, ledger: openLedger(join(folder, 'processes.json')) };
    const starting = startChild({ ...options, command: join(folder, 'gone'), log: join(folder, 'service.log') });
    await expect(starting).rejects.toThrow('service could not be started');
  });
});
