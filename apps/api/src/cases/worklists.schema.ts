import { z } from 'zod';
import { CaseRef, idIn, Named } from '../http/parts.schema.js';

const WorklistView = z
  .object({
    key: z.string(),
    title: z.string(),
    path: z.enum(['/cases', '/appeals', '/complaints', '/certificates']).describe('The list that shows it'),
    query: z.record(z.string(), z.string()).describe('What that list is narrowed to'),
    count: z.int(),
    overdue: z.int().describe('How many of them are overdue'),
  })
  .meta({ id: 'Worklist' });
export const Worklists = z.object({ items: z.array(WorklistView) }).meta({ id: 'Worklists' });

export const Officers = z.object({ items: z.array(Named) }).meta({ id: 'Officers' });

export const NewOfficer = z
  .object({
    officerId: idIn.nullable().describe('Null: nobody'),
    cases: z
      .array(z.object({ number: CaseRef.shape.number, cycle: z.int().min(1).max(99) }))
      .min(1, 'Choose at least one case.')
      .max(200, 'At most 200 cases at once.'),
  })
  .meta({ id: 'NewOfficer' });

const AssignedView = z
  .object({ number: z.string(), cycle: z.int(), done: z.boolean(), words: z.string().describe('What came of it') })
  .meta({ id: 'Assigned' });
export const AssignedList = z.object({ items: z.array(AssignedView) }).meta({ id: 'AssignedList' });
