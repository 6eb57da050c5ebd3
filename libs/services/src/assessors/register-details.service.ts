import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { alreadyDone, lockEntry, tellHistory } from './register-entry.js';
import type { AskedOfEntry } from './register-steps.service.js';

export interface Details {
  readonly name: string;
  readonly email: string;
  readonly employer: string | null;
  readonly basedIn: string | null;
  readonly listed: boolean;
}

export interface FurtherTraining {
  readonly day: LocalDay;
  readonly kind: 'course' | 'conference' | 'witnessed assessment' | 'other';
  readonly hours: number;
  readonly activity: string;
  /** Who watched the assessment; only for a witnessed one. */
  readonly witness: string | null;
}

/** Who is on the register, and what they have done to stay competent. */
@Injectable()
export class RegisterDetailsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A candidate comes onto the register. The same id enters the same person once. */
  async enter(user: User, commandId: string, details: Details): Promise<string> {
    const denied = refuseUnless(user, 'keepAssessors');
    if (denied) throw denied;
    return this.db.transaction((tx) => this.enterIn(tx, user.id, commandId, details));
  }

  /** In the caller's transaction; the id is the command's. */
  async enterIn(tx: EntityManager, by: string, commandId: string, details: Details): Promise<string> {
    const at = await this.clock.now();
    await tx.query('select pg_advisory_xact_lock($1)', [REFERENCES]);
    const known = await tx.query<readonly { id: string }[]>('select id from assessor where id = $1', [commandId]);
    if (known[0]) return commandId;
    await this.refuseTwice(tx, details.email);
    const { name, email, employer, basedIn, listed } = details;
    await tx.query(
      `insert into assessor (id, reference, name, email, employer, status, based_in, listed, version)
       select $1, 'AS-' || lpad((coalesce(max(substring(reference from '^AS-(\\d+)$')::int), 0) + 1)::text, 3, '0'),
         $2, $3, $4, 'candidate', $5, $6, 0 from assessor`,
      [commandId, name, email, employer, basedIn, listed],
    );
    const on = londonDay(at);
    await tellHistory(tx, commandId, { commandId, step: 'enter', on, detail: 'Entered as a candidate.', by, at });
    return commandId;
  }

  async change(asked: AskedOfEntry, details: Details): Promise<void> {
    const denied = refuseUnless(asked.user, 'keepAssessors');
    if (denied) throw denied;
    await this.db.transaction(async (tx) => {
      const entry = await lockEntry(tx, asked.id);
      if (await alreadyDone(tx, entry, asked.commandId, asked.expectedVersion)) return;
      await this.refuseTwice(tx, details.email, entry.id);
      const { name, email, employer, basedIn, listed } = details;
      await tx.query(
        'update assessor set name = $2, email = $3, employer = $4, based_in = $5, listed = $6 where id = $1',
        [entry.id, name, email, employer, basedIn, listed],
      );
      await this.tell(tx, asked, 'changeDetails', 'Name, address, employer or listing changed.');
    });
  }

  async recordCpd(asked: AskedOfEntry, training: FurtherTraining): Promise<void> {
    const denied = refuseUnless(asked.user, 'keepAssessors');
    if (denied) throw denied;
    const { day, kind, hours, activity, witness } = training;
    if (day > (await this.clock.today()))
      throw new InvalidInput('Further training is recorded afterwards.', [{ pointer: '/day', message: 'lies ahead.' }]);
    await this.db.transaction(async (tx) => {
      const entry = await lockEntry(tx, asked.id);
      if (await alreadyDone(tx, entry, asked.commandId, asked.expectedVersion)) return;
      await tx.query(
        `insert into cpd_record (id, assessor_id, day, kind, hours, activity, witness, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [newId(), entry.id, day, kind, hours, activity, witness, asked.user.id, await this.clock.now()],
      );
      await this.tell(tx, asked, 'recordCpd', `${hours} hours: ${activity}`);
    });
  }

  private async tell(tx: EntityManager, asked: AskedOfEntry, step: string, detail: string): Promise<void> {
    const at = await this.clock.now();
    const { id, commandId, user } = asked;
    await tellHistory(tx, id, { commandId, step, on: londonDay(at), detail, by: user.id, at });
  }

  private async refuseTwice(tx: EntityManager, email: string, exceptId: string | null = null): Promise<void> {
    const rows = await tx.query<readonly { name: string }[]>(
      'select name from assessor where lower(email) = lower($1) and id::text is distinct from $2',
      [email, exceptId],
    );
    if (!rows[0]) return;
    throw new DomainError('ASSESSORS.EMAIL_KNOWN', `${rows[0].name} is on the register with this address already.`, {
      email,
    });
  }
}

/** Advisory lock: references are numbered one after the other. */
const REFERENCES = 4202;
