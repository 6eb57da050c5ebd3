import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { newId } from '#platform/database/ids';

export interface NewFilter {
  readonly list: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

export interface SavedFilter extends NewFilter {
  readonly id: string;
  /** The reader's own: to change and to remove. */
  readonly own: boolean;
  readonly owner: string;
}

/** A filter of one's own, and what people of a same role share. A filter only narrows what its reader may see anyway. */
@Injectable()
export class FiltersService {
  constructor(private readonly db: DataSource) {}

  list(user: User, list: string): Promise<readonly SavedFilter[]> {
    return this.db.query(
      `select s.id, s.list, s.name, s.query, s.shared, s.account_id = $1 as own, u.name as owner
       from saved_filter s join account u on u.id = s.account_id
       where s.list = $2 and (s.account_id = $1 or (s.shared and u.active and u.roles ?| $3::text[]))
       order by s.account_id <> $1, lower(s.name), s.id`,
      [user.id, list, user.roles],
    );
  }

  /** One of the same name is written anew. */
  async save(user: User, { list, name, query, shared }: NewFilter): Promise<SavedFilter> {
    const rows = await this.db.query<readonly { id: string }[]>(
      `insert into saved_filter (id, account_id, list, name, query, shared) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint saved_filter_name_unique
         do update set query = excluded.query, shared = excluded.shared, version = saved_filter.version + 1
       returning id`,
      [newId(), user.id, list, name, query, shared],
    );
    const saved = (await this.list(user, list)).find(({ id }) => id === rows[0]?.id);
    if (saved) return saved;
    throw new InvalidInput('The filter could not be kept.', [{ pointer: '/name', message: 'Choose another name.' }]);
  }

  async remove(user: User, id: string): Promise<void> {
    const [, count] = await this.db.query<readonly [unknown, number]>(
      'delete from saved_filter where id = $1 and account_id = $2',
      [id, user.id],
    );
    if (count === 0) throw new DomainError('FILTER.UNKNOWN', 'There is no such filter of yours.', { id });
  }
}
