import { z } from 'zod';
import { PROCEEDING_CLOCKS, type ProceedingClockKind } from '#domain/proceedings/clocks';
import { DeadlineName } from '../cases/cases.schema.js';
import { dayIn, dayOut, idOut, instantOut, nextCursor, paging, text } from '../http/parts.schema.js';

export const HolidayQuery = z.object({
  ...paging,
  year: z.coerce.number().int().min(2003).max(2099).exactOptional().describe('That year only; else from this year on'),
});
export const VersionQuery = z.object(paging);

const HolidayView = z
  .object({ day: dayOut, title: z.string(), source: z.string(), sinceVersion: z.int() })
  .meta({ id: 'BankHoliday' });
export const HolidayList = z.object({ items: z.array(HolidayView), nextCursor }).meta({ id: 'BankHolidayList' });

const VersionView = z
  .object({
    version: z.int(),
    madeAt: instantOut,
    by: z.string(),
    change: z.string().nullable().describe('In words; null for what came with the program or a file'),
    reason: z.string(),
    source: z.string().nullable(),
    holidays: z.int().describe('Bank holidays that it has'),
    deadlines: z.int().describe('Working dates or reminders that it moved'),
  })
  .meta({ id: 'CalendarVersion' });
export const VersionList = z.object({ items: z.array(VersionView), nextCursor }).meta({ id: 'CalendarVersionList' });

const changesWith = <More extends z.ZodRawShape>(more: More) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('add'), day: dayIn, title: text(100), ...more }),
    z.object({ kind: z.literal('move'), day: dayIn.describe('The holiday itself'), to: dayIn, ...more }),
    z.object({ kind: z.literal('remove'), day: dayIn, ...more }),
  ]);

export const ChangeAsked = changesWith({}).meta({ id: 'HolidayChangeAsked' });
export const NewChange = changesWith({
  reason: text(2000).describe('Why, such as the proclamation that names the day'),
  source: text(300).describe('Where it was read'),
  stamp: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Look at what it moves first.')
    .describe('Of the preview that was seen'),
}).meta({ id: 'NewHolidayChange' });

const PROCEEDING_KINDS = Object.keys(PROCEEDING_CLOCKS) as ProceedingClockKind[];

const Affected = z
  .object({
    deadlineId: idOut,
    number: z.string(),
    cycle: z.int().nullable().describe('Of a case; null for what came after a report'),
    proceeding: z
      .object({ id: idOut, kind: z.enum(['appeal', 'complaint', 'certificate']) })
      .nullable()
      .describe('What came after a report; null for a case'),
    organisation: z.string().nullable(),
    programme: z.string().nullable(),
    kind: z.enum([...DeadlineName.options, ...PROCEEDING_KINDS, 'RENEWAL']),
    words: z.string().describe('What is due'),
    promisedDay: dayOut.describe('It stays'),
    workingDayBefore: dayOut,
    workingDayAfter: dayOut,
    rungs: z
      .array(z.object({ name: z.string(), before: instantOut, after: instantOut }))
      .describe('Reminders that move, by their place in the ladder'),
  })
  .meta({ id: 'AffectedDeadline' });
export const Preview = z
  .object({ version: z.int(), change: z.string(), stamp: z.string(), affected: z.array(Affected) })
  .meta({ id: 'HolidayPreview' });

export const Changed = z
  .object({
    version: z.int(),
    change: z.string(),
    deadlines: z.int(),
    cases: z.int(),
    proceedings: z.int().describe('Appeals, complaints, certificates'),
    told: z.boolean().describe('The cases have heard of it; otherwise they do at night'),
  })
  .meta({ id: 'HolidayChanged' });
