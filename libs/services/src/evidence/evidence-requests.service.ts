import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { checkDecision, type Decision } from '#domain/evidence/requests';
import { newId } from '#platform/database/ids';
import { CommandsService } from '../cases/commands.service.js';
import { EvidenceReadingsService } from './evidence-readings.service.js';

export interface NewEvidenceDecision {
  readonly kind: string;
  readonly what: Decision;
  /** Of everything but an acceptance. */
  readonly reason: string | null;
}

/** Decides on what was asked for: accepted, waived or asked for again; each decision stays on record. */
@Injectable()
export class EvidenceRequestsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly readings: EvidenceReadingsService,
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
    });
  }
}
