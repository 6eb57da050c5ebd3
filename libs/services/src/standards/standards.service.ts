import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { decimalPounds, pence, type Pence } from '#domain/money/pence';
import type { StandardsRules } from '#domain/scoring/standards';
import { differences, type Difference } from '#domain/standards/changes';
import { criteriaOf, type Origins } from '#domain/standards/draft';
import { alike, through } from '#domain/standards/mapping';

export interface StandardsVersion {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** Applications accepted from this day on are judged by it, until a newer one is in force. */
  readonly validFrom: LocalDay;
  readonly source: string;
  readonly rules: StandardsRules;
}

/** What a version rests on: nothing for one that came from a file. */
export interface Ancestry {
  readonly decisionId: string | null;
  readonly basedOn: string | null;
  readonly origins: Origins | null;
}

export interface Compared {
  readonly before: Named;
  readonly differences: readonly Difference[];
}

interface Named {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

export type StandardsSummary = Omit<StandardsVersion, 'rules'> & {
  readonly segments: number;
  readonly criteria: number;
};

export interface Fee {
  readonly year: number;
  readonly net: Pence;
  readonly inclusions: string;
}

export interface VatRate {
  readonly fromDay: LocalDay;
  /** 17.5 % is 1750. */
  readonly basisPoints: number;
}

const VERSION = 'id, reference, title, valid_from::text as "validFrom", source, rules';

/** What is published and dated: standards versions, which never change, fees, VAT rates and the mileage rate. */
@Injectable()
export class StandardsService {
  /** Versions read once: what is published never changes (the database refuses it too). */
  private readonly published = new Map<string, StandardsVersion>();

  constructor(private readonly db: DataSource) {}

  /** @throws DomainError where no version is in force on that day yet. */
  async inForce(on: LocalDay): Promise<StandardsVersion> {
    const rows = await this.db.query<readonly StandardsVersion[]>(
      `select ${VERSION} from standards_version where valid_from <= $1 order by valid_from desc, published_at desc limit 1`,
      [on],
    );
    if (rows[0]) return this.remembered(rows[0]);
    throw new DomainError(
      'STANDARDS.NONE_IN_FORCE',
      `No standards version is in force on ${on}; import one that is valid from that day or earlier.`,
      { day: on },
    );
  }

  async get(id: string): Promise<StandardsVersion> {
    const known = this.published.get(id);
    if (known) return known;
    const rows = await this.db.query<readonly StandardsVersion[]>(
      `select ${VERSION} from standards_version where id::text = $1`,
      [id],
    );
    if (rows[0]) return this.remembered(rows[0]);
    throw new DomainError('STANDARDS.UNKNOWN', 'There is no such standards version.', { id });
  }

  private remembered(version: StandardsVersion): StandardsVersion {
    this.published.set(version.id, version);
    return version;
  }

  /** Where each criterion of the newer version was in the older one. */
  async originsBetween(older: StandardsVersion, newer: StandardsVersion): Promise<Origins> {
    let origins: Origins = Object.fromEntries(criteriaOf(newer.rules).map(({ id }) => [id, id]));
    for (let at = newer.id; at !== older.id;) {
      const { basedOn, origins: step }: Ancestry = await this.ancestryOf(at);
      if (basedOn === null || step === null) return alike(older.rules, newer.rules);
      origins = through(origins, step);
      at = basedOn;
    }
    return origins;
  }

  async ancestryOf(id: string): Promise<Ancestry> {
    const rows = await this.db.query<readonly Ancestry[]>(
      'select decision_id as "decisionId", based_on as "basedOn", origins from standards_version where id = $1',
      [id],
    );
    return rows[0] ?? { decisionId: null, basedOn: null, origins: null };
  }

  /** What differs from the version that it began from, else from the one that was in force before it; null for the first. */
  async compared(id: string): Promise<Compared | null> {
    const newer = await this.get(id);
    const { basedOn } = await this.ancestryOf(newer.id);
    const before = basedOn === null ? await this.before(newer) : await this.get(basedOn);
    if (!before) return null;
    return {
      before: { id: before.id, reference: before.reference, title: before.title },
      differences: differences(before.rules, newer.rules, await this.originsBetween(before, newer)),
    };
  }

  private async before({ id, validFrom }: StandardsVersion): Promise<StandardsVersion | undefined> {
    const rows = await this.db.query<readonly StandardsVersion[]>(
      `select ${VERSION} from standards_version where (valid_from, published_at) <
         ($1, (select published_at from standards_version where id = $2)) order by valid_from desc, published_at desc limit 1`,
      [validFrom, id],
    );
    return rows[0];
  }

  /** The newest first. */
  async list(): Promise<readonly StandardsSummary[]> {
    const rows = await this.db.query<readonly StandardsVersion[]>(
      `select ${VERSION} from standards_version order by valid_from desc, published_at desc`,
    );
    return rows.map(({ rules, ...version }) => ({
      ...version,
      segments: rules.segments.length,
      criteria: rules.segments.flatMap((segment) => segment.criteria).length,
    }));
  }

  /** Net, for an assessment in that year. @throws DomainError where the catalogue lacks the year. */
  async feeOf(year: number): Promise<Pence> {
    const fees = await this.fees();
    const fee = fees.find((each) => each.year === year);
    if (fee) return fee.net;
    const known = fees.map((each) => `${each.year}: £${decimalPounds(each.net)}`).join(', ');
    throw new DomainError(
      'FEES.YEAR_MISSING',
      `The fee of ${year} is not in the catalogue; add it, or apply for a year that has one (${known || 'none yet'}).`,
      { year, known: fees.map((each) => each.year) },
    );
  }

  async fees(): Promise<readonly Fee[]> {
    const rows = await this.db.query<readonly { year: number; net: number; inclusions: string }[]>(
      'select year, net_pence as net, inclusions from fee order by year',
    );
    return rows.map((row) => ({ ...row, net: pence(row.net) }));
  }

  /** The whole dated table, the oldest first: which row applies is a rule of the tax point. */
  vatRates(): Promise<readonly VatRate[]> {
    return this.db.query(
      'select from_day::text as "fromDay", basis_points as "basisPoints" from vat_rate order by from_day',
    );
  }

  /** Per mile. @throws DomainError where no rate is on record for that day. */
  async mileageRateAt(on: LocalDay): Promise<Pence> {
    const rows = await this.db.query<readonly { rate: number }[]>(
      'select pence_per_mile as rate from mileage_rate where from_day <= $1 order by from_day desc limit 1',
      [on],
    );
    if (rows[0]) return pence(rows[0].rate);
    throw new DomainError('MILEAGE.NO_RATE', `No mileage rate is on record for ${on}; import one with the standards.`, {
      day: on,
    });
  }
}
