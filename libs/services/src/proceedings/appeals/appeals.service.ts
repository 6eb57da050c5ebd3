import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { APPEAL, PANEL_OF_AT_LEAST, type AppealState } from '#domain/appeals/appeal';
import type { AppealOutcome } from '#domain/appeals/appeal-steps';
import { certificateAfter, type CertificateAtAppeal } from '#domain/appeals/certificate-after';
import { addDays } from '#domain/calendar/dates';
import { PERIOD_DAYS } from '#domain/deadlines/rules';
import { DomainError, InvalidInput } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked, type CaseAtHand } from '../../cases/commands.service.js';
import { ProceedingsService, type AskedOfProceeding, type ProceedingAtHand } from '../proceedings.service.js';
import { UninvolvedService } from '../uninvolved.service.js';

export const APPEAL_KIND = {
  kind: 'appeal',
  rules: APPEAL,
  asked: ({ members }: AppealState) => members,
} as const;

const STANDING = `
  select c.number, coalesce(p.stage, 'VALID') as stage
  from certificate c join case_file f on f.id = c.case_id left join proceeding p on p.id = c.id and p.recorded_seq > 0
  where c.case_id = $1 and c.revision = 1 and f.state -> 'certificate' <> 'null'::jsonb`;

/** Whose accounts may sit on a panel. */
export const PANEL_ROLES = ['board', 'assessor', 'supervisor'] as const;

/** Appeals: lodged on their case, which begins their workflow; then step by step to the panel's decision. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly proceedings: ProceedingsService,
    private readonly uninvolved: UninvolvedService,
  ) {}

  /** By the organisation, or by the office for it. What comes after the window is lodged as late. */
  lodge(asked: Asked, { grounds }: { readonly grounds: string }): Promise<Answer> {
    return this.commands.perform(asked, 'lodgeAppeal', async (at) => {
      const late = await this.isLate(at);
      const no = at.state.appeals + 1;
      const number = `${at.number}/${at.cycle}/${no}`;
      return { appeal: await this.freeze(at, asked, grounds, late), number, no, late, today: at.today };
    });
  }

  /** `reason`: why a late one is admitted; not asked of one that came in time. */
  admit = (asked: AskedOfProceeding, { reason }: { readonly reason: string | null }) =>
    this.proceedings.perform(APPEAL_KIND, 'keepAppeals', asked, 'admit', () => ({ reason }));

  refuse = (asked: AskedOfProceeding, { reason }: { readonly reason: string }) =>
    this.proceedings.perform(APPEAL_KIND, 'keepAppeals', asked, 'refuse', () => ({ reason }));

  /** @throws InvalidInput naming each member who has a part in the case. */
  appointPanel = (asked: AskedOfProceeding, { members }: { readonly members: readonly string[] }) =>
    this.proceedings.perform(APPEAL_KIND, 'keepAppeals', asked, 'appointPanel', async (at) => {
      const chosen = [...new Set(members)];
      await this.refuseInvolved(at, members);
      return { panel: await this.freezePanel(at, asked, chosen), members: chosen };
    });

  giveView = (asked: AskedOfProceeding, given: { readonly view: AppealOutcome; readonly reason: string }) =>
    this.proceedings.perform(APPEAL_KIND, 'decideAppeal', asked, 'giveView', () => given);

  decide = (asked: AskedOfProceeding, decided: { readonly outcome: AppealOutcome; readonly reason: string }) =>
    this.proceedings.perform(APPEAL_KIND, 'decideAppeal', asked, 'decide', async (at) => {
      const certificate = certificateAfter(decided.outcome, await this.certificateOf(at));
      return certificate === '' ? decided : { ...decided, certificate };
    });

  withdraw = (asked: AskedOfProceeding, { reason }: { readonly reason: string }) =>
    this.proceedings.perform(APPEAL_KIND, 'withdrawAppeal', asked, 'withdraw', () => ({ reason }));

  private async certificateOf({ caseId }: ProceedingAtHand): Promise<CertificateAtAppeal | null> {
    const [row] = await this.db.query<readonly CertificateAtAppeal[]>(STANDING, [caseId]);
    return row ?? null;
  }

  /** The window is counted from the day on which the report was issued, that day not counted. */
  private async isLate({ id, today }: CaseAtHand): Promise<boolean> {
    const rows = await this.db.query<readonly { issuedOn: CaseAtHand['today'] | null; days: number | null }[]>(
      `select f.report_issued_on::text as "issuedOn", (v.rules -> 'periods' ->> 'APPEAL_WINDOW')::int as days
       from case_file f left join standards_version v on v.id = f.standards_version_id where f.id = $1`,
      [id],
    );
    const { issuedOn = null, days = null } = rows[0] ?? {};
    return issuedOn !== null && today > addDays(issuedOn, days ?? PERIOD_DAYS.APPEAL_WINDOW);
  }

  private freeze(at: CaseAtHand, { user, commandId }: Asked, grounds: string, late: boolean): Promise<string> {
    const id = idOf('appeal', at.id, commandId);
    return this.db.transaction(async (tx) => {
      await this.proceedings.register(tx, { id, kind: 'appeal', number: null }, at.id, at.now);
      await tx.query(
        'insert into appeal (id, case_id, grounds, late, lodged_by) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
        [id, at.id, grounds, late, user.id],
      );
      return id;
    });
  }

  private async refuseInvolved({ caseId }: ProceedingAtHand, members: readonly string[]): Promise<void> {
    if (new Set(members).size < PANEL_OF_AT_LEAST)
      throw new InvalidInput('The panel is too small.', [
        { pointer: '/members', message: `At least ${PANEL_OF_AT_LEAST} members, each of them once.` },
      ]);
    const candidates = await this.uninvolved.candidates(caseId, PANEL_ROLES);
    const faults = members.flatMap((id, index) => {
      const found = candidates.find(({ accountId }) => accountId === id);
      const pointer = `/members/${index}`;
      if (!found) return [{ pointer, message: 'Nobody of the Board and no assessor has this account.' }];
      return found.involvement
        ? [{ pointer, message: `${found.name} ${found.involvement}: choose somebody without a part in the case.` }]
        : [];
    });
    if (faults.length > 0)
      throw new InvalidInput(
        'Somebody has a part in the case and cannot sit on its panel.',
        faults,
        'APPEALS.INVOLVED',
      );
  }

  private async freezePanel(
    { id: appealId, now }: ProceedingAtHand,
    { user, commandId }: AskedOfProceeding,
    members: readonly string[],
  ): Promise<string> {
    const id = idOf('appeal panel', appealId, commandId);
    try {
      await this.db.transaction(async (tx) => {
        const made = await tx.query<readonly unknown[]>(
          `insert into appeal_panel (id, appeal_id, command_id, appointed_by, made_at) values ($1, $2, $3, $4, $5)
           on conflict (id) do nothing returning id`,
          [id, appealId, commandId, user.id, now],
        );
        if (made.length > 0)
          await tx.query('insert into appeal_panel_member (panel_id, account_id) select $1, unnest($2::uuid[])', [
            id,
            members,
          ]);
      });
    } catch (error) {
      if ((error as { readonly code?: string }).code !== '23514') throw error;
      throw new DomainError('APPEALS.INVOLVED', 'Somebody has a part in the case and cannot sit on its panel.');
    }
    return id;
  }
}
