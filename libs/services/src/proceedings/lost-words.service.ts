import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AppealEvent } from '#domain/appeals/appeal';
import { settlementOf } from '#domain/appeals/settlement';
import { instant, millis, type Instant } from '#domain/calendar/dates';
import { revocationOf, type CertificateEvent } from '#domain/certificates/certificate';
import type { Command } from '#domain/cases/commands';
import type { ProceedingCommand } from '#workflows/proceedings/proceeding.contract';
import { CaseWorkflowsService } from '../cases/case-workflows.service.js';
import { ProceedingsProcess } from './proceedings.process.js';

/** A word between a case and what comes after its report that did not come through, and how it is given again. */
export interface LostWord {
  readonly caseId: string;
  readonly proceedingId: string;
  readonly words: string;
  readonly give: () => Promise<void>;
}

interface Unbegun {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly command: Omit<ProceedingCommand, 'type'>;
}

interface Unheard {
  readonly id: string;
  readonly caseId: string;
  readonly kind: 'appeal' | 'certificate';
  readonly number: string;
  readonly caseNumber: string;
  readonly cycle: number;
  readonly no: number | null;
  readonly event: AppealEvent | CertificateEvent;
}

/** The engine takes its time; what is later than this has been lost. */
const LATE_MS = 15 * 60_000;

const UNBEGUN = `
  select p.id, e.case_id as "caseId", e.data ->> 'number' as number,
    jsonb_build_object('id', e.command_id, 'actor', e.actor, 'data', e.data - 'appeal') as command
  from case_event e join proceeding p on p.id::text = e.data ->> 'appeal'
  where e.type = 'AppealLodged' and p.recorded_seq = 0 and e.at < $1 order by e.at`;

const UNHEARD = `
  select p.id, f.id as "caseId", p.kind, p.number, f.number as "caseNumber", f.cycle, a.no,
    (select jsonb_build_object('seq', e.seq, 'type', e.type, 'data', e.data) from proceeding_event e
       where e.proceeding_id = p.id order by e.seq desc limit 1) as event
  from proceeding p join case_file f on f.id = p.case_id left join appeal a on a.id = p.id
  where p.closed_at < $1 and f.closed_at is null and (
    (p.kind = 'appeal' and (f.state -> 'appeal' ->> 'no')::int = a.no)
    or (p.kind = 'certificate' and p.stage = 'REVOKED' and f.state -> 'certificate' ->> 'status' <> 'revoked'))
  order by p.closed_at`;

/** Between cases and proceedings word goes from workflow to workflow: after the loss of the engine's store it may have gone with it. */
@Injectable()
export class LostWordsService {
  constructor(
    private readonly db: DataSource,
    private readonly cases: CaseWorkflowsService,
    private readonly proceedings: ProceedingsProcess,
  ) {}

  async find(now: Instant): Promise<readonly LostWord[]> {
    const late = instant(millis(now) - LATE_MS);
    const unbegun = await this.db.query<readonly Unbegun[]>(UNBEGUN, [late]);
    const unheard = await this.db.query<readonly Unheard[]>(UNHEARD, [late]);
    return [
      ...unbegun.map(({ id, caseId, number, command }) => ({
        ...{ caseId, proceedingId: id, words: `Appeal ${number} was lodged and has not begun.` },
        give: () =>
          this.proceedings.startAgain({ id, kind: 'appeal', number }, { opening: { ...command, type: 'lodge' } }),
      })),
      ...unheard.map((each) => ({
        ...{ caseId: each.caseId, proceedingId: each.id },
        words: `The case has not heard how ${each.kind} ${each.number} ended.`,
        give: () => this.tell(each),
      })),
    ];
  }

  private async tell({ kind, no, caseNumber: number, cycle, event }: Unheard): Promise<void> {
    const command: Command | undefined =
      kind === 'appeal'
        ? settlementOf(no ?? 0, event as AppealEvent)
        : revocationOf(`${number}/${cycle}`, event as CertificateEvent);
    if (command) await this.cases.tell({ number, cycle }, command);
  }
}
