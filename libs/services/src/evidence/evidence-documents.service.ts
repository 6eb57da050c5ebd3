import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { checkDescribed, checkLinks, type CriterionLink, type Described } from '#domain/evidence/document';
import { retentionOf } from '#domain/evidence/evidence-rules';
import { checkRemoval } from '#domain/evidence/retention';
import { visibleTo } from '#domain/evidence/visibility';
import type { CaseAtHand } from '../cases/commands.service.js';
import { ScoreSetsService } from '../scoring/score-sets.service.js';
import { EvidenceAccessService, type AskedOfDocument } from './evidence-access.service.js';
import { removeBytes } from './evidence-removal.js';
import { tell, type StoredDocument } from './evidence-rows.js';

/** What is done with documents that are there: described anew, linked to criteria, held, released, removed. */
@Injectable()
export class EvidenceDocumentsService {
  constructor(
    private readonly access: EvidenceAccessService,
    private readonly sets: ScoreSetsService,
  ) {}

  async describe(asked: AskedOfDocument, to: Described): Promise<void> {
    await this.access.change(asked, 'addEvidence', async (tx, { at, document }) => {
      refuseOthers(asked.user, document, at);
      const rules = await this.access.rulesOf(at);
      const faults = checkDescribed(to, rules, visibleTo(asked.user, at));
      if (faults.length > 0) throw new InvalidInput('The document cannot be described so.', faults);
      await tx.query(
        `update evidence_document set kind = $2, title = $3, visibility = $4, period_from = $5, period_to = $6, retention = $7
         where id = $1`,
        [asked.id, to.kind, to.title, to.visibility, to.periodFrom, to.periodTo, retentionOf(rules, to.kind)],
      );
      const seen =
        document.visibility === to.visibility ? null : `seen by: ${to.visibility}, before: ${document.visibility}`;
      await tell(tx, asked.id, { what: 'described', by: asked.user.id, note: seen }, at.now);
    });
  }

  /** All links at once: which criteria the document supports, on which pages. */
  async link(asked: AskedOfDocument, links: readonly CriterionLink[]): Promise<void> {
    await this.access.change(asked, 'addEvidence', async (tx, { at }) => {
      const faults = checkLinks(await this.sets.rulesOf(at), links);
      if (faults.length > 0) throw new InvalidInput('The document cannot be linked so.', faults);
      await replaceLinks(tx, asked.id, links);
      const note = links.map(({ criterion, pages }) => `${criterion}${pages ? ` p. ${pages}` : ''}`).join(', ');
      await tell(tx, asked.id, { what: 'linked', by: asked.user.id, note: note || 'to no criterion' }, at.now);
    });
  }

  async hold(asked: AskedOfDocument, reason: string): Promise<void> {
    await this.access.change(asked, 'holdEvidence', async (tx, { at, document }) => {
      if (document.heldWhy !== null)
        throw new DomainError('EVIDENCE.HELD', `A legal hold is on this document already: ${document.heldWhy}`);
      await tx.query('update evidence_document set held_why = $2 where id = $1', [asked.id, reason]);
      await tell(tx, asked.id, { what: 'held', by: asked.user.id, note: reason }, at.now);
    });
  }

  async release(asked: AskedOfDocument, reason: string): Promise<void> {
    await this.access.change(asked, 'holdEvidence', async (tx, { at, document }) => {
      if (document.heldWhy === null) throw new DomainError('EVIDENCE.NOT_HELD', 'No legal hold is on this document.');
      await tx.query('update evidence_document set held_why = null where id = $1', [asked.id]);
      await tell(tx, asked.id, { what: 'released', by: asked.user.id, note: reason }, at.now);
    });
  }

  /** The bytes of every edition go; their hashes, and what was said of the document, stay. */
  async remove(asked: AskedOfDocument, reason: string): Promise<void> {
    await this.access.change(asked, 'removeEvidence', async (tx, { at, document, closedOn }) => {
      refuseOthers(asked.user, document, at);
      const { years } = await this.access.rulesOf(at);
      const kept = {
        ...document,
        closedOn,
        years: years[document.retention],
        inHouse: at.state.stage === 'IN_HOUSE_REVIEW',
      };
      const refusal = checkRemoval(kept, at.today, may(asked.user, 'holdEvidence', at));
      if (refusal) throw refusal;
      await tell(tx, asked.id, { what: 'removed', by: asked.user.id, note: reason }, at.now);
      await removeBytes(tx, asked.id, reason);
    });
  }
}

/** Nobody takes a document of somebody else out of their sight; the office looks after all. */
function refuseOthers(user: User, { madeById }: StoredDocument, at: CaseAtHand): void {
  if (madeById === user.id || may(user, 'holdEvidence', at)) return;
  throw new DomainError('EVIDENCE.NOT_YOURS', 'Whoever added this document changes or removes it, or the office.');
}

async function replaceLinks(tx: EntityManager, id: string, links: readonly CriterionLink[]): Promise<void> {
  await tx.query('delete from evidence_criterion where document_id = $1', [id]);
  await tx.query(
    `insert into evidence_criterion (document_id, criterion, pages)
     select $1, l.criterion, l.pages from jsonb_to_recordset($2::jsonb) as l (criterion text, pages text)`,
    [id, JSON.stringify(links)],
  );
}
