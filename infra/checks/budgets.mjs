/**
 * Budgets of size and of silence: small files, and no way to hush a rule. Raising a number needs a note in docs/decisions.
 * Functions (40 lines) and constructors (6 parameters) are counted by ESLint.
 */
import { projectFiles, report, textOf } from './files.mjs';

const LINES = { median: 60, file: 300, workflow: 200, readme: 40 };

/** Files that nobody reads from top to bottom, each with the reason. */
const EXEMPT = [
  [/^infra\/migrations\//, 'generated from the entities, reviewed once, then frozen'],
  [/^apps\/web\/src\/api\/schema\.d\.ts$/, 'generated from docs/openapi.json'],
  [/\.gen\.ts$/, 'generated'],
  [/\.data\.ts$/, 'a table of data written as code: standards, samples, vectors'],
];

const SILENCERS = [
  [
    /(es|ox)lint-disable/,
    'rules are not switched off in code: change the code, or relax the rule with its reason in eslint.config.mjs or .oxlintrc.json',
  ],
  [/@ts-(ignore|nocheck)/, 'use a type, or @ts-expect-error with a reason'],
  [/prettier-ignore/, 'one format for all'],
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'do it now, or write it where work is planned'],
  [/(:|<|\bas) any\b(?=[\s;,)>\]]|$)/, 'no any: say what it is, or `unknown` and check it'],
];

/** These name what they forbid. */
const NAMES_THE_SILENCERS = /^infra\/checks\/(budgets\.mjs|.*\.spec\.ts)$/;

const isCode = (path) => /\.(ts|tsx|mts|mjs|cjs)$/.test(path) && !EXEMPT.some(([pattern]) => pattern.test(path));
const linesOf = (text) => text.replace(/\n$/, '').split('\n').length;
const limitOf = (path) => (path.endsWith('.workflow.ts') ? LINES.workflow : LINES.file);

const files = projectFiles();
const code = files.filter(isCode).map((path) => ({ path, text: textOf(path) }));
const sizes = code.map(({ text }) => linesOf(text)).sort((a, b) => a - b);
const median = sizes[Math.floor(sizes.length / 2)] ?? 0;

const faults = [];
for (const { path, text } of code) {
  if (linesOf(text) > limitOf(path)) faults.push(`${path}: ${linesOf(text)} lines, at most ${limitOf(path)}`);
  if (NAMES_THE_SILENCERS.test(path)) continue;
  text.split('\n').forEach((line, index) => {
    for (const [pattern, hint] of SILENCERS) if (pattern.test(line)) faults.push(`${path}:${index + 1}: ${hint}`);
  });
}
if (median > LINES.median) faults.push(`the median file has ${median} lines, at most ${LINES.median}`);

for (const home of new Set(files.map((path) => /^(?:apps|libs)\/[^/]+(?=\/src\/)/.exec(path)?.[0]))) {
  if (home === undefined) continue;
  const readme = `${home}/README.md`;
  if (!files.includes(readme))
    faults.push(`${readme}: missing; say what it is, what it may import, where to change what`);
  else if (linesOf(textOf(readme)) > LINES.readme) faults.push(`${readme}: at most ${LINES.readme} lines`);
}

report(faults, `${code.length} files, median ${median} lines, longest ${sizes.at(-1) ?? 0}`);
