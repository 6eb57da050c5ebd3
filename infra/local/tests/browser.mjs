/** The browser of the browser tests: named, on the PATH, or, where we may, installed with the machine's own package manager. */
import { onPath, runCommand } from '../processes/command.mjs';

/** Best the one without windows and all that belongs to them: it does the same work with a quarter less. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const onThePath = () => NAMES.map((name) => onPath(name)).find(Boolean);

/**
 * Nothing where there is none: the tests that need it then say what to do.
 * @param {import('../progress.mjs').StepLine} line
 * @param {{ signal?: AbortSignal | undefined }} context
 * @returns {Promise<Record<string, string>>}
 */
export async function bringBrowser(line, context) {
  const here = process.env.TEST_CHROMIUM_PATH ?? onThePath();
  const path = here ?? ((await installWithApt(line, context)) ? onThePath() : undefined);
  if (!path) line.says('not to be had; the tests that need it will say so');
  return path ? { TEST_CHROMIUM_PATH: path } : {};
}

/** Debian and its kin, as root. @param {import("../progress.mjs").StepLine} line @param {{ signal?: AbortSignal | undefined }} context */
async function installWithApt(line, { signal }) {
  const apt = onPath('apt-get');
  if (!apt || process.getuid?.() !== 0) return false;
  line.doing('installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ ...args) =>
    runCommand(apt, [...args, '-qq', '-y'], { name: 'chromium-apt', env, signal, line });
  const done = (/** @type {string[]} */ ...args) =>
    run(...args).then(
      () => true,
      () => (signal?.throwIfAborted(), false), // a refusal; why is in .local/logs/chromium-apt.log
    );
  if (!(await done('update'))) return false;
  for (const name of PACKAGES) if (await done('install', '--no-install-recommends', name)) return true;
  return false;
}
