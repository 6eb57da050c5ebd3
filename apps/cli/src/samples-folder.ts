import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The samples are not compiled: source and build read the one folder beside package.json. */
export function samplesFolder(from = import.meta.dirname): string {
  const folder = join(from, 'samples');
  if (existsSync(join(folder, 'standards-2005.yaml'))) return folder;
  if (dirname(from) === from) throw new Error('The first data is missing: the folder samples beside package.json.');
  return samplesFolder(dirname(from));
}
