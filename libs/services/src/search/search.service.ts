import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { Clock } from '#platform/clock/clock';
import { Parameters } from '#platform/database/parameters';
import { containing } from '#platform/database/containing';
import { OwnersService } from './owners.service.js';
import { PLACES } from './places.js';

export const HIT_KINDS = PLACES.map(({ kind }) => kind);
export type HitKind = (typeof HIT_KINDS)[number];

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** Of each kind: who needs more opens the kind's own list. */
const MOST = 5;

/** One field for everything that has a name or a number. One statement, and in it only what the reader may see. */
@Injectable()
export class SearchService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly owners: OwnersService,
  ) {}

  /** Per kind the newest first, or by name. */
  async find(user: User, part: string): Promise<readonly Hit[]> {
    const today = await this.clock.today();
    const parameters = new Parameters();
    const like = parameters.add(containing(part));
    const selects = PLACES.map(({ kind, seen, rows }, order) => {
      const found = rows(like, seen(user, parameters, this.owners), parameters, today);
      return `select ${order} as place, '${kind}' as kind, of_kind.*
        from (${found} order by 4 desc nulls last, 2 limit ${MOST}) as of_kind (id, title, detail, at)`;
    });
    return this.db.query<readonly Hit[]>(
      `select kind, id, title, detail from (${selects.join(' union all ')}) as hits order by place, at desc nulls last, title`,
      parameters.values,
    );
  }
}
