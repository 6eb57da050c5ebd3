// P5: how long a person waits for the answer to a command, by turns with a bare Update that waits for one activity. Warm: the worker
// has the workflow in its cache. Cold: it has not, as for any case that has slept; each case is asked once after a restart.
import type { Control } from './control/control.js';
import type { House } from './house.js';
import { say } from './figures.js';
import type { Visitor } from '../demo/visitor.js';

/** Cases that are asked, and as many bare workflows. */
export const ASKED = 20;

export interface Waits {
  readonly ours: readonly number[];
  readonly control: readonly number[];
}

/** After a restart the engine still looks for the old worker for some seconds, which no sleeping case would feel. */
const FORGOTTEN_AFTER = 11_000;

/** What the engine still does after an answer is over by then: neither's turn is burdened with the other's end. */
const AFTERWARDS = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Asked {
  readonly path: string;
  readonly office: Visitor;
  seq: number;
}

async function command(asked: Asked, name: string, body: object): Promise<number> {
  const began = performance.now();
  const { seq } = await asked.office.send<{ seq: number }>('POST', `${asked.path}/${name}`, body, asked.seq);
  const waited = performance.now() - began;
  const page = await asked.office.get<{ seq: number }>(asked.path);
  if (page.seq !== seq) throw new Error(`${asked.path}: answered ${seq}, but ${page.seq} is what is read`);
  asked.seq = seq;
  return waited;
}

/** Cases in their in-house review, with a self-assessment that is complete. */
async function openCases(house: House): Promise<readonly Asked[]> {
  const { facts, people } = house.place(0);
  const theatre = house.theatre(people);
  return Promise.all(
    Array.from({ length: ASKED }, async () => {
      const one = await house.openCase(theatre, facts);
      return { path: one.path, office: people.office, seq: one.seq };
    }),
  );
}

const BACK_AND_FORTH = [
  ['declare-ready', {}],
  ['withdraw-readiness', { reason: 'Papers are missing.' }],
] as const;

export async function answers(house: House, control: Control): Promise<{ readonly warm: Waits; readonly cold: Waits }> {
  const cases = await openCases(house);
  await control.ask('stand', ASKED);
  let turn = 0;
  const round = async (): Promise<Waits> => {
    const [name, body] = BACK_AND_FORTH[turn++ % 2] ?? BACK_AND_FORTH[0];
    const waits = { ours: [] as number[], control: [] as number[] };
    for (const [which, asked] of cases.entries()) {
      waits.ours.push(await command(asked, name, body));
      await pause(AFTERWARDS);
      waits.control.push(await control.ask<number>('answer', which));
      await pause(AFTERWARDS);
    }
    return waits;
  };
  const rounds = async (count: number, before: () => Promise<unknown>): Promise<Waits> => {
    const all: Waits[] = [];
    for (let each = 0; each < count; each++) {
      await before();
      all.push(await round());
    }
    return { ours: all.flatMap(({ ours }) => ours), control: all.flatMap((waits) => waits.control) };
  };
  await round();
  const warm = await rounds(4, () => Promise.resolve());
  say('  warm; the worker is restarted for the cold ones');
  return { warm, cold: await rounds(2, () => restart(house, control)) };
}

async function restart(house: House, control: Control): Promise<void> {
  await Promise.all([house.installation.kill('worker', 'SIGTERM'), control.ask('restart')]);
  await house.installation.start('worker');
  await pause(FORGOTTEN_AFTER);
}
