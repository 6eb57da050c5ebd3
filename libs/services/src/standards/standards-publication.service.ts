import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { refusePublication, standingOf } from '#domain/standards/consultation';
import { originsOf, rulesOfDraft } from '#domain/standards/draft';
import { Clock } from '#platform/clock/clock';
import { BoardDecisionsService } from '../board/board-decisions.service.js';
import { StandardsCatalogueService } from './standards-catalogue.service.js';
import type { AskedOfDraft } from './standards-drafts.service.js';
import { StandardsReadingsService } from './standards-readings.service.js';
import { StandardsService, type StandardsVersion } from './standards.service.js';

/** A draft becomes a version: on a decision of the Board that was carried, from a day on, and never changes again. */
@Injectable()
export class StandardsPublicationService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly standards: StandardsService,
    private readonly catalogue: StandardsCatalogueService,
    private readonly decisions: BoardDecisionsService,
    private readonly readings: StandardsReadingsService,
  ) {}

  async publish(
    { user, id, expectedSeq }: AskedOfDraft,
    { decisionId, validFrom }: { readonly decisionId: string; readonly validFrom: LocalDay },
  ): Promise<StandardsVersion> {
    const denied = refuseUnless(user, 'publishStandards');
    if (denied) throw denied;
    const [now, today] = await Promise.all([this.clock.now(), this.clock.today()]);
    await this.db.transaction(async (tx) => {
      const draft = await this.readings.seen(tx, id, expectedSeq);
      const { decidedOn, minuteNo } = await this.decisions.carried(decisionId, 'standards', id, tx);
      const standing = standingOf(draft, today);
      const refused = refusePublication({ ...draft, standing, decidedOn, validFrom });
      if (refused) throw refused;
      await this.catalogue.publishDrafted(
        tx,
        {
          ...{ id, reference: draft.reference, title: draft.title, validFrom, rules: rulesOfDraft(draft.rules) },
          source: `Drafted by the office, consulted on, decided by the Advisory Board (minute ${minuteNo})`,
        },
        { decisionId, basedOn: draft.basedOn.id, origins: originsOf(draft.rules) },
        now,
      );
      await tx.query(`update standards_draft set status = 'published', version = version + 1 where id = $1`, [id]);
    });
    return this.standards.get(id);
  }
}
