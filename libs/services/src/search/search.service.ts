import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { Parameters } from '#platform/database/parameters';
import { CaseListService } from '../cases/case-list.service.js';
import { PLACES } from './places.js';
import { containing } from '#platform/database/containing';

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
    private readonly cases: CaseListService,
  ) {}

  /** Per kind the newest first, or by name. */
  find(user: User, part: string): Promise<readonly Hit[]> {
    const parameters = new Parameters();
    const like = parameters.add(containing(part));
    const selects = PLACES.flatMap(({ kind, seen, rows }, order) => {
      const condition = seen(user, parameters, this.cases);
      if (condition === null) return [];
      return [
        `select ${order} as place, '${kind}' as kind, of_kind.* from (${rows(like, condition, parameters)} order by 4 desc nulls last, 2 limit ${MOST})
         as of_kind (id, title, detail, at)`,
      ];
    });
    return this.db.query<readonly Hit[]>(
      `select kind, id, title, detail from (${selects.join(' union all ')}) as hits order by place, at desc nulls last, title`,
      parameters.values,
    );
  }
}
