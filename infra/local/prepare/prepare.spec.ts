import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingModules } from './modules.mjs';
import { supports } from './node-version.mjs';
import { ensureSecrets, parseSecrets, readSecrets } from './secrets.mjs';
import { sourceHash } from './source-hash.mjs';

describe('the modules', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'apps/web': { version: '0.1.0' },
      'node_modules/web': { link: true },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
      'node_modules/cssnano': { version: '8.0.10', extraneous: true },
    },
  };

  it('are all missing on a fresh clone, but for other platforms’ and those nobody asks for', () => {
    expect(missingModules(wanted, undefined)).toEqual(['node_modules/zod']);
  });

  it('are missing when another version is there', () => {
    expect(missingModules(wanted, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toHaveLength(1);
    expect(missingModules(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toEqual([]);
  });
});

describe('Node.js', () => {
  const range = '^20.19.0 || ^22.13.0 || >=24.11.0';

  it.each(['20.19.0', '20.20.2', 'v22.13.1', '24.11.0', '26.0.0'])('%s will do', (version) => {
    expect(supports(version, range)).toBe(true);
  });

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.11.0', '24.10.9'])('%s will not', (version) => {
    expect(supports(version, range)).toBe(false);
  });
});

describe('files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prepare-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('keys are made once, kept from others, and never changed', () => {
    const file = join(folder, 'secrets.env');
    const made = ensureSecrets(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(ensureSecrets(file)).toEqual(made);
    expect(readSecrets(file)).toEqual(made);
  });

  it('a key that a later release needs is added to those there are', () => {
    const file = join(folder, 'secrets.env');
    writeFileSync(file, '# kept\nPAYLOAD_KEY=k1:old=\n');
    expect(ensureSecrets(file)).toMatchObject({ PAYLOAD_KEY: 'k1:old=', SESSION_SECRET: expect.any(String) });
    expect(parseSecrets('# a comment\nA_KEY=b=c\n\nnonsense')).toEqual({ A_KEY: 'b=c' });
  });

  it('the state of the sources changes with a byte or a name, and not with what is built', () => {
    mkdirSync(join(folder, 'libs/dist'), { recursive: true });
    writeFileSync(join(folder, 'libs/a.ts'), '1');
    const before = sourceHash(folder, ['libs', 'gone']);
    writeFileSync(join(folder, 'libs/dist/a.js'), '1');
    expect(sourceHash(folder, ['libs', 'gone'])).toBe(before);
    writeFileSync(join(folder, 'libs/a.ts'), '2');
    const changed = sourceHash(folder, ['libs', 'gone']);
    writeFileSync(join(folder, 'libs/b.ts'), '');
    expect(new Set([before, changed, sourceHash(folder, ['libs', 'gone'])]).size).toBe(3);
  });
});
