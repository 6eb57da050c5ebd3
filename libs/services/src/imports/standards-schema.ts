// What a standards file must hold (docs/process.md, What the sheet fixes and Scoring): six segments, 30 to 60 criteria, three grades.
import { z } from 'zod';
import { parseDay } from '#domain/calendar/dates';
import { parsePounds } from '#domain/money/pence';
import { STAKEHOLDERS } from '#domain/interviews/coverage';
import { GRADES } from '#domain/scoring/standards';
import { evidence, readiness } from './in-house-schema.js';

const SEGMENTS = 6;
const LEAST_CRITERIA = 30;
const MOST_CRITERIA = 60;

const words = z.string({ error: 'is needed' }).trim().min(1, 'is empty').max(2000, 'is longer than 2000 characters');

const whole = (least: number, most: number) =>
  z
    .string({ error: 'is needed' })
    .regex(/^\d{1,6}$/, 'is no whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `lies outside ${least} to ${most}`);

/** Reads a text by a parser that answers undefined for what it does not understand. */
const read = <T>(parse: (text: string) => T | undefined, otherwise: string) =>
  z.string({ error: 'is needed' }).transform((text, context): T => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: otherwise });
    return z.NEVER;
  });

const day = read(parseDay, 'is no date; write it as 2005-03-31');
const amount = read((text) => positive(parsePounds(text)), 'is no amount; write it as "5000.00"');
const percent = z
  .string({ error: 'is needed' })
  .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'is no per cent from 0 to 100 with at most two decimals');

function positive<T extends number>(value: T | undefined): T | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

const Criterion = z.strictObject({ id: words, title: words, guidance: words, points: whole(1, 1000) });

const Segment = z
  .strictObject({ no: whole(1, SEGMENTS), title: words, weight: whole(1, 1000), criteria: z.array(Criterion).min(1) })
  .superRefine(({ no, criteria }, context) => {
    criteria.forEach(({ id }, index) => {
      const due = `${no}.${index + 1}`;
      if (id !== due)
        context.addIssue({
          code: 'custom',
          path: ['criteria', index, 'id'],
          message: `is "${id}" where ${due} is due`,
        });
    });
  });

const segments = z
  .array(Segment)
  .length(SEGMENTS, `the standards have ${SEGMENTS} segments`)
  .superRefine((all, context) => {
    const count = all.reduce((total, { criteria }) => total + criteria.length, 0);
    if (count < LEAST_CRITERIA || count > MOST_CRITERIA) {
      context.addIssue({
        code: 'custom',
        message: `${count} criteria; between ${LEAST_CRITERIA} and ${MOST_CRITERIA} are expected`,
      });
    }
    all.forEach(({ no }, index) => {
      if (no !== index + 1)
        context.addIssue({ code: 'custom', path: [index, 'no'], message: `is ${no} where ${index + 1} is due` });
    });
  });

const Grade = z.strictObject({
  grade: z.enum(GRADES, 'is none of bronze, silver, gold'),
  overall_minimum: percent,
  segment_floor: percent,
});

const grades = z
  .array(Grade)
  .length(GRADES.length, 'bronze, silver and gold are needed')
  .superRefine((all, context) => {
    all.forEach((each, index) => {
      const before = all[index - 1];
      if (each.grade !== GRADES[index])
        context.addIssue({
          code: 'custom',
          path: [index, 'grade'],
          message: 'stands out of order: bronze, silver, gold',
        });
      if (before && Number(each.overall_minimum) <= Number(before.overall_minimum)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'overall_minimum'],
          message: `is not above that of ${before.grade}`,
        });
      }
      if (before && Number(each.segment_floor) < Number(before.segment_floor)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'segment_floor'],
          message: `is below that of ${before.grade}`,
        });
      }
    });
  });

const time = z.string({ error: 'is needed' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time; write it as "09:00"');

/** Hours of a visit day, and how many people of each kind are heard at least; left out, the defaults hold. */
const visit = z.strictObject({
  hours: z.strictObject({ from: time, until: time }).exactOptional(),
  coverage: z.partialRecord(z.enum(STAKEHOLDERS), whole(0, 50)).exactOptional(),
});

const rate = percent.transform((text) => Math.round(Number(text) * 100));

export const StandardsFileSchema = z.strictObject({
  reference: words,
  title: words,
  valid_from: day,
  source: words,
  segments,
  grades,
  visit: visit.exactOptional(),
  evidence: evidence.exactOptional(),
  readiness: readiness.exactOptional(),
  certificate: z.strictObject({ valid_years: whole(1, 20) }).exactOptional(),
  fees: z.array(z.strictObject({ year: whole(2003, 2100), net: amount, inclusions: words })).default([]),
  vat: z.array(z.strictObject({ from: day, rate, source: words })).default([]),
  mileage: z.array(z.strictObject({ from: day, per_mile: amount })).default([]),
  bank_holidays: z.array(z.strictObject({ day, title: words, source: words })).default([]),
});
export type StandardsFile = z.infer<typeof StandardsFileSchema>;
