/**
 * `npm run check`: the house rules as commands that fail (docs/decisions/0005). `npm run check -- lint types` runs some,
 * `--without unit` leaves one out, `--report file.json` writes down what came of each.
 * Caches lie under node_modules/.cache.
 */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

const AT_ONCE = 2;
const CACHE = 'node_modules/.cache';
/** The native compiler: the same rules in a fifth of the time. What works on the code by its API still takes the other one. */
const tsc = (project) => `node node_modules/typescript-native/bin/tsc --noEmit --pretty false -p ${project}`;
const own = (check) => `node "${join(import.meta.dirname, '../checks', `${check}.mjs`)}"`;
const ROOTS = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'apps/web/src', 'libs', 'workflows', 'infra', 'test'];

/** Longest first: two at once then end at about the same time. `when`: files without which there is nothing to check. */
const STEPS = [
  {
    name: 'unit',
    run: 'jest --selectProjects unit --maxWorkers 1',
    hint: 'npm run jest -- --selectProjects unit --testPathPatterns <file> runs one',
  },
  {
    name: 'lint',
    run: `eslint . --cache --cache-strategy content --cache-location ${CACHE}/eslint/`,
    hint: 'npx eslint --fix repairs some; why a rule is there: infra/checks/house-rules.mjs, docs/decisions/0005',
  },
  {
    name: 'format',
    run: `prettier --check . --cache --cache-location ${CACHE}/prettier/.prettier-cache`,
    hint: 'npm run format',
  },
  {
    name: 'typed lint',
    run: 'oxlint --type-aware --deny-warnings --format unix .',
    hint: 'what each rule is for: typescript-eslint.io/rules; which are on, and why some are not: .oxlintrc.json',
  },
  { name: 'types', run: tsc('.'), hint: 'npx tsc --noEmit -p . shows them with their source lines' },
  {
    name: 'web types',
    run: tsc('apps/web'),
    when: ['apps/web/tsconfig.json'],
    hint: 'npx tsc --noEmit -p apps/web',
  },
  {
    name: 'boundaries',
    run: `depcruise --config .dependency-cruiser.cjs --output-type err-long ${ROOTS.filter((root) => existsSync(root)).join(' ')}`,
    hint: 'move the code to the side that may know it; the rules and their reasons: .dependency-cruiser.cjs',
  },
  {
    name: 'bundle',
    run: own('bundle'),
    hint: 'workflows take rules without the calendar; what needs it is an activity',
  },
  {
    name: 'budgets',
    run: own('budgets'),
    hint: 'split the file by what it is about; a raise needs a note in docs/decisions',
  },
  { name: 'layout', run: own('layout'), hint: 'rename, or import from the declaring file' },
  {
    name: 'situations',
    run: own('situations'),
    when: ['docs/process.md'],
    hint: 'name a test after the row of docs/process.md that it holds: it(`F65 Pause: …`)',
  },
  { name: 'words', run: own('words'), hint: 'say it in the project’s own words' },
  {
    name: 'api lint',
    run: 'redocly lint docs/openapi.json',
    when: ['docs/openapi.json'],
    hint: 'describe the operation where its controller declares it, then write the document again',
  },
  {
    name: 'api client',
    run: own('client'),
    when: ['docs/openapi.json', 'apps/web/src/api/schema.d.ts'],
    hint: 'npx openapi-typescript docs/openapi.json -o apps/web/src/api/schema.d.ts',
  },
];

const env = {
  ...process.env,
  PATH: `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
  NODE_OPTIONS: '--experimental-vm-modules --no-warnings=ExperimentalWarning',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1).padStart(5)} s`;

/** Runs one step to its end; prints its line, and what it said when it failed. */
function perform({ name, run, hint }) {
  const since = Date.now();
  const said = [];
  return new Promise((done) => {
    const child = spawn(run, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (text) => said.push(text));
    child.stderr.on('data', (text) => said.push(text));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(11)} ${seconds(since)}`);
      const text = `${Buffer.concat(said).toString().trim()}\n→ ${hint}`;
      if (code !== 0) console.log(`\n${text}\n`);
      done({ name, failed: code !== 0, said: code === 0 ? '' : text });
    });
  });
}

const { positionals: wanted, values: options } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', multiple: true, default: [] }, report: { type: 'string' } },
});
const unknown = [...wanted, ...options.without].filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
const chosen = STEPS.filter(
  ({ name }) => (wanted.length === 0 || wanted.includes(name)) && !options.without.includes(name),
);
const queue = chosen.filter(({ when = [] }) => when.every((path) => existsSync(path)));
for (const { name } of chosen.filter((step) => !queue.includes(step)))
  console.log(`-      ${name.padEnd(11)} nothing to check yet`);

const start = Date.now();
const results = [];
const lane = async () => {
  for (let step = queue.shift(); step; step = queue.shift()) results.push(await perform(step));
};
await Promise.all(Array.from({ length: AT_ONCE }, lane));
if (options.report) writeFileSync(options.report, JSON.stringify(results, null, 2));
const failed = results.filter((result) => result.failed).map(({ name }) => name);
console.log(
  `\n${failed.length === 0 ? 'All house rules hold.' : `Not yet: ${failed.join(', ')}.`} ${seconds(start).trim()}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
