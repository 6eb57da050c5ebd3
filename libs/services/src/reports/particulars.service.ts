import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { VerbalFeedback } from '#domain/cases/commands';
import type { Grade } from '#domain/scoring/standards';
import { FEEDBACK_BY } from '../visits/visit-log.service.js';

/** The names and days that a case's papers print. */
export interface Particulars {
  readonly organisation: string;
  readonly programme: string;
  readonly standardsTitle: string;
  readonly targetLevel: Grade;
  readonly assessor: string;
  /** Both where there are two, the second where the first has left the case. */
  readonly supervisor: string;
  readonly reportIssuedOn: LocalDay | null;
  readonly verbalFeedback: Required<VerbalFeedback> | null;
  /** For how many years a certificate holds; null without end. */
  readonly validYears: number | null;
  /** As the case has heard, or the register knows already. */
  readonly certificateRevoked: boolean;
}

@Injectable()
export class ParticularsService {
  constructor(private readonly db: DataSource) {}

  async of(caseId: string): Promise<Particulars> {
    const rows = await this.db.query<readonly Particulars[]>(
      `select o.name as organisation, p.name as programme, v.title as "standardsTitle", f.target_level as "targetLevel",
         a.name as assessor, concat_ws(' and ', s.name, t.name) as supervisor, f.report_issued_on::text as "reportIssuedOn",
         (v.rules -> 'certificate' ->> 'validYears')::int as "validYears",
         (coalesce(f.state -> 'certificate' ->> 'status' = 'revoked', false) or exists (select from certificate c
            join proceeding r on r.id = c.id and r.stage = 'REVOKED' where c.case_id = f.id)) as "certificateRevoked",
         (select (e.data -> 'verbalFeedback') || jsonb_build_object('by', coalesce(${FEEDBACK_BY}, a.name)) from case_event e
            where e.case_id = f.id and e.type = 'VisitCompleted' order by e.seq desc limit 1) as "verbalFeedback"
       from case_file f join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
         join standards_version v on v.id = f.standards_version_id
         join assessor a on a.id = coalesce(f.assessor_id, (f.state -> 'formerAssessors' ->> -1)::uuid)
         left join assessor s on s.id = f.supervisor_id
         left join assessor t on t.id = f.second_supervisor_id
       where f.id = $1`,
      [caseId],
    );
    if (rows[0]?.supervisor) return rows[0];
    throw new Error(`case ${caseId} has no assessor, supervisor or standards version: its papers cannot be written`);
  }
}
