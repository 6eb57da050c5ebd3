// What an appeal, a complaint and the later life of a certificate have in common (docs/process.md, Appeals, Certificates, Complaints): a table of
// steps, events one after the other, an end. Each brings its own table, its own guards and what its events change.
import type { LocalDay } from '../calendar/dates.js';
import type { Actor } from '../cases/commands.js';
import { DomainError } from '../errors.js';

export interface Step<Stage extends string> {
  /** Empty: it opens the proceeding. */
  readonly from: readonly Stage[];
  /** None where the stage stays; several where the outcome decides. */
  readonly to: readonly Stage[];
  /** In the office's words; shown on buttons and in refusals. */
  readonly does: string;
  /** Whoever takes it gives it on its page; what the system does by itself is not offered. */
  readonly byItself?: true;
}

export interface ProceedingState<Stage extends string = string> {
  /** Null before the first event. */
  readonly stage: Stage | null;
  /** Number of the last event. */
  readonly seq: number;
}

/** The data of each step; every one knows the London day on which it is taken. */
export type StepData = Readonly<Record<string, { readonly today: LocalDay }>>;

interface Given<K, T> {
  readonly type: K;
  readonly actor: Actor;
  readonly data: T;
}

export type CommandOf<D> = {
  readonly [K in keyof D & string]: Given<K, D[K]> & { readonly id: string; readonly expectedSeq?: number };
}[keyof D & string];

export type EventOf<D> = {
  readonly [K in keyof D & string]: Given<K, D[K]> & { readonly seq: number; readonly commandId: string };
}[keyof D & string];

export interface Proceeding<Stage extends string, D, S extends ProceedingState<Stage>> {
  /** First half of its refusals' codes: `APPEALS`. */
  readonly feature: string;
  /** `the appeal` */
  readonly thing: string;
  readonly words: Readonly<Record<Stage, string>>;
  readonly steps: Readonly<Record<keyof D & string, Step<Stage>>>;
  readonly ends: readonly Stage[];
  readonly beginning: S;
  /** What is wrong with a step's data, or with who takes it. */
  guard(state: S, command: CommandOf<D>): DomainError | undefined;
  /** What an event changes beside the stage; the stage too, where the table names several. */
  change(state: S, event: EventOf<D>): Partial<S>;
}

type Table<Stage extends string, D> = Pick<
  Proceeding<Stage, D, ProceedingState<Stage>>,
  'feature' | 'thing' | 'words' | 'steps'
>;

export function refuseStage<Stage extends string, D>(
  { feature, thing, words, steps }: Table<Stage, D>,
  stage: Stage | null,
  type: keyof D & string,
): DomainError | undefined {
  const { from, does } = steps[type];
  if (stage === null ? from.length === 0 : from.includes(stage)) return undefined;
  const now = stage === null ? 'not there yet' : `at “${words[stage]}”`;
  const where = from.map((each) => words[each]).join(', ') || '–';
  return new DomainError(
    `${feature}.WRONG_STAGE`,
    `It is not possible to ${does} now: ${thing} is ${now}. Possible at: ${where}.`,
    { stage, step: type },
  );
}

export function decideIn<Stage extends string, D, S extends ProceedingState<Stage>>(
  rules: Proceeding<Stage, D, S>,
  state: S,
  command: CommandOf<D>,
): EventOf<D> | DomainError {
  const { type, id, actor, data, expectedSeq } = command;
  if (expectedSeq !== undefined && expectedSeq !== state.seq)
    return new DomainError(
      `${rules.feature}.CHANGED`,
      'Somebody took a step meanwhile; load the page again and look before you repeat.',
    );
  const refusal = refuseStage(rules, state.stage, type) ?? rules.guard(state, command);
  return refusal ?? ({ type, seq: state.seq + 1, commandId: id, actor, data } as EventOf<D>);
}

/** Never refuses: what has happened has happened. */
export function evolveIn<Stage extends string, D, S extends ProceedingState<Stage>>(
  rules: Proceeding<Stage, D, S>,
  state: S,
  event: EventOf<D>,
): S {
  const [next = state.stage] = rules.steps[event.type].to;
  return { ...state, stage: next, ...rules.change(state, event), seq: event.seq };
}

export interface PossibleStep {
  readonly command: string;
  readonly does: string;
  /** Why not now; null where it is possible. */
  readonly why: string | null;
}

/** Each step that people may take, with why not now. */
export const explainIn = <Stage extends string, D>(table: Table<Stage, D>, stage: Stage): readonly PossibleStep[] =>
  (Object.entries(table.steps) as [keyof D & string, Step<Stage>][])
    .filter(([, { from, byItself }]) => from.length > 0 && !byItself)
    .map(([command, { does }]) => ({ command, does, why: refuseStage(table, stage, command)?.message ?? null }));

/** Every stage is reached, and every one that is no end has a way on. Empty when the table is sound. */
export function faultsOf<Stage extends string, D>({
  words,
  steps,
  ends,
}: Pick<Proceeding<Stage, D, ProceedingState<Stage>>, 'words' | 'steps' | 'ends'>): readonly string[] {
  const all: readonly Step<Stage>[] = Object.values(steps);
  const stages = Object.keys(words) as Stage[];
  const reached = new Set(all.flatMap(({ to }) => to));
  const onward = (stage: Stage): boolean => all.some(({ from, to }) => from.includes(stage) && to.length > 0);
  return [
    ...stages.filter((stage) => !reached.has(stage)).map((stage) => `${stage} cannot be reached`),
    ...stages.filter((stage) => !ends.includes(stage) && !onward(stage)).map((stage) => `${stage} has no way on`),
    ...ends.filter((stage) => all.some(({ from }) => from.includes(stage))).map((stage) => `${stage} is no end`),
  ];
}
