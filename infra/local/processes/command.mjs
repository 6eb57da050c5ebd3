/** Runs a program to its end, with its output in a log file and the last of it in the error. */
import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { logs } from '../paths.mjs';
import { Trouble } from '../trouble.mjs';
import { lastLines, openLog } from './log.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} name of the log file
 * @property {string} [trouble] the sentence when it fails
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {AbortSignal | undefined} [signal] ends the program
 * @property {import('../progress.mjs').StepLine} [line] shows that it is alive
 * @property {number} [timeout] milliseconds
 * @property {{ uid: number, gid: number } | undefined} [owner] as whom it runs
 * @property {boolean} [keepOutput] returns what it prints instead of logging it
 */

/** @param {string} command @param {string[]} args @param {CommandOptions} options @returns {Promise<string>} */
export async function runCommand(command, args, options) {
  const log = join(logs, `${options.name}.log`);
  const output = openLog(log);
  const stopTicking = options.line?.ticking();
  try {
    const { code, text } = await ended(command, args, options, output);
    if (code === 0) return text;
    const sentence = options.trouble ?? `"${[command, ...args].join(' ')}" failed (exit code ${code}).`;
    throw new Trouble(sentence, lastLines(log, 20));
  } finally {
    stopTicking?.();
    closeSync(output);
  }
}

/**
 * @param {string} command @param {string[]} args @param {CommandOptions} options @param {number} output
 * @returns {Promise<{ code: number | null, text: string }>}
 */
function ended(command, args, { cwd, env, signal, timeout, keepOutput, trouble, owner }, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', keepOutput ? 'pipe' : output, output],
      ...(cwd && { cwd }),
      ...(env && { env }),
      ...(signal && { signal }),
      ...(timeout && { timeout }),
      ...owner,
    });
    let text = '';
    child.stdout?.on('data', (chunk) => (text += chunk));
    child.on('error', (error) =>
      reject(signal?.aborted ? error : new Trouble(trouble ?? error.message, error.message)),
    );
    child.on('close', (code) => resolve({ code, text }));
  });
}

/** The program of that name on the PATH. @param {string} name @param {string} [path] */
export function onPath(name, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // absent or not ours to run: the same to the one who looks for a program
  }
}
