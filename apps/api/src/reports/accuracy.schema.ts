import { z } from 'zod';
import { dayOut, text } from '../http/parts.schema.js';
import { ReportRemarks } from './reports.schema.js';

const bySegment = z.array(z.object({ segment: z.int().min(1).max(20), text: text(5000) })).max(50);

export const Points = z
  .object({ points: bySegment.describe('By segment; none says “no comment”') })
  .meta({ id: 'AccuracyPoints' });
export const Changes = z.object({ changes: bySegment.min(1) }).meta({ id: 'AccuracyChanges' });

export const AccuracyView = z
  .object({
    check: z
      .object({
        remarks: ReportRemarks,
        until: dayOut,
        status: z.enum(['open', 'no comment', 'points', 'settled', 'expired']),
        points: bySegment,
        changes: bySegment,
      })
      .nullable()
      .describe('Null while nothing was sent'),
  })
  .meta({ id: 'AccuracyCheck' });
