// One cycle of one accreditation, from the application to the day it closes. It decides and waits; the database remembers.
// How it waits, and why one coroutine issues every command: workflows/shared/attend.ts.
import { continueAsNew, proxyActivities, setCurrentDetails, setHandler } from '@temporalio/workflow';
import { SYSTEM, type Command } from '#domain/cases/commands';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import type { CaseEvent } from '#domain/cases/events';
import { TERMINAL, type Stage } from '#domain/cases/stages';
import { restored, type CaseState } from '#domain/cases/state';
import { records } from '../shared/activity-options.js';
import { attend, listen } from '../shared/attend.js';
import { Desk, type Deciding } from '../shared/desk.js';
import { beginAppeals } from '../appeals/begin-appeals.js';
import {
  currentState,
  lookAgain,
  perform,
  tell,
  type CaseActivities,
  type CaseInput,
  type DueTimer,
} from './case.contract.js';

const { recordCase } = proxyActivities<CaseActivities>(records);

const RULES: Deciding<CaseState, Command, CaseEvent, Stage> = {
  decide,
  evolve,
  isOver: ({ stage }) => TERMINAL.includes(stage),
  stageOf: ({ stage }) => stage,
};

export async function accreditation({ caseId, carried }: CaseInput): Promise<CaseState> {
  const desk = new Desk(RULES, restored(carried?.state), carried?.answers);
  listen(desk, {
    ...{ perform, lookAgain, state: currentState },
    description: 'A command of a person: refused with the reason, or recorded before it is answered',
  });
  setHandler(tell, (command) => desk.hear(command));
  await attend(desk, {
    wakeAt: carried?.wakeAt ?? null,
    record: async () => {
      const { events, settled } = desk.batch();
      const summary = events.map((event) => event.type).join(', ') || 'look at the clocks';
      const request = { caseId, events, settled };
      const { wakeAt, due } = await recordCase.executeWithOptions({ ...records, summary }, [request]);
      desk.recorded = events.at(-1)?.seq ?? desk.recorded;
      setCurrentDetails(desk.state.stage);
      await beginAppeals(events);
      for (const timer of due) desk.ring(systemCommand(timer));
      return wakeAt;
    },
    goOnAsNew: (wakeAt) =>
      continueAsNew<typeof accreditation>({ caseId, carried: { state: desk.state, answers: desk.answers, wakeAt } }),
  });
  return desk.state;
}

const systemCommand = ({ id, command, today }: DueTimer): Command =>
  ({ id, type: command, actor: SYSTEM, data: { today } }) as Command;
