/**
 * Names of folders and files: one feature, one folder name, no drawers for odds and ends, no barrels.
 */
import { projectFiles, report, textOf } from './files.mjs';

const DRAWERS = /^(commons?|utils?|helpers?|base|misc)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const THE_BARREL = 'workflows/index.ts';

/** A file that only passes on what others declare. Comments do not count. */
const isBarrel = (text) => {
  const statements = text
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  return (
    statements.length > 0 && statements.every((each) => /^export\s[^=]*\bfrom\s/.test(each) || /^import\b/.test(each))
  );
};
const passesOn = (text) => /^export\s[^=;]*\bfrom\s/m.test(text);

const faults = [];
for (const path of projectFiles()) {
  if (!/^(apps|libs|workflows|infra|test)\//.test(path)) continue;
  const folders = path.split('/').slice(0, -1);
  const file = path.split('/').at(-1) ?? '';
  const drawer = folders.find((folder) => DRAWERS.test(folder));
  if (drawer) faults.push(`${path}: no folder named ${drawer}; name it for what is in it`);
  if (!/\.(ts|tsx|mjs)$/.test(file) || path === THE_BARREL) continue;
  const kebab = file.split('.').every((part) => KEBAB.test(part));
  if (!kebab && !path.startsWith('apps/web/') && !path.startsWith('infra/migrations/'))
    faults.push(`${path}: file names are kebab-case`);
  const text = textOf(path);
  if (passesOn(text) && (isBarrel(text) || /^index\./.test(file))) {
    faults.push(`${path}: a barrel; import from the file that declares it (${THE_BARREL} is the only one)`);
  }
}
report(faults, 'names and folders as agreed');
