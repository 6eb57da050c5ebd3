// A standards version with its dated tables, as YAML. Every value is read as text first, so that "80" and "5000.00" stay exact.
import { parseDocument } from 'yaml';
import { InvalidInput, type FieldFault } from '#domain/errors';
import type { Publication } from '../standards/standards-catalogue.service.js';
import { refuseSize, textOf, unreadable, type ImportFile } from './import-file.js';
import { StandardsFileSchema, type StandardsFile } from './standards-schema.js';

/** @throws InvalidInput with every fault, by its place in the file. */
export function readStandards(file: ImportFile): Publication {
  refuseSize(file);
  const document = parseDocument(textOf(file), { schema: 'failsafe', prettyErrors: true });
  const broken = document.errors[0];
  if (broken)
    throw unreadable(
      file,
      `line ${broken.linePos?.[0].line ?? '?'}`,
      broken.message.split('\n')[0] ?? 'it is no YAML.',
    );
  const result = StandardsFileSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return publicationOf(result.data);
  const faults = result.error.issues.map(({ path, message }): FieldFault => ({
    pointer: `/${path.map(String).join('/')}`,
    message,
  }));
  throw new InvalidInput(
    `${file.name} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was imported. Correct the file and import it again.`,
    faults,
    'IMPORTS.FAULTY',
  );
}

function publicationOf(file: StandardsFile): Publication {
  return {
    reference: file.reference,
    title: file.title,
    validFrom: file.valid_from,
    source: file.source,
    rules: {
      segments: file.segments,
      grades: file.grades.map((each) => ({
        grade: each.grade,
        overallMinimum: each.overall_minimum,
        segmentFloor: each.segment_floor,
      })),
      ...(file.visit ? { visit: file.visit } : {}),
      ...(file.evidence ? { evidence: file.evidence } : {}),
      ...(file.readiness ? { readiness: file.readiness } : {}),
      ...(file.certificate ? { certificate: { validYears: file.certificate.valid_years } } : {}),
    },
    fees: file.fees,
    vatRates: file.vat.map(({ from, rate, source }) => ({ fromDay: from, basisPoints: rate, source })),
    mileageRates: file.mileage.map((each) => ({ fromDay: each.from, pencePerMile: each.per_mile })),
    bankHolidays: file.bank_holidays,
  };
}
