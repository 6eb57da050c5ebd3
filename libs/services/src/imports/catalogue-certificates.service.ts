import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { certificateNumber, faultOfOldNumber } from '#domain/certificates/numbers';
import { expiryOf } from '#domain/certificates/renewal';
import { idOf } from '#platform/database/ids';
import { OldCertificatesService } from '../certificates/old-certificates.service.js';
import { CertificateLifeService } from '../proceedings/certificates/certificate-life.service.js';
import type { CatalogueRow } from './back-catalogue-file.js';
import type { Faults } from './faults.js';

export interface AwardedRow {
  readonly row: Pick<CatalogueRow, 'row' | 'number' | 'certificateNo'>;
  readonly caseId: string;
  readonly issuedOn: LocalDay;
  /** For how many years its standards version lets it hold; null without end. */
  readonly years: number | null;
}

export interface EnteredCertificates {
  /** What the office should know, row by row. */
  readonly notes: readonly string[];
  /** Cases whose certificate will expire: its life begins once they are in. */
  readonly expiring: readonly string[];
}

const MOST_SHOWN = 200;

/** The id that the event of its issue names. */
export const oldCertificateId = (caseNumber: string): string => idOf('imported certificate', caseNumber);

/** The certificates of old cases, for the register. */
@Injectable()
export class CatalogueCertificatesService {
  constructor(
    private readonly entries: OldCertificatesService,
    private readonly life: CertificateLifeService,
  ) {}

  /** A number that another certificate has, or would have here, is a fault of its row. */
  async check(tx: EntityManager, awarded: readonly AwardedRow[], faults: Faults): Promise<void> {
    const given = await this.entries.given(
      tx,
      awarded.map(({ row }) => row.certificateNo).filter((number) => number !== ''),
    );
    for (const { row, caseId } of awarded) {
      const fault = faultOfOldNumber(row.certificateNo, row.number);
      if (fault !== undefined) faults.add(row.row, 'certificate number', fault);
      const whose = given.get(row.certificateNo);
      if (whose !== undefined && whose !== caseId)
        faults.add(
          row.row,
          'certificate number',
          `"${row.certificateNo}" is the number of another certificate already.`,
        );
    }
  }

  async enter(tx: EntityManager, awarded: readonly AwardedRow[], today: LocalDay): Promise<EnteredCertificates> {
    const certificates = awarded.map(({ row, caseId, issuedOn, years }) => {
      const expiresOn = expiryOf(issuedOn, years ?? undefined);
      return {
        ...{ id: oldCertificateId(row.number), caseId, numberKnown: row.certificateNo !== '' },
        number: row.certificateNo === '' ? certificateNumber(row.number, 1) : row.certificateNo,
        expiredOn: expiresOn !== null && expiresOn < today ? expiresOn : null,
      };
    });
    const entered = await this.entries.enter(tx, certificates);
    const unknown = awarded.filter(({ row }) => row.certificateNo === '' && entered.has(oldCertificateId(row.number)));
    const notes = unknown.slice(0, MOST_SHOWN).map(({ row }) => notOnRecord(row));
    return {
      notes:
        unknown.length > MOST_SHOWN ? [...notes, `And ${unknown.length - MOST_SHOWN} more rows like these.`] : notes,
      expiring: awarded
        .filter(({ years }, index) => years !== null && certificates[index]?.expiredOn === null)
        .map(({ row }) => row.number),
    };
  }

  /** The same once more changes nothing. */
  async begin(expiring: readonly string[]): Promise<void> {
    for (const number of expiring) await this.life.afterIssue(number, 1, `import/${number}`);
  }
}

const notOnRecord = ({ row, number }: AwardedRow['row']): string =>
  `Row ${row}: no certificate number; it stands in the register as ${certificateNumber(number, 1)}, its own number not on record.`;
