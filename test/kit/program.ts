// The built programs of an installation, and what all installations of the tests are told alike.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = join(import.meta.dirname, '../..');

type Program = 'api' | 'worker' | 'cli';
const built = (program: Program): string => join(ROOT, 'dist/apps', program, 'src/main.js');

/** What Node is told to run one of them. */
export const alone = (program: Program): readonly string[] => [built(program)];

/** Several in one process, side by side. */
export const together = (...programs: readonly Program[]): readonly string[] => [
  '--eval',
  programs.map((each) => `import('${pathToFileURL(built(each)).href}')`).join(';'),
];

export const SETTINGS = {
  INSTALLATION: 'sandbox',
  WEB_ROOT: join(ROOT, 'apps/web/dist'),
  PAYLOAD_KEY: `test:${Buffer.alloc(32, 9).toString('base64')}`,
  SESSION_SECRET: 'a session secret of thirty-two letters',
  BODY_VAT_NUMBER: 'GB 999 9999 73',
  LOG_LEVEL: 'error',
};

/** Runs an operator's command to its end and answers what it printed. */
export async function operate(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...alone('cli'), ...args], { env, cwd: ROOT });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${printed}`);
  return printed;
}
