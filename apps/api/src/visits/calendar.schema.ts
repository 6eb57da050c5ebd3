import { z } from 'zod';
import { dayOut, instantOut, StageName } from '../http/parts.schema.js';

export const Token = z.object({ token: z.string().max(100).describe('The secret part of the address') });

export const FeedView = z
  .object({
    feed: z
      .object({
        createdAt: instantOut,
        fetchedAt: instantOut.nullable().describe('Null while no calendar came for it'),
      })
      .nullable()
      .describe('Null where there is no address'),
  })
  .meta({ id: 'CalendarFeed' });

export const NewFeed = z
  .object({ url: z.url().describe('Secret: whoever has it reads the visits. Shown this once') })
  .meta({ id: 'NewCalendarFeed' });

const VisitRow = z
  .object({
    number: z.string(),
    cycle: z.int(),
    organisation: z.string(),
    programme: z.string(),
    assessor: z.string().nullable(),
    stage: StageName,
    days: z.array(dayOut).describe('Held and still to come'),
    place: z.string(),
  })
  .meta({ id: 'VisitRow' });

export const VisitList = z.object({ items: z.array(VisitRow) }).meta({ id: 'VisitList' });
