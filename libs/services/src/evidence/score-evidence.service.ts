import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { DomainError, InvalidInput, type FieldFault } from '#domain/errors';
import { visibleTo } from '#domain/evidence/visibility';
import { criterionOf } from '#domain/scoring/standards';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { ScoreSetsService } from '../scoring/score-sets.service.js';
import { EvidenceReadingsService } from './evidence-readings.service.js';

export interface ScoreLink {
  readonly documentId: string;
  readonly pages: string;
}

export interface ScoreLinkOnPage extends ScoreLink {
  readonly criterion: string;
  readonly title: string;
  readonly edition: number;
  readonly removed: boolean;
}

export interface ScoreEvidenceOfCase {
  readonly items: readonly ScoreLinkOnPage[];
  /** No score is submitted without one, by the standards of the case. */
  readonly needed: boolean;
  readonly editable: boolean;
}

const LINKS = `
  select s.criterion, s.document_id as "documentId", s.pages, d.title, d.removed_why is not null as removed,
    (select max(e.edition) from evidence_file e where e.document_id = d.id) as edition
  from score_evidence s join evidence_document d on d.id = s.document_id where s.case_id = $1 order by s.criterion, d.title`;

/** Which documents support the assessor's scores, criterion by criterion. */
@Injectable()
export class ScoreEvidenceService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly sets: ScoreSetsService,
    private readonly readings: EvidenceReadingsService,
  ) {}

  async ofCase(user: User, number: string, cycle: number): Promise<ScoreEvidenceOfCase> {
    const at = await this.commands.open(user, 'readScores', number, cycle);
    const [rules, items] = await Promise.all([
      this.sets.rulesOf(at),
      this.db.query<readonly ScoreLinkOnPage[]>(LINKS, [at.id]),
    ]);
    return { items, needed: rules.evidence?.scoresNeedEvidence ?? false, editable: this.sets.isOpen(at, 'assessor') };
  }

  /** All documents that support one score, at once. @throws InvalidInput naming each link at fault. */
  async link(
    { user, number, cycle }: { readonly user: User; readonly number: string; readonly cycle: number },
    criterion: string,
    links: readonly ScoreLink[],
  ): Promise<void> {
    const at = await this.commands.open(user, 'saveScores', number, cycle);
    if (!this.sets.isOpen(at, 'assessor'))
      throw new DomainError(
        'SCORING.SET_SEALED',
        'These scores cannot be changed at this stage of the case; what was submitted is sealed.',
        { stage: at.state.stage },
      );
    if (!criterionOf(await this.sets.rulesOf(at), criterion))
      throw new DomainError('SCORING.CRITERION_UNKNOWN', `The standards have no criterion ${criterion}.`, {
        criterion,
      });
    const faults = await this.faultsOf(user, at, links);
    if (faults.length > 0) throw new InvalidInput('The score cannot be linked so.', faults);
    await this.db.transaction(async (tx) => {
      await tx.query('delete from score_evidence where case_id = $1 and criterion = $2', [at.id, criterion]);
      await tx.query(
        `insert into score_evidence (case_id, criterion, document_id, pages, linked_by, linked_at)
         select $1, $2, l."documentId", l.pages, $4, $5 from jsonb_to_recordset($3::jsonb) as l ("documentId" uuid, pages text)`,
        [at.id, criterion, JSON.stringify(links), user.id, at.now],
      );
    });
  }

  private async faultsOf(user: User, at: CaseAtHand, links: readonly ScoreLink[]): Promise<readonly FieldFault[]> {
    const circles = visibleTo(user, at);
    const there = new Set(
      (await this.readings.documents(at))
        .filter(({ visibility, removedWhy }) => circles.includes(visibility) && removedWhy === null)
        .map(({ id }) => id),
    );
    return links.flatMap(({ documentId }, index) => {
      const pointer = `/links/${index}/documentId`;
      if (!there.has(documentId)) return [{ pointer, message: 'This case has no such document that you may see.' }];
      return links.findIndex((each) => each.documentId === documentId) === index
        ? []
        : [{ pointer, message: 'This document is linked twice; write all its pages in one place.' }];
    });
  }
}
