import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { CertificateStage } from '#domain/certificates/certificate-steps';
import { InvalidInput } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import { CommandsService } from '../cases/commands.service.js';

export interface Consent {
  readonly given: boolean;
  readonly saidBy: string;
  readonly on: LocalDay;
  readonly note: string;
}

/** What stands about the publication of a case's award. */
export interface Publication {
  readonly consent: Consent | null;
  readonly certificate: CertificateStage | null;
}

/** As one column; `f` is the case. */
export const PUBLICATION = `jsonb_build_object(
    'consent', (select jsonb_build_object('given', s.given, 'saidBy', s.said_by, 'on', s.on_day, 'note', s.note)
       from publication_consent s where s.case_id = f.id order by s.made_at desc, s.id desc limit 1),
    'certificate', (select coalesce(p.stage, 'VALID') from certificate c left join proceeding p on p.id = c.id and p.recorded_seq > 0
       where c.case_id = f.id and c.revision = 1 and f.state -> 'certificate' <> 'null'::jsonb limit 1))`;

export interface AskedOfPublication {
  readonly user: User;
  readonly number: string;
  readonly cycle: number;
  readonly commandId: string;
}

/** What organisations say about the publication of a summary: on record with who said it and when. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
  ) {}

  async record({ user, number, cycle, commandId }: AskedOfPublication, said: Consent): Promise<void> {
    const at = await this.commands.open(user, 'recordPublication', number, cycle);
    if (said.on > at.today)
      throw new InvalidInput('This cannot be recorded yet.', [
        { pointer: '/on', message: 'This day is still to come.' },
      ]);
    await this.db.query(
      `insert into publication_consent (id, case_id, given, said_by, on_day, note, recorded_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
      [
        idOf('publication consent', at.id, commandId),
        at.id,
        said.given,
        said.saidBy,
        said.on,
        said.note,
        user.id,
        at.now,
      ],
    );
  }
}
