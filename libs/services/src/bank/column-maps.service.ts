import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { faultsOfMap, type ColumnMap } from '#domain/bank/column-map';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';

export interface ColumnMapView {
  readonly id: string;
  readonly name: string;
  readonly map: ColumnMap;
  readonly version: number;
}

export interface NamedMap {
  readonly name: string;
  readonly map: ColumnMap;
}

const MAPS = 'select id, name, map, version from bank_column_map';

/** How the CSV file of each bank is read: mapped once, used at each import. */
@Injectable()
export class ColumnMapsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(user: User): Promise<readonly ColumnMapView[]> {
    const denied = refuseUnless(user, 'readBank');
    if (denied) throw denied;
    return this.db.query(`${MAPS} order by name`);
  }

  /** The same id saves it once. */
  async add(user: User, id: string, { name, map }: NamedMap): Promise<ColumnMapView> {
    await this.check(user, id, { name, map });
    await this.db.query(
      `insert into bank_column_map (id, name, map, changed_by, changed_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, name, map, user.id, await this.clock.now()],
    );
    return this.find(id);
  }

  async change(user: User, id: string, seen: number, { name, map }: NamedMap): Promise<ColumnMapView> {
    await this.check(user, id, { name, map });
    const [, count] = await this.db.query<readonly [unknown, number]>(
      `update bank_column_map set name = $3, map = $4, changed_by = $5, changed_at = $6, version = version + 1
       where id::text = $1 and version = $2`,
      [id, seen, name, map, user.id, await this.clock.now()],
    );
    const now = await this.find(id);
    if (count > 0) return now;
    throw new DomainError('COLUMN_MAPS.CHANGED', 'Somebody else has changed this map since; load it again.', {
      seen,
      current: now.version,
    });
  }

  async find(id: string): Promise<ColumnMapView> {
    const rows = await this.db.query<readonly ColumnMapView[]>(`${MAPS} where id::text = $1`, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('BANK.COLUMN_MAP_UNKNOWN', 'There is no such column map; choose one of the list.', { id });
  }

  private async check(user: User, id: string, { name, map }: NamedMap): Promise<void> {
    const denied = refuseUnless(user, 'keepBank');
    if (denied) throw denied;
    const clash = await this.db.query<readonly unknown[]>(
      'select from bank_column_map where name = $1 and id::text <> $2',
      [name, id],
    );
    const faults = [
      ...(clash.length > 0 ? [{ pointer: '/name', message: 'Another map has this name; choose one of its own.' }] : []),
      ...faultsOfMap(map).map(({ pointer, message }) => ({ pointer: `/map${pointer}`, message })),
    ];
    if (faults.length > 0) throw new InvalidInput('This map cannot be saved as entered.', faults);
  }
}
