// What a workflow that decides by commands has in hand: its state, what is decided and not yet recorded, the answers it has given.
import { ApplicationFailure } from '@temporalio/workflow';
import { DomainError } from '#domain/errors';

/** Answers kept over continue-as-new; within a run the server itself remembers update ids. */
const ANSWERS_KEPT = 50;

export interface DeskAnswer<Stage> {
  readonly commandId: string;
  readonly seq: number;
  readonly stage: Stage;
}

/** The pure rules of one kind of subject. */
export interface Deciding<State, Command, Event, Stage> {
  decide(state: State, command: Command): Event | DomainError;
  evolve(state: State, event: Event): State;
  isOver(state: State): boolean;
  stageOf(state: State): Stage;
}

interface Numbered {
  readonly seq: number;
}
interface FromCommand extends Numbered {
  readonly commandId: string;
}

export class Desk<State extends Numbered, Command extends { readonly id: string }, Event extends FromCommand, Stage> {
  readonly answers: DeskAnswer<Stage>[];
  /** Number of the last event in the database. */
  recorded: number;
  /** Something outside has moved, or the time has come: what is due is to be read. */
  look: boolean;
  private pending: Event[] = [];
  private settled: string[] = [];

  /** @param carried the answers of the runs before; without it this is the first run. */
  constructor(
    private readonly rules: Deciding<State, Command, Event, Stage>,
    public state: State,
    carried?: readonly DeskAnswer<Stage>[],
  ) {
    this.answers = [...(carried ?? [])];
    this.recorded = state.seq;
    this.look = carried !== undefined;
  }

  get toRecord(): boolean {
    return this.pending.length > 0 || this.settled.length > 0 || this.look;
  }

  get over(): boolean {
    return this.rules.isOver(this.state);
  }

  /** The answer given before, or the first to this command. @throws ApplicationFailure: the refusal, with its reason. */
  answer(command: Command): DeskAnswer<Stage> {
    return this.answered(command.id) ?? this.take(this.accepted(command));
  }

  /** @throws ApplicationFailure where the command would be refused. Changes nothing. */
  check(command: Command): void {
    if (!this.answered(command.id)) this.accepted(command);
  }

  /** The system's own command is decided like anybody's; a refusal (the stage has moved on) settles it all the same. */
  ring(command: Command): void {
    this.settled.push(command.id);
    this.hear(command);
  }

  /** The word of another workflow: nobody waits for an answer. */
  hear(command: Command): void {
    if (this.answered(command.id)) return;
    const event = this.rules.decide(this.state, command);
    if (!(event instanceof DomainError)) this.take(event);
  }

  /** What is to be recorded now; it is out of hand from here on. */
  batch(): { readonly events: readonly Event[]; readonly settled: readonly string[] } {
    const batch = { events: this.pending, settled: this.settled };
    [this.pending, this.settled, this.look] = [[], [], false];
    return batch;
  }

  private answered(id: string): DeskAnswer<Stage> | undefined {
    return this.answers.find((each) => each.commandId === id);
  }

  private accepted(command: Command): Event {
    const event = this.rules.decide(this.state, command);
    if (event instanceof DomainError) throw ApplicationFailure.nonRetryable(event.message, event.code, event.facts);
    return event;
  }

  private take(event: Event): DeskAnswer<Stage> {
    this.state = this.rules.evolve(this.state, event);
    this.pending.push(event);
    const answer = { commandId: event.commandId, seq: event.seq, stage: this.rules.stageOf(this.state) };
    this.answers.push(answer);
    if (this.answers.length > ANSWERS_KEPT) this.answers.shift();
    return answer;
  }
}
