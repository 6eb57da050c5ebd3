// One application to become an assessor: received, in training, before the Board, offered, appointed. It decides and waits like a
// case (workflows/shared/attend.ts); the database remembers and reminds.
import { continueAsNew, proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import {
  APPLICATION_BEGINNING,
  decideApplication,
  evolveApplication,
  type ApplicationEvent,
  type ApplicationState,
} from '#domain/assessors/application';
import { APPLICATION_ENDS, type ApplicationCommand, type ApplicationStage } from '#domain/assessors/application-steps';
import { SYSTEM } from '#domain/cases/commands';
import { records } from '../shared/activity-options.js';
import { attend, listen } from '../shared/attend.js';
import { Desk, type Deciding } from '../shared/desk.js';
import {
  applicationState,
  lookAgainAtApplication,
  performOnApplication,
  type ApplicationActivities,
  type ApplicationInput,
  type ApplicationRecorded,
} from './application.contract.js';

const { recordApplication } = proxyActivities<ApplicationActivities>(records);

const RULES: Deciding<ApplicationState, ApplicationCommand, ApplicationEvent, ApplicationStage> = {
  decide: decideApplication,
  evolve: evolveApplication,
  isOver: ({ stage }) => stage !== null && APPLICATION_ENDS.includes(stage),
  stageOf: ({ stage }) => stage ?? 'RECEIVED',
};

export async function assessorApplication({ applicationId, carried }: ApplicationInput): Promise<ApplicationState> {
  const desk = new Desk(RULES, carried?.state ?? APPLICATION_BEGINNING, carried?.answers);
  listen(desk, {
    ...{ perform: performOnApplication, lookAgain: lookAgainAtApplication, state: applicationState },
    description: 'A step of the application: refused with the reason, or recorded before it is answered',
  });
  await attend(desk, {
    wakeAt: carried?.wakeAt ?? null,
    record: async () => {
      const { events, settled } = desk.batch();
      const summary = events.map((event) => event.type).join(', ') || 'look at the reminders';
      const request = { applicationId, events, settled };
      const { wakeAt, due } = await recordApplication.executeWithOptions({ ...records, summary }, [request]);
      desk.recorded = events.at(-1)?.seq ?? desk.recorded;
      setCurrentDetails(desk.state.stage ?? '');
      for (const silence of due) desk.ring(lapse(silence));
      return wakeAt;
    },
    goOnAsNew: (wakeAt) =>
      continueAsNew<typeof assessorApplication>({
        applicationId,
        carried: { state: desk.state, answers: desk.answers, wakeAt },
      }),
  });
  return desk.state;
}

/** A silence that is over. */
const lapse = ({ id, sinceSeq, today }: ApplicationRecorded['due'][number]): ApplicationCommand =>
  ({ type: 'lapse', id, actor: SYSTEM, data: { sinceSeq, today } }) as ApplicationCommand;
