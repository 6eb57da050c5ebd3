// The official checkers as Java programs: what each of them says of files that were written for it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requiredSetting, testSetting } from './environment.js';

const run = promisify(execFile);
const PEPPOL_RULES = join(import.meta.dirname, '../../infra/local/tests/validators/PeppolRules.java');
const ROOM = { maxBuffer: 16 << 20 };

/** Undefined where they are to be had; else why a spec is skipped. */
export const withoutCheckers = (): string | undefined =>
  testSetting('TEST_PEPPOL_RULES') && testSetting('TEST_VERAPDF') && testSetting('TEST_MUSTANG')
    ? undefined
    : 'skipped: Java or Maven is missing, so the official checkers are not to be had';

async function java(...args: readonly string[]): Promise<string> {
  try {
    return (await run('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', ...args], ROOM)).stdout;
  } catch (error) {
    // A checker that finds something ends with an exit code of its own; what it found is what it printed.
    const { stdout } = error as { readonly stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}

/** A line for each error of the Peppol BIS Billing 3 rules, and `ok <file>` for each file without one. */
export async function peppolSays(files: readonly string[]): Promise<readonly string[]> {
  const said = await java('-cp', requiredSetting('TEST_PEPPOL_RULES'), PEPPOL_RULES, ...files);
  return said.split('\n').filter((line) => /^(ok|error) /.test(line));
}

/** `PASS <file> 3a` or `FAIL <file> 3a` with the rules that failed, for each file. @param flavour `3a`, `3b`, `ua1` */
export async function verapdfSays(flavour: string, files: readonly string[]): Promise<readonly string[]> {
  const args = ['org.verapdf.apps.GreenfieldCliWrapper', '--format', 'text', '-v', '-f', flavour, ...files];
  return (await java('-cp', requiredSetting('TEST_VERAPDF'), ...args)).trim().split('\n');
}

/** What Mustang says of a hybrid invoice: its own summary and every error. */
export async function mustangSays(file: string): Promise<readonly string[]> {
  const args = ['org.mustangproject.commandline.Main', '--no-notices', '--action', 'validate', '--source', file];
  const said = await java('-cp', requiredSetting('TEST_MUSTANG'), ...args);
  return said.match(/<error [^>]*>[^<]*|<summary status="\w+"/g) ?? [];
}
