// The life of a workflow that decides by commands and waits for dates. One coroutine (`attend`) issues every command to the
// server; handlers only change state and wait, because a task that issues none and is then met by an Update on a cold cache
// would be replayed differently for ever.
import { allHandlersFinished, condition, setHandler, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { QueryDefinition, SignalDefinition, UpdateDefinition } from '@temporalio/common';
import { STAGE } from './search-attributes.js';
import { Alarm } from './wake.js';

/** The part of a desk that listening and attending need. */
interface DeskOf<State, Command, Answer> {
  readonly state: State;
  readonly over: boolean;
  readonly toRecord: boolean;
  readonly recorded: number;
  look: boolean;
  answer(command: Command): Answer;
  check(command: Command): void;
}

interface Doors<State, Command, Answer> {
  readonly perform: UpdateDefinition<Answer, [Command]>;
  readonly lookAgain: SignalDefinition;
  readonly state: QueryDefinition<State>;
  /** What the engine's own pages say of `perform`. */
  readonly description: string;
}

/** People's commands, and the word that something outside has moved. */
export function listen<State, Command, Answer extends { readonly seq: number }>(
  desk: DeskOf<State, Command, Answer>,
  { perform, lookAgain, state, description }: Doors<State, Command, Answer>,
): void {
  const handle = async (command: Command): Promise<Answer> => {
    const answer = desk.answer(command);
    await condition(() => desk.recorded >= answer.seq);
    return answer;
  };
  setHandler(perform, handle, { validator: (command: Command) => desk.check(command), description });
  setHandler(lookAgain, () => {
    desk.look = true;
  });
  setHandler(state, () => desk.state);
}

interface Course {
  /** When to look again, as the run before knew it; real time, ISO. */
  readonly wakeAt: string | null;
  /** Records what is in hand, takes in the commands that are due, and answers when to look again. */
  readonly record: () => Promise<string | null>;
  readonly goOnAsNew: (wakeAt: string | null) => Promise<void>;
}

/** Records, waits and looks until the desk is over and everything is recorded. */
export async function attend<State, Command, Answer>(
  desk: DeskOf<State, Command, Answer>,
  { record, goOnAsNew, ...course }: Course,
): Promise<void> {
  const alarm = new Alarm(() => (desk.look = true));
  let { wakeAt } = course;
  // The first task of every run issues a command (see the head of this file), and this is the cheapest: it is never set again.
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);
  while (!desk.over || desk.toRecord) {
    if (desk.toRecord) wakeAt = await record();
    else if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) {
      // An update must not be completed in the task that continues as new: its answer could be lost.
      if (!(await condition(() => desk.toRecord, '1 second'))) await goOnAsNew(wakeAt);
    } else {
      alarm.set(wakeAt);
      await condition(() => desk.toRecord);
    }
  }
  await condition(allHandlersFinished);
}
