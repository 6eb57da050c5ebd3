import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { Clock } from '#platform/clock/clock';
import { OrganisationsRegisterService } from '../organisations/organisations-register.service.js';
import { StandardsCatalogueService } from '../standards/standards-catalogue.service.js';
import type { ImportFile, ImportReport } from './import-file.js';
import { readOrganisations } from './organisations-file.js';
import { PeopleImportsService } from './people-imports.service.js';
import { ScoreDraftsService, type SheetOfCase } from './score-drafts.service.js';
import { readStandards } from './standards-file.js';
import { each, report, whole, type ImportOptions } from './whole-file.js';

export type { ImportFile, ImportReport } from './import-file.js';

const KEPT_PROFILE =
  'its billing profile or name was changed by somebody since and stays as it is; what the file says otherwise is to be changed on its page.';

const MOST_PAIRS = 50;

type Pairs = Awaited<ReturnType<OrganisationsRegisterService['suspected']>>;

function notesOfDuplicates(pairs: Pairs): readonly string[] {
  const notes = pairs
    .slice(0, MOST_PAIRS)
    .map(
      ({ one, other, reasons }) =>
        `${one.reference}: ${one.name} may be the same organisation as ${other.name} (${other.reference}): ${reasons.join('; ')}. A manager merges the two on its page.`,
    );
  const more = pairs.length - notes.length;
  return more > 0 ? [...notes, `and ${more} more that may have been entered twice.`] : notes;
}

/** Files from outside: checked row by row, then taken over whole or not at all. Importing the same file again changes nothing. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly organisationsRegister: OrganisationsRegisterService,
    private readonly people: PeopleImportsService,
    private readonly catalogue: StandardsCatalogueService,
    private readonly scoreDrafts: ScoreDraftsService,
  ) {}

  async organisations(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    this.refuse(user);
    const { rows, entries } = await readOrganisations(file);
    const today = await this.clock.today();
    const { counts, kept, twice } = await whole(this.db, options, async (tx) => ({
      counts: await each(entries, (entry) => this.organisationsRegister.enter(tx, entry, today)),
      kept: await this.organisationsRegister.keptOtherwise(tx, entries),
      twice: await this.organisationsRegister.suspected(tx, entries),
    }));
    const notes = [...kept.map((reference) => `${reference}: ${KEPT_PROFILE}`), ...notesOfDuplicates(twice)];
    return { ...report('organisations', rows, counts, options), notes };
  }

  board(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    return this.people.board(user, file, options);
  }

  assessors(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    return this.people.assessors(user, file, options);
  }

  async standards(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    this.refuse(user);
    const publication = readStandards(file);
    const now = await this.clock.now();
    const { fees, vatRates, mileageRates, bankHolidays } = publication;
    const rows = 1 + fees.length + vatRates.length + mileageRates.length + bankHolidays.length;
    const added = await whole(this.db, options, (tx) => this.catalogue.publish(tx, publication, now));
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
}
