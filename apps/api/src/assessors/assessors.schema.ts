import { z } from 'zod';
import { dayIn, dayOut, idIn, idOut, text } from '../http/parts.schema.js';
import { Help } from '../cases/case-page.schema.js';

export const Chosen = z.object({ assessorId: idIn }).meta({ id: 'ChosenAssessor' });
export const NewHelp = z.object({ assessorId: idIn, day: dayIn, note: text(1000) }).meta({ id: 'NewInHouseHelp' });
export const HelpList = z.object({ items: z.array(Help) }).meta({ id: 'InHouseHelpList' });

export const AssessorView = z
  .object({
    id: idOut,
    reference: z.string(),
    name: z.string(),
    email: z.string().nullable().describe('For the office only'),
    employer: z.string().nullable(),
    status: z.enum(['candidate', 'trained', 'board approved', 'active', 'suspended', 'lapsed']),
    supervisory: z.boolean(),
    trainedOn: dayOut.nullable(),
    approvedOn: dayOut.nullable(),
  })
  .meta({ id: 'Assessor' });
export const AssessorList = z.object({ items: z.array(AssessorView) }).meta({ id: 'AssessorList' });
