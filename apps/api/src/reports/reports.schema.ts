import { z } from 'zod';
import { instantOut, reason, text } from '../http/parts.schema.js';

const remarks = z.array(text(2000)).max(30);

export const ReportRemarks = z
  .object({
    summary: text(20_000).describe('Paragraphs parted by an empty line'),
    segments: z.array(z.object({ no: z.int(), strengths: remarks, improvements: remarks })).max(20),
  })
  .meta({ id: 'ReportRemarks' });

export const CorrectedReport = ReportRemarks.extend({ reason }).meta({ id: 'CorrectedReport' });

/** As long as it is being written it may lack anything. */
export const DraftedRemarks = ReportRemarks.extend({ summary: z.string().trim().max(20_000).default('') }).meta({
  id: 'DraftedRemarks',
});

export const WrittenTextView = z
  .object({
    remarks: ReportRemarks.extend({ summary: z.string() }).meta({ id: 'WrittenRemarks' }),
    version: z.int().describe('Of the kept text, as in the ETag; 0 before it was kept for the first time'),
    from: z
      .enum(['kept', 'check of the facts', 'issued report'])
      .nullable()
      .describe('Where the words stand, whichever came last'),
    savedBy: z.string().nullable(),
    savedAt: instantOut.nullable(),
  })
  .meta({ id: 'ReportText' });
