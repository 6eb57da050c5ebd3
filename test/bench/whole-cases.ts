// P1 and Temporal's share of P3: complete cases on a whole installation, by turns with skeletons of cases on Temporal alone.
import type { Control } from './control/control.js';
import { playTogether } from './complete-case.js';
import { cpuMs } from './cpu.js';
import { mean, say } from './figures.js';
import type { House } from './house.js';
import { between, persistenceRequests, type StoreUse } from './temporal-store.js';

/** Each turn is measured; the first of each, in which everything is still cold, is not counted. */
const TURNS = 4;
/** Skeletons of a turn: more than there are cases, because they are over sooner. */
const SKELETONS = 15;

export interface Turn {
  /** CPU-ms for each case. */
  readonly all: number;
  readonly temporal: number;
  readonly store: StoreUse;
}

async function measured(
  processes: { readonly own: readonly number[]; readonly temporal: number },
  cases: number,
  work: () => Promise<void>,
): Promise<Turn> {
  const [own, temporal] = [cpuMs(...processes.own), cpuMs(processes.temporal)];
  const before = await persistenceRequests();
  await work();
  const store = between(before, await persistenceRequests());
  const engine = (cpuMs(processes.temporal) - temporal) / cases;
  return {
    all: (cpuMs(...processes.own) - own) / cases + engine,
    temporal: engine,
    store: { all: store.all / cases, writes: store.writes / cases },
  };
}

const average = (turns: readonly Turn[]): Turn => ({
  all: mean(turns.map(({ all }) => all)),
  temporal: mean(turns.map(({ temporal }) => temporal)),
  store: { all: mean(turns.map(({ store }) => store.all)), writes: mean(turns.map(({ store }) => store.writes)) },
});

export async function wholeCases(
  house: House,
  control: Control,
): Promise<{ readonly ours: Turn; readonly control: Turn }> {
  const [ours, controls]: [Turn[], Turn[]] = [[], []];
  const { temporal, ours: own } = house.processes;
  for (let turn = 0; turn < TURNS; turn++) {
    const skeleton = await measured({ own: [control.pid], temporal }, SKELETONS, () =>
      control.ask('skeletons', SKELETONS),
    );
    const cases = await house.cases();
    const whole = await measured({ own, temporal }, cases.length, async () => {
      await playTogether(cases);
      await house.untilPosted();
    });
    say(
      `  turn ${turn}: ${Math.round(whole.all)} CPU-ms a case (engine ${Math.round(whole.temporal)}), ${Math.round(skeleton.all)} a skeleton`,
    );
    if (turn === 0) continue;
    ours.push(whole);
    controls.push(skeleton);
  }
  return { ours: average(ours), control: average(controls) };
}
