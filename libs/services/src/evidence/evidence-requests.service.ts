import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { checkDecision, type Decision } from '#domain/evidence/requests';
import { newId } from '#platform/database/ids';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { CaseLettersService } from '../impartiality/case-letters.service.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { EvidenceReadingsService, type RequestOnPage } from './evidence-readings.service.js';

export interface NewEvidenceDecision {
  readonly kind: string;
  readonly what: Decision;
  /** Of everything but an acceptance. */
  readonly reason: string | null;
}

/** Decides on what was asked for: accepted, waived or asked for again, which tells the organisation; each decision stays on record. */
@Injectable()
export class EvidenceRequestsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly readings: EvidenceReadingsService,
    private readonly letters: CaseLettersService,
    private readonly outbox: OutboxService,
  ) {}

  /** The same command decides once. */
  async decide(
    { user, number, cycle, commandId }: { user: User; number: string; cycle: number; commandId: string },
    { kind, what, reason }: NewEvidenceDecision,
  ): Promise<void> {
    const at = await this.commands.open(user, 'decideEvidence', number, cycle);
    await this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [at.id]);
      const [done] = await tx.query<readonly unknown[]>('select from evidence_decision where command_id = $1', [
        commandId,
      ]);
      if (done) return;
      const request = (await this.readings.requests(at)).find((each) => each.kind === kind);
      if (!request)
        throw new DomainError('EVIDENCE.KIND_UNKNOWN', `Nothing of the kind “${kind}” is asked for.`, { kind });
      const refusal = checkDecision(request.standing, what);
      if (refusal) throw refusal;
      await tx.query(
        `insert into evidence_decision (id, command_id, case_id, kind, what, reason, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), commandId, at.id, kind, what, reason, user.id, at.now],
      );
      if (what === 'asked again') await this.ask(tx, at, request, { reason: reason ?? '', commandId });
    });
  }

  /** Tells the organisation what is missing. */
  private async ask(
    tx: EntityManager,
    at: CaseAtHand,
    { title, what, documents }: RequestOnPage,
    { reason, commandId }: { readonly reason: string; readonly commandId: string },
  ): Promise<void> {
    const [of] = await this.letters.cases(tx, [at.id], at.now);
    const contact = of && this.letters.contact(of);
    if (!contact) return;
    const to = { ...contact, role: 'organisation' };
    const mail: NewMail = {
      ...this.letters.logical(of, to, `evidence ${commandId}`),
      purpose: 'evidence-asked-again',
      variables: { ...this.letters.about(of, to), title, what, had: documents > 0 ? 'yes' : null, reason },
    };
    await this.outbox.put(tx, [mail], at.now);
  }
}
