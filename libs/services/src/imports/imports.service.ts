import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { Clock } from '#platform/clock/clock';
import { AssessorsRegisterService } from '../assessors/assessors-register.service.js';
import { OrganisationsRegisterService } from '../organisations/organisations-register.service.js';
import { StandardsCatalogueService } from '../standards/standards-catalogue.service.js';
import { readAssessors } from './assessors-file.js';
import type { Counts, ImportFile, ImportReport } from './import-file.js';
import { readOrganisations } from './organisations-file.js';
import { ScoreDraftsService, type SheetOfCase } from './score-drafts.service.js';
import { readStandards } from './standards-file.js';

export type { ImportFile, ImportReport } from './import-file.js';

export interface ImportOptions {
  /** Check everything, against the database too, and write nothing. */
  readonly dryRun?: boolean | undefined;
}

/** Files from outside: checked row by row, then taken over whole or not at all. Importing the same file again changes nothing. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly organisationsRegister: OrganisationsRegisterService,
    private readonly assessorsRegister: AssessorsRegisterService,
    private readonly catalogue: StandardsCatalogueService,
    private readonly scoreDrafts: ScoreDraftsService,
  ) {}

  async organisations(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    this.refuse(user);
    const { rows, entries } = await readOrganisations(file);
    const today = await this.clock.today();
    const counts = await this.whole(options, (tx) =>
      each(entries, (entry) => this.organisationsRegister.enter(tx, entry, today)),
    );
    return report('organisations', rows, counts, options);
  }

  async assessors(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    this.refuse(user);
    const { rows, entries } = await readAssessors(file);
    const counts = await this.whole(options, (tx) => each(entries, (entry) => this.assessorsRegister.enter(tx, entry)));
    return report('assessors', rows, counts, options);
  }

  async standards(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    this.refuse(user);
    const publication = readStandards(file);
    const now = await this.clock.now();
    const { fees, vatRates, mileageRates, bankHolidays } = publication;
    const rows = 1 + fees.length + vatRates.length + mileageRates.length + bankHolidays.length;
    const added = await this.whole(options, (tx) => this.catalogue.publish(tx, publication, now));
    return report('standards', rows, { added, changed: 0, unchanged: rows - added }, options);
  }

  /** Into a draft only. The permission is that of saving these scores on the case. */
  scores(
    user: User,
    sheet: SheetOfCase,
    file: ImportFile,
    { dryRun = false }: ImportOptions = {},
  ): Promise<ImportReport> {
    return this.scoreDrafts.bring(user, sheet, file, dryRun);
  }

  private refuse(user: User): void {
    const denied = refuseUnless(user, 'changeMasterData');
    if (denied) throw denied;
  }

  /** One transaction for the whole file; a dry run does it all and rolls it back. */
  private async whole<T>({ dryRun = false }: ImportOptions, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.db.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(runner.manager);
      await (dryRun ? runner.rollbackTransaction() : runner.commitTransaction());
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function each<T>(entries: readonly T[], enter: (entry: T) => Promise<keyof Counts>): Promise<Counts> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const entry of entries) counts[await enter(entry)] += 1;
  return counts;
}

const report = (
  what: ImportReport['what'],
  rows: number,
  counts: Counts,
  { dryRun = false }: ImportOptions,
): ImportReport => ({
  what,
  dryRun,
  rows,
  ...counts,
  notes: [],
});
