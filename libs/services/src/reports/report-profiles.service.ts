import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type Parties, type User } from '#domain/access/permissions';
import { outcomeIsTold } from '#domain/cases/outcome';
import type { CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import { READING, type Profile } from '#domain/reports/profiles';
import { whyNotPublic } from '#domain/reports/publication';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { PdfRenderer } from '#platform/pdf/pdf-renderer';
import type { Paper, RenderedPaper, ReportPaper } from '#platform/pdf/papers';
import { ASKED_ON_CASE } from '../cases/commands.service.js';
import { HouseNotesService } from './house-notes.service.js';
import { PUBLICATION, type Publication } from './publication.service.js';
import { NO_NOTES, paperFor, recordOf } from './report-profiles.js';

interface Issued extends Parties {
  readonly caseId: string;
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly state: CaseState;
  readonly report: ReportPaper;
  readonly replaced: boolean;
  readonly publication: Publication;
}

const ISSUED = `
  select f.id as "caseId", f.number, f.cycle, o.name as organisation, f.state, d.paper -> 'data' as report,
    ${PUBLICATION} as publication,
    exists (select from document x where x.case_id = f.id and x.kind = 'report' and x.version > d.version) as replaced,
    f.organisation_id as "organisationId", f.assessor_id as "assessorId", f.supervisor_id as "supervisorId",
    f.second_supervisor_id as "secondSupervisorId", f.guests, ${ASKED_ON_CASE} as asked
  from document d join case_file f on f.id = d.case_id join organisation o on o.id = f.organisation_id
  where d.id = $1 and d.kind = 'report'`;
/** Whom a strength may name: the organisation's people, and whoever assesses. */
const NAMES = `
  select name from contact where organisation_id = $1 union select name from assessor
  union select name from account where organisation_id = $1`;

/** An issued report, rendered for the house or in short for the public: the same each time it is drawn. */
@Injectable()
export class ReportProfilesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly renderer: PdfRenderer,
    private readonly notes: HouseNotesService,
  ) {}

  /** @throws DomainError where there is no such report, it is not the user's to read so, or it is not for the public. */
  async draw(user: User, documentId: string, profile: Exclude<Profile, 'organisation'>): Promise<RenderedPaper> {
    const [issued] = await this.db.query<readonly Issued[]>(ISSUED, [documentId]);
    if (!issued) throw new DomainError('PAPER.UNKNOWN', 'There is no such report.', { id: documentId });
    const denied = refuseUnless(user, READING[profile], issued);
    if (denied) throw denied;
    const withheld = profile === 'public summary' ? whyNotPublic(standing(issued)) : undefined;
    if (withheld) throw withheld;
    const kept = (await this.kept(documentId, profile)) ?? (await this.keep(user, documentId, profile, issued));
    return this.renderer.render(kept);
  }

  private async kept(documentId: string, profile: Profile): Promise<Paper | undefined> {
    const [row] = await this.db.query<readonly { content: Paper }[]>(
      'select content from report_rendering where document_id = $1 and profile = $2',
      [documentId, profile],
    );
    return row?.content;
  }

  /** Who draws it at the same moment draws what was kept first. */
  private async keep(
    user: User,
    documentId: string,
    profile: Exclude<Profile, 'organisation'>,
    issued: Issued,
  ): Promise<Paper> {
    const paper = paperFor(profile, await this.record(user, documentId, profile, issued));
    await this.db.query(
      `insert into report_rendering (document_id, profile, content, made_at) values ($1, $2, $3, $4)
       on conflict (document_id, profile) do nothing`,
      [documentId, profile, paper, await this.clock.now()],
    );
    return (await this.kept(documentId, profile)) ?? paper;
  }

  private async record(user: User, documentId: string, profile: Profile, issued: Issued) {
    const { caseId, number, cycle, report } = issued;
    const names = await this.db.query<readonly { name: string }[]>(NAMES, [issued.organisationId]);
    const house =
      profile === 'internal'
        ? await this.notes.of(user, {
            ...{ caseId, number, cycle, lastDay: report.visitDays.at(-1) ?? null },
            seq: seqOf(documentId, issued),
          })
        : NO_NOTES;
    return recordOf(
      report,
      house,
      names.map(({ name }) => name),
    );
  }
}

/** Number of the event that issued it: a report's id is made of it. */
function seqOf(documentId: string, { caseId, state }: Issued): number {
  for (let seq = 1; seq <= state.seq; seq++) if (idOf('document', caseId, seq) === documentId) return seq;
  return state.seq;
}

const standing = ({ organisation, state, replaced, publication }: Issued) => ({
  ...{
    organisation,
    replaced,
    grade: outcomeIsTold(state.stage) ? state.grade : null,
    appealOpen: state.appeal !== null,
  },
  consented: publication.consent?.given ?? null,
  certificate: publication.certificate,
});
