// One cycle of one accreditation, from the application to the day it closes. It decides and waits; the database remembers.
// One coroutine (this function's loop) issues every command to the server; handlers only change state and wait, because a
// task that issues none and is then met by an Update on a cold cache would be replayed differently for ever.
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { SYSTEM, type Command } from '#domain/cases/commands';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { TERMINAL } from '#domain/cases/stages';
import type { CaseEvent } from '#domain/cases/events';
import { DomainError } from '#domain/errors';
import { records } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import {
  currentState,
  lookAgain,
  perform,
  type Answer,
  type CaseActivities,
  type CaseInput,
  type DueTimer,
} from './case.contract.js';

const { recordCase } = proxyActivities<CaseActivities>(records);

/** Answers kept over continue-as-new; within a run the server itself remembers update ids. */
const ANSWERS_KEPT = 50;

export async function accreditation({ caseId, carried }: CaseInput): Promise<CaseState> {
  let state = carried?.state ?? BEGINNING;
  const answers = [...(carried?.answers ?? [])];
  let pending: CaseEvent[] = [];
  let recorded = state.seq;
  let settled: string[] = [];
  let wakeAt = carried?.wakeAt ?? null;
  let look = carried !== undefined;

  const answered = (id: string): Answer | undefined => answers.find((each) => each.commandId === id);

  const take = (event: CaseEvent): Answer => {
    state = evolve(state, event);
    pending.push(event);
    const answer = { commandId: event.commandId, seq: event.seq, stage: state.stage };
    answers.push(answer);
    if (answers.length > ANSWERS_KEPT) answers.shift();
    return answer;
  };

  setHandler(
    perform,
    async (command: Command) => {
      const answer = answered(command.id) ?? take(accepted(state, command));
      await condition(() => recorded >= answer.seq);
      return answer;
    },
    {
      validator: (command) => {
        if (!answered(command.id)) accepted(state, command);
      },
      description: 'A command of a person: refused with the reason, or recorded before it is answered',
    },
  );
  setHandler(lookAgain, () => {
    look = true;
  });
  setHandler(currentState, () => state);

  let shown = state.stage;
  const show = (): void => {
    shown = state.stage;
    upsertSearchAttributes([{ key: STAGE, value: shown }]);
  };
  show(); // the first task of every run issues a command; see the head of this file

  const record = async (): Promise<void> => {
    const [events, done] = [pending, settled];
    [pending, settled, look] = [[], [], false];
    const summary = events.map((event) => event.type).join(', ') || 'look at the clocks';
    const answer = await recordCase.executeWithOptions({ ...records, summary }, [{ caseId, events, settled: done }]);
    recorded = events.at(-1)?.seq ?? recorded;
    wakeAt = answer.wakeAt;
    if (shown !== state.stage) show();
    for (const timer of answer.due) ring(timer);
  };

  /** A timer's command is decided like anybody's; a refusal (the stage has moved on) settles the timer all the same. */
  const ring = (timer: DueTimer): void => {
    settled.push(timer.id);
    if (answered(timer.id)) return;
    const event = decide(state, systemCommand(timer));
    if (!(event instanceof DomainError)) take(event);
  };

  const toRecord = (): boolean => pending.length > 0 || settled.length > 0 || look;
  const over = (): boolean => TERMINAL.includes(state.stage);

  while (!over() || toRecord()) {
    if (toRecord()) await record();
    else if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) {
      // An update must not be completed in the task that continues as new: its answer could be lost.
      if (!(await condition(toRecord, '1 second')))
        await continueAsNew<typeof accreditation>({ caseId, carried: { state, answers, wakeAt } });
    } else if (!(await woken(wakeAt, toRecord))) look = true;
  }
  await condition(allHandlersFinished);
  return state;
}

/** Two clocks are never quite the same: without a floor, one that runs ahead would make the case look in a busy loop. */
const SHORTEST_WAIT_MS = 500;

/** Waits for work, at most until the instant; false when the instant came first. */
async function woken(wakeAt: string | null, work: () => boolean): Promise<boolean> {
  if (wakeAt !== null) return condition(work, Math.max(SHORTEST_WAIT_MS, Date.parse(wakeAt) - Date.now()));
  await condition(work);
  return true;
}

function accepted(state: CaseState, command: Command): CaseEvent {
  const event = decide(state, command);
  if (event instanceof DomainError) throw ApplicationFailure.nonRetryable(event.message, event.code, event.facts);
  return event;
}

const systemCommand = ({ id, command, today }: DueTimer): Command =>
  ({ id, type: command, actor: SYSTEM, data: command === 'beginVisit' ? { today } : {} }) as Command;
