// The built programs of an installation, and what all installations of the tests are told alike.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export const built = (app: 'api' | 'worker' | 'cli'): string => join(ROOT, 'dist/apps', app, 'src/main.js');

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
  const child = spawn(process.execPath, [built('cli'), ...args], { env, cwd: ROOT });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${printed}`);
  return printed;
}
