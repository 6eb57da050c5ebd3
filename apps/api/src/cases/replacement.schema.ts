import { z } from 'zod';
import { reason } from '../http/parts.schema.js';

export const VisitAgain = z
  .object({ reason, days: z.int().min(1).max(2).describe('How many visit days are held again') })
  .meta({ id: 'VisitAgain' });
