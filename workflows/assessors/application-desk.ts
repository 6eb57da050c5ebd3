// What the workflow of an application has in hand: its state, what is decided and not yet recorded, the answers it has given.
import { ApplicationFailure } from '@temporalio/workflow';
import {
  APPLICATION_BEGINNING,
  decideApplication,
  evolveApplication,
  type ApplicationEvent,
  type ApplicationState,
} from '#domain/assessors/application';
import { APPLICATION_ENDS, type ApplicationCommand } from '#domain/assessors/application-steps';
import { SYSTEM } from '#domain/cases/commands';
import { DomainError } from '#domain/errors';
import type { ApplicationAnswer, ApplicationRecorded, CarriedApplication } from './application.contract.js';

const ANSWERS_KEPT = 50;

export class ApplicationDesk {
  state: ApplicationState;
  readonly answers: ApplicationAnswer[];
  /** Number of the last event in the database. */
  recorded: number;
  /** Something outside has moved, or the time has come. */
  look: boolean;
  private pending: ApplicationEvent[] = [];
  private settled: string[] = [];

  constructor(carried?: CarriedApplication) {
    this.state = carried?.state ?? APPLICATION_BEGINNING;
    this.answers = [...(carried?.answers ?? [])];
    this.recorded = this.state.seq;
    this.look = carried !== undefined;
  }

  get toRecord(): boolean {
    return this.pending.length > 0 || this.settled.length > 0 || this.look;
  }

  get over(): boolean {
    return this.state.stage !== null && APPLICATION_ENDS.includes(this.state.stage);
  }

  /** @throws ApplicationFailure: the refusal, with its reason. */
  answer(command: ApplicationCommand): ApplicationAnswer {
    return this.answered(command.id) ?? this.take(this.accepted(command));
  }

  check(command: ApplicationCommand): void {
    if (!this.answered(command.id)) this.accepted(command);
  }

  /** A silence that is over is decided like anybody's command; a refusal settles it all the same. */
  ring({ id, sinceSeq, today }: ApplicationRecorded['due'][number]): void {
    this.settled.push(id);
    if (this.answered(id)) return;
    const lapse = { type: 'lapse', id, actor: SYSTEM, data: { sinceSeq, today } } as ApplicationCommand;
    const event = decideApplication(this.state, lapse);
    if (!(event instanceof DomainError)) this.take(event);
  }

  /** What is to be recorded now; it is out of hand from here on. */
  batch(): { readonly events: readonly ApplicationEvent[]; readonly settled: readonly string[] } {
    const batch = { events: this.pending, settled: this.settled };
    [this.pending, this.settled, this.look] = [[], [], false];
    return batch;
  }

  private answered(id: string): ApplicationAnswer | undefined {
    return this.answers.find((each) => each.commandId === id);
  }

  private accepted(command: ApplicationCommand): ApplicationEvent {
    const event = decideApplication(this.state, command);
    if (event instanceof DomainError) throw ApplicationFailure.nonRetryable(event.message, event.code, event.facts);
    return event;
  }

  private take(event: ApplicationEvent): ApplicationAnswer {
    this.state = evolveApplication(this.state, event);
    this.pending.push(event);
    const stage = this.state.stage ?? 'RECEIVED';
    const answer = { commandId: event.commandId, seq: event.seq, stage };
    this.answers.push(answer);
    if (this.answers.length > ANSWERS_KEPT) this.answers.shift();
    return answer;
  }
}
