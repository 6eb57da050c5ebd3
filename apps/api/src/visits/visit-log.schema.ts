import { z } from 'zod';
import { DAY_STANDINGS } from '#domain/visits/day-log';
import { dayIn, dayOut, instantOut, text } from '../http/parts.schema.js';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 09:30.');

export const NewDayLog = z
  .object({
    day: dayIn,
    from: time,
    until: time.exactOptional().describe('Left out while the day goes on'),
    present: z
      .array(text(200))
      .min(1, 'Say who was there, one a line.')
      .max(40)
      .describe('Who was there, by their part'),
    partial: z.boolean().exactOptional().describe('Not all of what was planned was done'),
    missing: text(2000, 0).exactOptional().describe('Of a partial day: what is still to be done'),
  })
  .meta({ id: 'NewDayLog' });

const LoggedDay = z
  .object({
    from: z.string(),
    until: z.string().nullable(),
    present: z.array(z.string()),
    partial: z.boolean(),
    missing: z.string(),
    version: z.int().describe('What a change sends as If-Match; 0 where nothing is logged'),
    keptBy: z.string(),
    keptAt: instantOut,
  })
  .meta({ id: 'LoggedDay' });

export const VisitLogView = z
  .object({
    days: z.array(
      z.object({
        day: dayOut,
        standing: z.enum(DAY_STANDINGS).describe('How the day stands with the process, whatever its log says'),
        log: LoggedDay.nullable(),
      }),
    ),
    lastDay: dayOut.nullable().describe('What the report’s six weeks are counted from'),
    daysMissing: z.int().describe('Days still to be held'),
    brokenOff: z.array(z.object({ at: instantOut, days: z.array(dayOut), reason: z.string() })),
    feedback: z
      .array(z.object({ day: dayOut, by: z.string(), to: z.string(), summary: z.string() }))
      .describe('Verbal feedback given'),
    mayKeep: z.boolean(),
    whyNot: z.string().nullable(),
  })
  .meta({ id: 'VisitLog' });
