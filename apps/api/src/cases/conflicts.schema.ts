import { z } from 'zod';
import { CONCERNED } from '#domain/cases/conflict';
import { reason, text } from '../http/parts.schema.js';

export const ConflictFound = z.object({ about: z.enum(CONCERNED), facts: text(2000) }).meta({ id: 'ConflictFound' });

export const RulingOnConflict = z
  .object({
    ruling: z.enum(['waive', 're-score', 're-visit']),
    reason,
    days: z.int().min(1).max(2).default(1).describe('How many visit days are held again, where part is visited again'),
  })
  .meta({ id: 'RulingOnConflict' });
