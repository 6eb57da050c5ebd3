// decide and evolve of an assessor's application: the table of steps is application-steps.ts. Days are reckoned outside, where
// the calendar is (application-days.ts): what is decided here compares them.
import type { LocalDay } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import {
  APPLICATION_STEPS,
  APPLICATION_WORDS,
  WAITS,
  type ApplicationCommand,
  type ApplicationCommandType,
  type ApplicationData,
  type ApplicationStage,
} from './application-steps.js';

export interface ApplicationState {
  /** Null before the first event. */
  readonly stage: ApplicationStage | null;
  readonly seq: number;
  /** The day of the agreed training, while it is awaited. */
  readonly trainingOn: LocalDay | null;
  /** Trainings taken and not passed. */
  readonly attempts: number;
  /** From here reminders and silence count: the last step, answer, or the agreed training. */
  readonly waitsSince: LocalDay | null;
}

export const APPLICATION_BEGINNING: ApplicationState = {
  ...{ stage: null, seq: 0, trainingOn: null, attempts: 0, waitsSince: null },
};

export type ApplicationEvent<T extends ApplicationCommandType = ApplicationCommandType> = {
  readonly [K in T]: {
    readonly type: K;
    readonly seq: number;
    readonly commandId: string;
    readonly actor: ApplicationCommand['actor'];
    readonly data: ApplicationData[K];
  };
}[T];

const refuse = (code: string, message: string): DomainError => new DomainError(`APPLICATIONS.${code}`, message);

export function refuseApplicationStage(
  stage: ApplicationStage | null,
  type: ApplicationCommandType,
): DomainError | undefined {
  const { from, does } = APPLICATION_STEPS[type];
  if (stage === null ? type === 'submit' : from.includes(stage)) return undefined;
  const now = stage === null ? 'not submitted yet' : `at “${APPLICATION_WORDS[stage]}”`;
  const where = from.map((each) => APPLICATION_WORDS[each]).join(', ');
  return refuse(
    'WRONG_STAGE',
    `It is not possible to ${does} now: the application is ${now}. Possible at: ${where || '–'}.`,
  );
}

function refuseData(state: ApplicationState, { type, data }: ApplicationCommand): DomainError | undefined {
  if (type === 'accept' && data.trainingOn !== null && data.trainingOn < data.today)
    return refuse('TRAINING_BEHIND', `The training of ${data.trainingOn} lies behind; agree on a day that is ahead.`);
  if ((type === 'recordTraining' || type === 'appoint') && data.on > data.today)
    return refuse('AHEAD', `${data.on} lies ahead; record it on the day or after it.`);
  if (type === 'lapse' && data.sinceSeq !== state.seq)
    return refuse('NOT_SILENT', 'Something was heard meanwhile; the application goes on.');
  return undefined;
}

export function decideApplication(
  state: ApplicationState,
  command: ApplicationCommand,
): ApplicationEvent | DomainError {
  const { type, id, actor, data, expectedSeq } = command;
  if (expectedSeq !== undefined && expectedSeq !== state.seq)
    return refuse(
      'CHANGED',
      'The application has changed since you opened it; load it again and look before you repeat.',
    );
  const refusal = refuseApplicationStage(state.stage, type) ?? refuseData(state, command);
  return refusal ?? ({ type, seq: state.seq + 1, commandId: id, actor, data } as ApplicationEvent);
}

function stageAfter({ stage }: ApplicationState, event: ApplicationEvent): ApplicationStage {
  const [first = stage ?? 'RECEIVED', second = first] = APPLICATION_STEPS[event.type].to;
  if (event.type === 'recordTraining') return event.data.passed ? first : second;
  if (event.type === 'recordDecision') return event.data.carried ? first : second;
  return first;
}

/** Never refuses: what has happened has happened. */
export function evolveApplication(state: ApplicationState, event: ApplicationEvent): ApplicationState {
  const { today } = event.data;
  const failed = event.type === 'recordTraining' && !event.data.passed;
  const trainingOn =
    event.type === 'accept' ? event.data.trainingOn : event.type === 'recordTraining' ? null : state.trainingOn;
  return {
    stage: stageAfter(state, event),
    seq: event.seq,
    trainingOn,
    attempts: state.attempts + (failed ? 1 : 0),
    waitsSince: trainingOn !== null && trainingOn > today ? trainingOn : today,
  };
}

/** Each step that a person may take, with why not now. */
export const explainApplication = (
  stage: ApplicationStage,
): readonly { readonly command: ApplicationCommandType; readonly does: string; readonly why: string | null }[] =>
  (Object.keys(APPLICATION_STEPS) as ApplicationCommandType[])
    .filter((command) => command !== 'submit' && command !== 'lapse')
    .map((command) => ({
      command,
      does: APPLICATION_STEPS[command].does,
      why: refuseApplicationStage(stage, command)?.message ?? null,
    }));

/** Ends reachable, ways on from everywhere. Empty when the table is sound. */
export function checkApplicationTable(): readonly string[] {
  const steps = Object.values(APPLICATION_STEPS);
  const stages = Object.keys(APPLICATION_WORDS) as ApplicationStage[];
  const reached = new Set(steps.flatMap(({ to }) => to));
  const dead = stages.filter(
    (stage) => WAITS[stage] && !steps.some(({ from, to }) => from.includes(stage) && to.length > 0),
  );
  return [
    ...stages.filter((stage) => !reached.has(stage)).map((stage) => `${stage} cannot be reached`),
    ...dead.map((stage) => `${stage} has no way on`),
  ];
}
