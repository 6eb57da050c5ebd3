// CPU time that processes have used, from Linux's own account: a figure that a busy neighbour hardly changes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this system keeps the account where it is looked for. */
export const countsCpu = existsSync('/proc/self/stat');

/** The kernel's tick, in milliseconds. */
const TICK = 10;

interface Account {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

function accountOf(pid: number): Account | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (field: number): number => Number(fields[field - 3]);
    return { parent: at(4), own: (at(14) + at(15)) * TICK, ended: (at(16) + at(17)) * TICK };
  } catch {
    return undefined; // it has just ended; its parent has it now
  }
}

const pids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Milliseconds used so far by each process and its children. */
export function cpuMs(...roots: readonly number[]): number {
  const children = pids().map((pid) => ({ pid, account: accountOf(pid) }));
  return roots.reduce((sum, root) => {
    const account = accountOf(root);
    if (!account) throw new Error(`process ${root} is gone`);
    const living = children.filter((each) => each.account?.parent === root);
    return sum + account.own + account.ended + living.reduce((all, each) => all + (each.account?.own ?? 0), 0);
  }, 0);
}

/** The process whose command line holds all the words. */
export function processWith(...words: readonly string[]): number {
  const found = pids().find((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return words.every((word) => line.includes(word));
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`no process with ${words.join(' ')}`);
  return found;
}

export const parentOf = (pid: number): number => accountOf(pid)?.parent ?? 0;
