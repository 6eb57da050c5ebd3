import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay } from '#domain/calendar/dates';
import { faultsOfOld, oldEvents, type OldCase } from '#domain/cases/back-catalogue';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { CalendarService } from '../calendar/calendar.service.js';
import { CaseWorkflowsService } from '../cases/case-workflows.service.js';
import { TakeoverService, type CaseToTakeOver, type Taken } from '../cases/takeover.service.js';
import { readBackCatalogue, type CatalogueColumn, type CatalogueRow } from './back-catalogue-file.js';
import {
  CatalogueCertificatesService,
  oldCertificateId,
  type AwardedRow,
  type EnteredCertificates,
} from './catalogue-certificates.service.js';
import { Faults } from './faults.js';
import type { ImportFile, ImportReport } from './import-file.js';
import { whole, type ImportOptions } from './whole-file.js';

interface Known {
  readonly programmes: ReadonlyMap<string, { readonly id: string; readonly organisationId: string }>;
  readonly assessors: ReadonlyMap<string, string>;
  readonly standards: readonly {
    readonly id: string;
    readonly reference: string;
    readonly validFrom: string;
    /** For how many years its certificates hold. */
    readonly years: number | null;
  }[];
  /** Ids of cases by their number. */
  readonly cases: ReadonlyMap<string, string>;
  /** Numbers that were given here, by the id of their programme. */
  readonly ownNumbers: ReadonlyMap<string, string>;
}

const COLUMN: Readonly<Record<keyof OldCase, CatalogueColumn>> = {
  ...{ programme: 'programme', targetLevel: 'level', year: 'number', appliedOn: 'applied', acceptedOn: 'accepted' },
  ...{ standardsVersion: 'standards', fee: 'fee', assessor: 'assessor', supervisor: 'supervisor', place: 'place' },
  ...{ visitDays: 'visit first', reportOn: 'report', overall: 'overall', grade: 'grade', certificateOn: 'certificate' },
  certificateNo: 'certificate number',
  ...{ withdrawnOn: 'withdrawn', closedOn: 'closed' },
};

/** Cases from 2003 on that were kept elsewhere: all rows of a file or none, finished ones as facts, running ones with a workflow. */
@Injectable()
export class BackCatalogueService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly takeovers: TakeoverService,
    private readonly workflows: CaseWorkflowsService,
    private readonly certificates: CatalogueCertificatesService,
  ) {}

  async cases(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    const denied = refuseUnless(user, 'changeMasterData');
    if (denied) throw denied;
    const [at, calendar] = await Promise.all([this.clock.now(), this.calendars.current()]);
    const taken: Taken = { by: user.id, fileName: file.name, at, calendar };
    const faults = new Faults();
    const rows = await readBackCatalogue(file, faults);
    const { entered, unchanged, certificates } = await whole(this.db, options, (tx) =>
      this.enter(tx, rows, user, taken, faults),
    );
    const open = entered.filter(({ events }) => events.every(({ event }) => !ENDS.includes(event.type)));
    if (!options.dryRun) await this.begin(open);
    if (!options.dryRun) await this.certificates.begin(certificates.expiring);
    const notes = [
      `${entered.length - open.length} finished cases with their facts, ${open.length} under way${options.dryRun ? '' : ', each with its workflow'}.`,
      ...certificates.notes,
    ];
    const counts = { added: entered.length, changed: 0, unchanged };
    return { what: 'cases', dryRun: options.dryRun ?? false, rows: rows.length, ...counts, notes };
  }

  private async enter(
    tx: EntityManager,
    rows: readonly CatalogueRow[],
    user: User,
    taken: Taken,
    faults: Faults,
  ): Promise<{
    readonly entered: readonly CaseToTakeOver[];
    readonly unchanged: number;
    readonly certificates: EnteredCertificates;
  }> {
    const known = await lookUp(tx, rows);
    const found = rows.map((row) => [row, oldCase(row, known, faults)] as const);
    const today = londonDay(taken.at);
    // What was taken over before is as it was then, whatever day it is now.
    const fresh = found.filter(([{ number }]) => !known.cases.has(number));
    for (const [{ row }, old] of fresh)
      for (const { about, words } of faultsOfOld(old, today)) faults.add(row, COLUMN[about], words);
    for (const { row, number } of rows) {
      const there = known.cases.get(number);
      if (there !== undefined && there !== idFor(number))
        faults.add(row, 'number', `"${number}" is a case that was opened here.`);
    }
    refuseOwnNumbers(fresh, known, faults);
    const awarded = awardedOf(found, known);
    await this.certificates.check(tx, awarded, faults);
    faults.refuse(taken.fileName);
    const entered = fresh.map(([row, old]) => toTakeOver(row, old, known, user, today));
    const clashes = await this.takeovers.enter(tx, entered, taken);
    for (const { caseId, words } of clashes) {
      const row = fresh.find(([{ number }]) => idFor(number) === caseId)?.[0].row ?? 1;
      faults.add(row, 'visit first', words);
    }
    faults.refuse(taken.fileName);
    const certificates = await this.certificates.enter(tx, awarded, today);
    return { entered, unchanged: rows.length - fresh.length, certificates };
  }

  /** One that is not started now, because the engine is away, is found and started by the reconciliation. */
  private async begin(open: readonly CaseToTakeOver[]): Promise<void> {
    for (const { id, number } of open) await this.workflows.rebuild({ id, number, cycle: 1 }, 'imported');
  }
}

/** Of cases that were taken over before, too: their certificates may have come without their numbers then. */
const awardedOf = (found: readonly (readonly [CatalogueRow, OldCase])[], { standards }: Known): readonly AwardedRow[] =>
  found.flatMap(([row, { standardsVersion }]) =>
    row.certificateOn === null
      ? []
      : [
          {
            ...{ row, caseId: idFor(row.number), issuedOn: row.certificateOn },
            years: standards.find(({ id }) => id === standardsVersion)?.years ?? null,
          },
        ],
  );

/** A programme that was given its number here takes no other from a file. */
function refuseOwnNumbers(
  fresh: readonly (readonly [CatalogueRow, OldCase])[],
  { ownNumbers }: Known,
  faults: Faults,
): void {
  for (const [{ row }, { programme }] of fresh) {
    const own = ownNumbers.get(programme);
    if (own !== undefined)
      faults.add(row, 'programme', `has case ${own}, which was opened here; it goes on under that number.`);
  }
}

const ENDS: readonly string[] = ['CycleClosed', 'CaseWithdrawn'];
const idFor = (number: string): string => idOf('imported case', number);
const keyOf = (organisation: string, programme: string): string => `${organisation}\u001f${programme.toLowerCase()}`;

async function lookUp(tx: EntityManager, rows: readonly CatalogueRow[]): Promise<Known> {
  const programmes = await tx.query<readonly { key: string; id: string; organisationId: string }[]>(
    `select o.reference || chr(31) || lower(p.name) as key, p.id, o.id as "organisationId"
     from programme p join organisation o on o.id = p.organisation_id`,
  );
  const assessors = await tx.query<readonly { reference: string; id: string }[]>('select reference, id from assessor');
  const standards = await tx.query<Known['standards']>(
    `select id, reference, valid_from::text as "validFrom", (rules -> 'certificate' ->> 'validYears')::int as years
     from standards_version order by valid_from desc, published_at desc`,
  );
  const cases = await tx.query<readonly { number: string; id: string }[]>(
    'select number, id from case_file where number = any($1) and cycle = 1',
    [rows.map(({ number }) => number)],
  );
  const own = await tx.query<readonly { programme: string; number: string }[]>(
    `select f.programme_id as programme, f.number from case_file f
     where f.cycle = 1 and not exists (select from case_import i where i.case_id = f.id)`,
  );
  return {
    ownNumbers: new Map(own.map(({ programme, number }) => [programme, number])),
    programmes: new Map(programmes.map(({ key, ...programme }) => [key, programme])),
    assessors: new Map(assessors.map(({ reference, id }) => [reference, id])),
    standards,
    cases: new Map(cases.map(({ number, id }) => [number, id])),
  };
}

function oldCase(row: CatalogueRow, known: Known, faults: Faults): OldCase {
  const fault = (column: CatalogueColumn, words: string): string => {
    faults.add(row.row, column, words);
    return '';
  };
  const person = (column: 'assessor' | 'supervisor'): string | null =>
    row[column] === ''
      ? null
      : (known.assessors.get(row[column]) ?? fault(column, `"${row[column]}" is nobody's reference on the register.`));
  const programme = known.programmes.get(keyOf(row.organisation, row.programme))?.id;
  const version = known.standards.find(({ reference, validFrom }) =>
    row.standards === '' ? validFrom <= row.acceptedOn : reference === row.standards,
  );
  return {
    programme:
      programme ??
      fault('programme', `"${row.programme}" is no programme of ${row.organisation}; import the organisation first.`),
    targetLevel: row.level,
    year: row.year,
    standardsVersion: version?.id ?? fault('standards', 'no such version is published, or none was in force then.'),
    ...{ assessor: person('assessor'), supervisor: person('supervisor') },
    ...{ appliedOn: row.appliedOn, acceptedOn: row.acceptedOn, fee: row.fee, visitDays: row.visitDays },
    ...{ place: row.place, reportOn: row.reportOn, overall: row.overall, grade: row.grade },
    certificateNo: row.certificateNo,
    ...{ certificateOn: row.certificateOn, withdrawnOn: row.withdrawnOn, closedOn: row.closedOn },
  };
}

function toTakeOver(row: CatalogueRow, old: OldCase, known: Known, user: User, today: ReturnType<typeof londonDay>) {
  const { number, year, ordinal } = row;
  const papers = {
    scores: idOf('imported scores', number),
    report: idOf('imported report', number),
    certificate: oldCertificateId(number),
  };
  const actor = { id: user.id, roles: user.roles };
  return {
    ...{ id: idFor(number), number, year, ordinal, programmeId: old.programme, targetLevel: old.targetLevel },
    organisationId: known.programmes.get(keyOf(row.organisation, row.programme))?.organisationId ?? '',
    ...{ assessmentYear: old.year, source: row.source },
    events: oldEvents(old, papers, { number, actor, today }),
  };
}
