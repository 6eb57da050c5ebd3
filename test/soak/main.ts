// `npm run soak`: random cases over the pure rules until one fails. `-- --seed N` plays one again and tells its story,
// `-- --seeds N` says how many (10,000 where nothing is said), `-- --from N` where to begin. `-- --lives N` plays as many cases
// through their workflows and the database instead, ten to a seed (test/lives).
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Walk } from './walk.js';

const options = {
  seed: { type: 'string' },
  seeds: { type: 'string', default: '10000' },
  from: { type: 'string', default: '1' },
  lives: { type: 'string' },
} as const;
const { values } = parseArgs({ options });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function one(seed: number): void {
  const { story, faults, state } = new Walk(seed).run();
  story.forEach(say);
  say(
    faults.length === 0
      ? `Seed ${seed} keeps every rule; it ends ${state.stage}.`
      : `Seed ${seed}: ${faults.join('; ')}`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function many(from: number, count: number): void {
  const began = performance.now();
  let events = 0;
  const failing: number[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const walk = new Walk(seed).run();
    events += walk.events.length;
    if (walk.faults.length === 0) continue;
    failing.push(seed);
    say(`npm run soak -- --seed ${seed}: ${walk.faults.join('; ')}`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${count} cases, ${events} events, ${failing.length} that break a rule, ${seconds} s.`);
  process.exitCode = failing.length === 0 ? 0 : 1;
}

function live(cases: string, from: string): void {
  const env = { ...process.env, TEST_LIVES: cases, TEST_LIVES_FROM: from };
  process.exitCode =
    spawnSync(process.execPath, ['infra/local/test.mjs', 'lives'], { stdio: 'inherit', env }).status ?? 1;
}

if (values.lives !== undefined) live(values.lives, values.from);
else if (values.seed === undefined) many(Number(values.from), Number(values.seeds));
else one(Number(values.seed));
