// One application to become an assessor: received, in training, before the Board, offered, appointed. It decides and waits like a
// case (workflows/cases/case.workflow.ts says why one coroutine issues every command); the database remembers and reminds.
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
import type { ApplicationState } from '#domain/assessors/application';
import type { ApplicationCommand } from '#domain/assessors/application-steps';
import { records } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import { Alarm } from '../shared/wake.js';
import {
  applicationState,
  lookAgainAtApplication,
  performOnApplication,
  type ApplicationActivities,
  type ApplicationInput,
} from './application.contract.js';
import { ApplicationDesk } from './application-desk.js';

const { recordApplication } = proxyActivities<ApplicationActivities>(records);

export async function assessorApplication({ applicationId, carried }: ApplicationInput): Promise<ApplicationState> {
  const desk = new ApplicationDesk(carried);
  const alarm = new Alarm(() => (desk.look = true));
  let wakeAt = carried?.wakeAt ?? null;
  listen(desk);
  // The first task of every run issues a command.
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);

  while (!desk.over || desk.toRecord) {
    if (desk.toRecord) wakeAt = await record(applicationId, desk);
    else if (workflowInfo().continueAsNewSuggested && allHandlersFinished())
      await goOnAsNew(applicationId, desk, wakeAt);
    else {
      alarm.set(wakeAt);
      await condition(() => desk.toRecord);
    }
  }
  await condition(allHandlersFinished);
  return desk.state;
}

function listen(desk: ApplicationDesk): void {
  setHandler(
    performOnApplication,
    async (command: ApplicationCommand) => {
      const answer = desk.answer(command);
      await condition(() => desk.recorded >= answer.seq);
      return answer;
    },
    {
      validator: (command: ApplicationCommand) => desk.check(command),
      description: 'A step of the application: refused with the reason, or recorded before it is answered',
    },
  );
  setHandler(lookAgainAtApplication, () => {
    desk.look = true;
  });
  setHandler(applicationState, () => desk.state);
}

async function record(applicationId: string, desk: ApplicationDesk): Promise<string | null> {
  const { events, settled } = desk.batch();
  const summary = events.map((event) => event.type).join(', ') || 'look at the reminders';
  const { wakeAt, due } = await recordApplication.executeWithOptions({ ...records, summary }, [
    { applicationId, events, settled },
  ]);
  desk.recorded = events.at(-1)?.seq ?? desk.recorded;
  setCurrentDetails(desk.state.stage ?? '');
  for (const silence of due) desk.ring(silence);
  return wakeAt;
}

async function goOnAsNew(applicationId: string, desk: ApplicationDesk, wakeAt: string | null): Promise<void> {
  // An update must not be completed in the task that continues as new: its answer could be lost.
  if (await condition(() => desk.toRecord, '1 second')) return;
  const { state, answers } = desk;
  await continueAsNew<typeof assessorApplication>({ applicationId, carried: { state, answers, wakeAt } });
}
