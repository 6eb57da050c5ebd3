import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Operation, User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { evidenceRulesOf, type EvidenceRules } from '#domain/evidence/evidence-rules';
import { gone } from '#domain/evidence/retention';
import { visibleTo } from '#domain/evidence/visibility';
import type { Parameters } from '#platform/database/parameters';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { documentOf, type Found } from './evidence-rows.js';
import { visibleDocuments } from './visible-documents.js';

export interface AskedOfDocument {
  readonly user: User;
  readonly id: string;
  readonly expectedSeq: number;
}

export interface DocumentAtHand extends Found {
  readonly at: CaseAtHand;
}

/** The way to a document: what somebody may not see does not exist for them. */
@Injectable()
export class EvidenceAccessService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly standards: StandardsService,
  ) {}

  async rulesOf({ standardsVersionId }: Pick<CaseAtHand, 'standardsVersionId'>): Promise<EvidenceRules> {
    if (standardsVersionId === null) return evidenceRulesOf(null);
    return evidenceRulesOf((await this.standards.get(standardsVersionId)).rules.evidence);
  }

  async open(user: User, operation: Operation, id: string): Promise<DocumentAtHand> {
    const found = await documentOf(this.db.manager, id);
    if (!found) throw unknown(id);
    const at = await this.commands.open(user, operation, found.number, found.cycle);
    if (!visibleTo(user, at).includes(found.document.visibility)) throw unknown(id);
    return { ...found, at };
  }

  /** For whoever looks for one by its title: a condition on `evidence_document d` and its `case_file f`. */
  visible(user: User, given: Parameters): string {
    return visibleDocuments(user, given);
  }

  /** One change of a document that is there, by who has seen its latest version. */
  async change(
    { user, id, expectedSeq }: AskedOfDocument,
    operation: Operation,
    act: (tx: EntityManager, found: DocumentAtHand) => Promise<void>,
  ): Promise<void> {
    const { at } = await this.open(user, operation, id);
    await this.db.transaction(async (tx) => {
      const found = await documentOf(tx, id, 'for update of d');
      if (!found) throw unknown(id);
      const removed = gone(found.document);
      if (removed) throw removed;
      if (found.document.version !== expectedSeq)
        throw new DomainError(
          'EVIDENCE.CHANGED',
          'Somebody changed this document since you opened it; look at it again before you repeat.',
          { seen: expectedSeq, current: found.document.version },
        );
      await act(tx, { ...found, at });
      await tx.query('update evidence_document set version = version + 1 where id = $1 and removed_why is null', [id]);
    });
  }
}

const unknown = (id: string): DomainError =>
  new DomainError('EVIDENCE.UNKNOWN', 'There is no such document among those that you may see.', { id });
