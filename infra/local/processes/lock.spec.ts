import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, takeLock } from './lock.mjs';

describe('the lock of one installation', () => {
  let folder: string;
  let file: string;
  const running = () => true;
  const gone = () => false;
  const options = { marker: 'jest', running };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    file = join(folder, 'start.lock');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is taken by the first and refused to the second, who is told by whom', () => {
    expect(takeLock(file, options)).toHaveProperty('release');
    expect(takeLock(file, options)).toMatchObject({ heldBy: { pid: process.pid } });
  });

  it('is free again once released', () => {
    const lock = takeLock(file, options);
    if (!('release' in lock)) throw new Error('not taken');
    lock.release();
    expect(holderOf(file, running)).toBeUndefined();
    expect(takeLock(file, options)).toHaveProperty('release');
  });

  it('is taken over from a process that is gone', () => {
    takeLock(file, options);
    expect(takeLock(file, { marker: 'jest', running: gone })).toHaveProperty('release');
  });

  it('is taken over when it was written by half', () => {
    writeFileSync(file, '{"name":"star');
    expect(takeLock(file, options)).toHaveProperty('release');
  });

  it('is not released by one who has lost it', () => {
    const lost = takeLock(file, options);
    rmSync(file);
    writeFileSync(file, '{"pid":1}');
    if ('release' in lost) lost.release();
    expect(holderOf(file, running)).toEqual({ pid: 1 });
  });

  it('leaves nothing else behind', () => {
    takeLock(file, options);
    takeLock(file, { marker: 'jest', running: gone });
    expect(readdirSync(folder)).toEqual(['start.lock']);
  });
});
