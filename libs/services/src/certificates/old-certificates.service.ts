import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IMPORTED } from '#domain/cases/back-catalogue';
import type { LocalDay } from '#domain/calendar/dates';

/** Of a case that was taken over: the certificate that was issued then. */
export interface OldCertificate {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  /** Whether that is what stands on it. */
  readonly numberKnown: boolean;
  /** The last day on which it was valid, where it was over when it was taken over. */
  readonly expiredOn: LocalDay | null;
}

const ENTER = `
  insert into certificate (id, case_id, command_id, number, revision, content, made_at)
  select g.id, f.id, e.command_id, g.number, 1,
    jsonb_build_object('grade', f.grade, 'numberKnown', g."numberKnown", 'expiredOn', g."expiredOn"), e.at
  from jsonb_to_recordset($1) as g(id uuid, "caseId" uuid, number text, "numberKnown" boolean, "expiredOn" text)
    join case_file f on f.id = g."caseId"
    join case_event e on e.case_id = f.id and e.type = 'CertificateIssued' and e.command_id like $2 || '%'
  on conflict (id) do nothing returning id`;

/** Certificates of the time before this system stand in the register beside ours. */
@Injectable()
export class OldCertificatesService {
  /** Which of these numbers are given, and to which case. */
  async given(tx: EntityManager, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<readonly { number: string; caseId: string }[]>(
      'select number, case_id as "caseId" from certificate where number = any($1) and revision = 1',
      [numbers],
    );
    return new Map(rows.map(({ number, caseId }) => [number, caseId]));
  }

  /** Inside the caller's transaction, once the events are there. One that was entered before stays as it is. @returns the ids of new ones */
  async enter(tx: EntityManager, certificates: readonly OldCertificate[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<readonly { id: string }[]>(ENTER, [JSON.stringify(certificates), IMPORTED]);
    return new Set(rows.map(({ id }) => id));
  }
}
