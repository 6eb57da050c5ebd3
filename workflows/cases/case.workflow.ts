// One cycle of one accreditation, from the application to the day it closes. It decides and waits; the database remembers.
// One coroutine (this function's loop) issues every command to the server; handlers only change state and wait, because a
// task that issues none and is then met by an Update on a cold cache would be replayed differently for ever.
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Command } from '#domain/cases/commands';
import type { CaseState } from '#domain/cases/state';
import { records } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import { Alarm } from '../shared/wake.js';
import { currentState, lookAgain, perform, type CaseActivities, type CaseInput } from './case.contract.js';
import { Desk } from './desk.js';

const { recordCase } = proxyActivities<CaseActivities>(records);

export async function accreditation({ caseId, carried }: CaseInput): Promise<CaseState> {
  const desk = new Desk(carried);
  const alarm = new Alarm(() => (desk.look = true));
  let wakeAt = carried?.wakeAt ?? null;
  listen(desk);
  // The first task of every run issues a command (see the head of this file), and this is the cheapest: it is never set again.
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);

  while (!desk.over || desk.toRecord) {
    if (desk.toRecord) wakeAt = await record(caseId, desk);
    else if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) await goOnAsNew(caseId, desk, wakeAt);
    else {
      alarm.set(wakeAt);
      await condition(() => desk.toRecord);
    }
  }
  await condition(allHandlersFinished);
  return desk.state;
}

/** People's commands, and the word that something outside has moved. */
function listen(desk: Desk): void {
  setHandler(
    perform,
    async (command: Command) => {
      const answer = desk.answer(command);
      await condition(() => desk.recorded >= answer.seq);
      return answer;
    },
    {
      validator: (command: Command) => desk.check(command),
      description: 'A command of a person: refused with the reason, or recorded before it is answered',
    },
  );
  setHandler(lookAgain, () => {
    desk.look = true;
  });
  setHandler(currentState, () => desk.state);
}

/** Records what is in hand, gives the commands that are due, and answers when to look again. */
async function record(caseId: string, desk: Desk): Promise<string | null> {
  const { events, settled } = desk.batch();
  const summary = events.map((event) => event.type).join(', ') || 'look at the clocks';
  const { wakeAt, due } = await recordCase.executeWithOptions({ ...records, summary }, [{ caseId, events, settled }]);
  desk.recorded = events.at(-1)?.seq ?? desk.recorded;
  setCurrentDetails(desk.state.stage);
  for (const timer of due) desk.ring(timer);
  return wakeAt;
}

async function goOnAsNew(caseId: string, desk: Desk, wakeAt: string | null): Promise<void> {
  // An update must not be completed in the task that continues as new: its answer could be lost.
  if (await condition(() => desk.toRecord, '1 second')) return;
  const { state, answers } = desk;
  await continueAsNew<typeof accreditation>({ caseId, carried: { state, answers, wakeAt } });
}
