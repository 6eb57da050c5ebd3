// Writes docs/benchmarks.md and .local/bench.json.
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { testSetting } from '../kit/environment.js';
import { holds, reaches, say, type Figure } from './figures.js';

const ROOT = join(import.meta.dirname, '../..');

const machine = (): string =>
  [
    `${cpus().length} processors`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    platform() === 'linux' ? 'Linux' : platform(),
    `Node ${process.versions.node}`,
  ].join(', ');

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toFixed(2)));

function outcome(figure: Figure): string {
  if (reaches(figure)) return 'aim reached';
  const held = holds(figure);
  return held === null ? 'aim not reached' : held ? 'holds' : '**does not hold**';
}

const row = (figure: Figure): string => {
  const { no, what, ours, control, value, must, aim, unit } = figure;
  const target = (limit: number | null): string => (limit === null ? 'a test' : `≤ ${number(limit)}${unit}`);
  return `| ${[no, what, ours, control, `${number(value)}${unit}`, target(must), target(aim), outcome(figure)].join(' | ')} |`;
};

const NOTES = readFileSync(join(import.meta.dirname, 'notes.md'), 'utf8');

/** Says what came out; a run of all is written down as well. */
export function report(measured: readonly Figure[]): void {
  const figures = [...measured].sort((a, b) => Number(a.no.slice(1)) - Number(b.no.slice(1)));
  const table = [
    '| | What | Ours | Control | Value | Must | Aim | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...figures.map(row),
  ];
  if (testSetting('TEST_BENCH_ONLY') === undefined) write(figures, table);
  say(`\n${table.join('\n')}`);
}

function write(figures: readonly Figure[], table: readonly string[]): void {
  const today = new Date().toISOString().slice(0, 10);
  const text = `# Benchmarks

Written by \`npm run bench\` on ${today}, on a machine with ${machine()}.

${table.join('\n')}

${NOTES}`;
  writeFileSync(join(ROOT, 'docs/benchmarks.md'), text);
  mkdirSync(join(ROOT, '.local'), { recursive: true });
  writeFileSync(join(ROOT, '.local/bench.json'), JSON.stringify({ today, machine: machine(), figures }, null, 2));
}
