// The life of any proceeding: it decides and waits like a case (workflows/shared/attend.ts); the database remembers and reminds.
import { continueAsNew, proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import { SYSTEM } from '#domain/cases/commands';
import { decideIn, evolveIn, type Proceeding, type ProceedingState } from '#domain/proceedings/proceeding';
import { records } from '../shared/activity-options.js';
import { attend, listen } from '../shared/attend.js';
import { Desk, type Deciding } from '../shared/desk.js';
import {
  lookAgainAtProceeding,
  performOnProceeding,
  proceedingState,
  type ProceedingActivities,
  type ProceedingCommand,
  type ProceedingEvent,
  type ProceedingInput,
  type ProceedingKind,
} from './proceeding.contract.js';

const { recordProceeding } = proxyActivities<ProceedingActivities>(records);

/** The rules of one kind, as far as they are needed here. */
export type AnyRules = Proceeding<string, Readonly<Record<string, unknown>>, ProceedingState>;

const decidingBy = (rules: AnyRules): Deciding<ProceedingState, ProceedingCommand, ProceedingEvent, string> => ({
  decide: (state, command) =>
    decideIn<string, Readonly<Record<string, unknown>>, ProceedingState>(rules, state, command),
  evolve: (state, event) => evolveIn(rules, state, event as never),
  isOver: ({ stage }) => stage !== null && rules.ends.includes(stage),
  stageOf: ({ stage }) => stage ?? '',
});

/** @param afterwards what follows from recorded events outside: part of the one coroutine that issues commands. */
export async function proceed(
  kind: ProceedingKind,
  rules: AnyRules,
  { proceedingId, opening, carried }: ProceedingInput,
  afterwards?: (events: readonly ProceedingEvent[], state: ProceedingState) => Promise<void>,
): Promise<ProceedingState> {
  const desk = new Desk(decidingBy(rules), carried?.state ?? rules.beginning, carried?.answers);
  if (opening && !carried) desk.answer(opening);
  listen(desk, {
    ...{ perform: performOnProceeding, lookAgain: lookAgainAtProceeding, state: proceedingState },
    description: 'A step of a person: refused with the reason, or recorded before it is answered',
  });
  await attend(desk, {
    wakeAt: carried?.wakeAt ?? null,
    record: async () => {
      const { events, settled } = desk.batch();
      const summary = events.map((event) => event.type).join(', ') || 'look at the clocks';
      const request = { kind, proceedingId, events, settled };
      const { wakeAt, due } = await recordProceeding.executeWithOptions({ ...records, summary }, [request]);
      desk.recorded = events.at(-1)?.seq ?? desk.recorded;
      setCurrentDetails(desk.state.stage ?? '');
      await afterwards?.(events, desk.state);
      for (const { id, type, today } of due) desk.ring({ type, id, actor: SYSTEM, data: { today } });
      return wakeAt;
    },
    goOnAsNew: (wakeAt) =>
      continueAsNew<(input: ProceedingInput) => Promise<ProceedingState>>({
        proceedingId,
        carried: { state: desk.state, answers: desk.answers, wakeAt },
      }),
  });
  return desk.state;
}
