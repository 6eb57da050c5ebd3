import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { silenceFrom } from '#domain/cases/silence-days';
import { idOf } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked } from './commands.service.js';

export interface Question {
  readonly what: string;
  readonly why: string;
}

const SILENT = `
  select number, cycle, recorded_seq as seq, state -> 'silence' ->> 'askedOn' as "askedOn" from case_file
  where organisation_id = $1 and closed_at is null and state -> 'silence' ->> 'askedOn' is not null
    and ($2::text is null or number = $2 and cycle = $3::int)`;

/** Answers that the organisation owes, and what comes of its silence (#domain/cases/silence-rules). */
@Injectable()
export class SilenceService {
  private readonly log = new Logger(SilenceService.name);

  constructor(
    private readonly commands: CommandsService,
    private readonly db: DataSource,
  ) {}

  /**
   * The organisation has written something by itself: of that case, or of itself. Whatever case of theirs waits for an answer, or
   * fell dormant, has heard of them. What they wrote stands in any case: where a case does not answer, the next writing tells it.
   */
  async heardByItself(user: User, of: { readonly number: string; readonly cycle: number } | null): Promise<void> {
    const silent = await this.db.query<readonly { number: string; cycle: number; seq: number; askedOn: string }[]>(
      SILENT,
      [...[user.organisationId, of?.number ?? null, of?.cycle ?? null]],
    );
    for (const { number, cycle, seq, askedOn } of silent) {
      const commandId = idOf('heard', number, cycle, askedOn, seq);
      try {
        await this.hear({ user, number, cycle, commandId, expectedSeq: seq }, { note: 'Wrote here.' });
      } catch (error) {
        this.log.warn(`case ${number}/${cycle} was not told that the organisation wrote: ${String(error)}`);
      }
    }
  }

  ask(asked: Asked, { what, why }: Question): Promise<Answer> {
    return this.commands.perform(asked, 'askOrganisation', ({ today }) => ({
      what,
      why,
      today,
      days: silenceFrom(today),
    }));
  }

  hear(asked: Asked, { note }: { readonly note: string }): Promise<Answer> {
    return this.commands.perform(asked, 'hearFromOrganisation', ({ today }) => ({ note, today }));
  }

  /** By a manager's hand, where it does not happen by itself: after the visit. */
  fallDormant(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'fallDormant', ({ today }) => ({ today }));
  }

  lapse(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'lapse', ({ today }) => ({ today }));
  }
}
