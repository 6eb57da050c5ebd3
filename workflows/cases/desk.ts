// What a case's workflow has in hand: its state, what is decided and not yet recorded, and the answers it has given.
import { ApplicationFailure } from '@temporalio/workflow';
import { SYSTEM, type Command } from '#domain/cases/commands';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import type { CaseEvent } from '#domain/cases/events';
import { TERMINAL } from '#domain/cases/stages';
import { restored, type CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import type { Answer, Carried, DueTimer } from './case.contract.js';

/** Answers kept over continue-as-new; within a run the server itself remembers update ids. */
const ANSWERS_KEPT = 50;

export class Desk {
  state: CaseState;
  readonly answers: Answer[];
  /** Number of the last event in the database. */
  recorded: number;
  /** Something outside has moved, or the time has come: the clocks are to be read. */
  look: boolean;
  private pending: CaseEvent[] = [];
  private settled: string[] = [];

  constructor(carried?: Carried) {
    this.state = restored(carried?.state);
    this.answers = [...(carried?.answers ?? [])];
    this.recorded = this.state.seq;
    this.look = carried !== undefined;
  }

  get toRecord(): boolean {
    return this.pending.length > 0 || this.settled.length > 0 || this.look;
  }

  get over(): boolean {
    return TERMINAL.includes(this.state.stage);
  }

  /** The answer given before, or the first to this command. @throws ApplicationFailure: the refusal, with its reason. */
  answer(command: Command): Answer {
    return this.answered(command.id) ?? this.take(accepted(this.state, command));
  }

  /** @throws ApplicationFailure where the command would be refused. Changes nothing. */
  check(command: Command): void {
    if (!this.answered(command.id)) accepted(this.state, command);
  }

  /** A timer's command is decided like anybody's; a refusal (the stage has moved on) settles the timer all the same. */
  ring(timer: DueTimer): void {
    this.settled.push(timer.id);
    if (this.answered(timer.id)) return;
    const event = decide(this.state, systemCommand(timer));
    if (!(event instanceof DomainError)) this.take(event);
  }

  /** What is to be recorded now; it is out of hand from here on. */
  batch(): { readonly events: readonly CaseEvent[]; readonly settled: readonly string[] } {
    const batch = { events: this.pending, settled: this.settled };
    [this.pending, this.settled, this.look] = [[], [], false];
    return batch;
  }

  private answered(id: string): Answer | undefined {
    return this.answers.find((each) => each.commandId === id);
  }

  private take(event: CaseEvent): Answer {
    this.state = evolve(this.state, event);
    this.pending.push(event);
    const answer = { commandId: event.commandId, seq: event.seq, stage: this.state.stage };
    this.answers.push(answer);
    if (this.answers.length > ANSWERS_KEPT) this.answers.shift();
    return answer;
  }
}

function accepted(state: CaseState, command: Command): CaseEvent {
  const event = decide(state, command);
  if (event instanceof DomainError) throw ApplicationFailure.nonRetryable(event.message, event.code, event.facts);
  return event;
}

const systemCommand = ({ id, command, today }: DueTimer): Command =>
  ({ id, type: command, actor: SYSTEM, data: { today } }) as Command;
