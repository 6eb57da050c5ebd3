import { z } from 'zod';
import { reason, text } from '../http/parts.schema.js';

const remarks = z.array(text(2000)).max(30);

export const ReportRemarks = z
  .object({
    summary: text(20_000).describe('Paragraphs parted by an empty line'),
    segments: z.array(z.object({ no: z.int(), strengths: remarks, improvements: remarks })).max(20),
  })
  .meta({ id: 'ReportRemarks' });

export const CorrectedReport = ReportRemarks.extend({ reason }).meta({ id: 'CorrectedReport' });
