/**
 * `npm run demo`, `npm run pictures`, `npm run play:month`, `npm run cli -- <command>`: starts a part of the built program with the settings of the installation that is
 * running here.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { built, root } from './paths.mjs';
import { readSecrets } from './prepare/secrets.mjs';
import { readRunning } from './running.mjs';
import { Trouble, explain } from './trouble.mjs';

/** An operator's machine may have no installation of its own but name another one's services. */
const named = () => Boolean(process.env.DATABASE_URL && process.env.TEMPORAL_ADDRESS);

/** @returns {NodeJS.ProcessEnv} */
function environment() {
  const running = readRunning();
  if (running) return { ...process.env, ...readSecrets(), ...running.environment };
  if (named()) return { ...readSecrets(), ...process.env };
  throw new Trouble(
    'ISMPE Casework is not running here: start it with "npm start" in another terminal (or set DATABASE_URL and TEMPORAL_ADDRESS).',
  );
}

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function run(script, args, env) {
  if (!existsSync(script)) throw new Trouble(`${script} is not built: run "npm start" once, or "npm run build".`);
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    stdio: 'inherit',
    env,
    cwd: root,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

try {
  const [command = 'help', ...rest] = process.argv.slice(2);
  process.exitCode =
    command === 'demo' || command === 'pictures' || command === 'month'
      ? await run(built[command], rest, environment())
      : await run(built.cli, [command, ...rest], environment());
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
