/**
 * Every situation of docs/process.md (its list under "Situations") is held by a test that bears its name: `F65 Pause: …`; and
 * each chapter of that page that the code cites is on it. Without faults it lists the situations, each with the files of its tests.
 */
import { projectFiles, report, textOf } from './files.mjs';

const PAGE = 'docs/process.md';
const CHAPTER = /^#+ Situations$([\s\S]*?)^#+ /m;
/** The name of a test, or of a row of one, up to its first colon; numbers of capabilities may stand before it. */
const NAME = /(['"`])(?:F\d+ )*([A-Z][^'"`:\n]{2,60}):/g;

const rows = [...(CHAPTER.exec(textOf(PAGE))?.[1] ?? '').matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, name]) => name);
const tests = new Map();
for (const path of projectFiles().filter((each) => /^(test|libs)\/.*\.spec\.tsx?$/.test(each))) {
  for (const [, , name] of textOf(path).matchAll(NAME)) tests.set(name, new Set([...(tests.get(name) ?? []), path]));
}

const faults = rows
  .filter((name) => !tests.has(name))
  .map((name) => `${PAGE}: no test is named “${name}: …”, so nobody sees that the situation is held`);
const chapters = [...textOf(PAGE).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title);
for (const path of projectFiles().filter((each) => /^(apps|libs|workflows)\/.*\.tsx?$/.test(each)))
  for (const [, cited] of textOf(path).matchAll(/docs\/process\.md, ([^)\n]+)/g))
    if (!chapters.some((title) => cited.startsWith(title)))
      faults.push(`${path}: it cites “${cited}” of ${PAGE}, which has no such chapter`);
if (rows.length === 0) faults.push(`${PAGE}: it has no list of situations`);
const held = rows.map((name) => `${name}: ${[...(tests.get(name) ?? [])].join(', ')}`);
report(faults, [...held, `${rows.length} situations, each with a test of its name`].join('\n'));
