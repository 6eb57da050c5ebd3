// A newer standards version on its way: drafted, consulted on, decided and published, by the people who would do it.
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { DraftRules, SegmentText } from '#domain/standards/draft';
import { newId } from '#platform/database/ids';
import { BoardDecisionsService, type Decision } from '#services/board/board-decisions.service';
import { StandardsDraftsService } from '#services/standards/standards-drafts.service';
import { StandardsPublicationService } from '#services/standards/standards-publication.service';
import { StandardsReadingsService, type Draft } from '#services/standards/standards-readings.service';
import type { StandardsVersion } from '#services/standards/standards.service';
import type { World } from './world.js';

/** Five criteria: the two there were and three new ones. */
export function fuller({ segments }: DraftRules, no: number): SegmentText {
  const { title, weight, criteria } = segments.find((each) => each.no === no)!;
  const added = [3, 4, 5].map((ordinal) => ({
    from: null,
    ...{ title: `${title}, criterion ${ordinal}`, guidance: 'What an assessor looks for.', points: 50 },
  }));
  return {
    title,
    weight,
    criteria: [
      ...criteria.map(({ from, title: words, guidance, points }) => ({ from, title: words, guidance, points })),
      ...added,
    ],
  };
}

export class Drafting {
  private minutes = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly world: World,
  ) {}

  get drafts(): StandardsDraftsService {
    return this.app.get(StandardsDraftsService, { strict: false });
  }

  read = (id: string, user: User = this.world.as.office): Promise<Draft> =>
    this.app.get(StandardsReadingsService, { strict: false }).one(user, id);

  async asked(id: string, user: User = this.world.as.office) {
    return { user, id, expectedSeq: (await this.read(id)).version };
  }

  begin = (reference = 'ISMPE-2006'): Promise<Draft> =>
    this.drafts.begin(this.world.as.office, newId(), {
      basedOn: this.world.standardsId,
      ...{ reference, title: `ISMPE Standards ${reference.slice(-4)}`, reason: 'Three years of practice.' },
    });

  /** Whole: thirty criteria. */
  async whole(reference?: string): Promise<Draft> {
    let draft = await this.begin(reference);
    for (const { no } of draft.rules.segments)
      draft = await this.drafts.writeSegment(await this.asked(draft.id), no, fuller(draft.rules, no));
    return draft;
  }

  /** Recorded by the office: carried, unless it is said otherwise. */
  async decide(
    draft: Pick<Draft, 'id' | 'title'>,
    decidedOn: string,
    vote: 'for' | 'against' = 'for',
  ): Promise<Decision> {
    const members = await this.app
      .get(DataSource, { strict: false })
      .query<readonly { id: string }[]>('select id from board_member');
    return this.app.get(BoardDecisionsService, { strict: false }).record(this.world.as.office, newId(), {
      ...{ minuteNo: `S/${++this.minutes} ${draft.id}`, decidedOn: decidedOn as LocalDay, kind: 'standards' },
      ...{ subject: draft.title, subjectId: draft.id, resolution: 'They are published.', replacesId: null },
      votes: members.map(({ id }) => ({ memberId: id, vote })),
    });
  }

  async publish(id: string, decisionId: string, validFrom: string, user?: User): Promise<StandardsVersion> {
    const publication = this.app.get(StandardsPublicationService, { strict: false });
    return publication.publish(await this.asked(id, user), { decisionId, validFrom: validFrom as LocalDay });
  }
}
