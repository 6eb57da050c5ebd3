import { z } from 'zod';
import { RETENTIONS } from '#domain/evidence/evidence-rules';
import { dayOut, idIn, idOut, nextCursor, paging, reason } from '../http/parts.schema.js';

export const RetentionQuery = z.object(paging);
const OverTimeView = z
  .object({
    ...{ id: idOut, number: z.string(), cycle: z.int(), organisation: z.string(), title: z.string(), kind: z.string() },
    retention: z.enum(RETENTIONS),
    closedOn: dayOut,
    keptUntil: dayOut,
    editions: z.int(),
    heldWhy: z.string().nullable().describe('Why a legal hold keeps it: it stays'),
  })
  .meta({ id: 'EvidenceOverTime' });
export const OverTimeList = z.object({ items: z.array(OverTimeView), nextCursor }).meta({ id: 'EvidenceOverTimeList' });
export const Sweep = z
  .object({ documents: z.array(idIn).min(1, 'Choose at least one.').max(200, 'At most 200 at once.'), reason })
  .meta({ id: 'EvidenceSweep' });
const SweptView = z
  .object({ id: idOut, title: z.string(), done: z.boolean(), words: z.string() })
  .meta({ id: 'EvidenceSwept' });
export const SweptList = z.object({ items: z.array(SweptView) }).meta({ id: 'EvidenceSweptList' });
