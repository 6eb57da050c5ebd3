// P11: a paper with all its data, read from the database, by turns with the renderer alone; and whether it comes out as it was sent.
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { instant, millis, type Instant } from '#domain/calendar/dates';
import type { CaseEvent } from '#domain/cases/events';
import { PdfRenderer } from '#platform/pdf/pdf-renderer';
import type { CertificatePaper, Paper, ReportPaper } from '#platform/pdf/papers';
import { IssuingService } from '#services/cases/issuing.service';
import type { Simulation } from './simulated-cases.js';

const TIMES = 25;
const A_DAY = 86_400_000;

interface Issue {
  readonly caseId: string;
  readonly at: Instant;
  readonly event: CaseEvent;
  readonly paper: Paper & { readonly data: ReportPaper | CertificatePaper };
  readonly sha256: string;
}

export interface Papers {
  readonly ours: readonly number[];
  readonly control: readonly number[];
  readonly identical: boolean;
}

/** The papers that the first simulated case has issued, with what they were drawn from. */
async function issuesOf(db: DataSource): Promise<readonly Issue[]> {
  const rows = await db.query<readonly (Omit<Issue, 'at'> & { at: Date })[]>(
    `select e.case_id as "caseId", e.at, d.paper, d.sha256, jsonb_build_object('type', e.type, 'seq', e.seq,
       'commandId', e.command_id, 'actor', e.actor, 'data', e.data) as event
     from case_event e join document d on d.case_id = e.case_id and d.kind = case e.type
       when 'ReportIssued' then 'report' when 'CertificateIssued' then 'certificate' end
     where e.case_id = (select id from case_file order by number limit 1) order by e.seq`,
  );
  return rows.map((row) => ({ ...row, at: instant(row.at) }));
}

export async function papers({ worker }: Simulation): Promise<Papers> {
  const issues = await issuesOf(worker.get(DataSource));
  const issuing = worker.get(IssuingService, { strict: false });
  const renderer = worker.get(PdfRenderer, { strict: false });
  const drawn = async ({ caseId, event }: Issue, at: Instant): Promise<string> => {
    const [issued] = await issuing.draw(caseId, [event], at);
    return hashOf(issued?.paper.bytes ?? null);
  };
  const alone = async ({ paper }: Issue, issuedAt: Instant): Promise<string> =>
    hashOf((await renderer.render({ ...paper, data: { ...paper.data, issuedAt } } as Paper)).bytes);
  const [ours, control]: [number[], number[]] = [[], []];
  for (let time = 1; time <= TIMES; time++) {
    for (const issue of issues) {
      // A day of its own for each: what the typesetter still remembers of one paper would make the next one quick.
      const [one, other] = [2 * time, 2 * time + 1].map((days) => instant(millis(issue.at) + days * A_DAY));
      ours.push(await timed(() => drawn(issue, one ?? issue.at)));
      control.push(await timed(() => alone(issue, other ?? issue.at)));
    }
  }
  const again = await Promise.all(issues.map(async (issue) => (await drawn(issue, issue.at)) === issue.sha256));
  return { ours, control, identical: again.length > 0 && again.every((same) => same) };
}

const hashOf = (bytes: Uint8Array | null): string =>
  bytes ? createHash('sha256').update(bytes).digest('hex') : 'not drawn';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
