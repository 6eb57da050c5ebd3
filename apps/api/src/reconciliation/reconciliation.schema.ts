import { z } from 'zod';
import { FINDINGS_ABOUT } from '#domain/reconciliation/findings';
import { idOut, instantOut, nextCursor, paging } from '../http/parts.schema.js';

const About = z.enum(FINDINGS_ABOUT).meta({ id: 'FindingAbout' });

export const RunQuery = z.object(paging);
export const FindingQuery = z.object({ ...paging, about: About.exactOptional() });
export const NewRun = z
  .object({ repair: z.boolean().describe('Mend what is safe; otherwise only report') })
  .meta({ id: 'NewReconciliation' });
export const RunBegun = z
  .object({ id: idOut.describe('Under which its findings will be') })
  .meta({ id: 'ReconciliationBegun' });

const RunView = z
  .object({
    id: idOut,
    startedAt: instantOut,
    finishedAt: instantOut.nullable().describe('Null while it is under way'),
    by: z.string(),
    repairs: z.boolean(),
    cases: z.int(),
    proceedings: z.int().describe('Appeals, complaints, certificates with a later life'),
    workflows: z.int(),
    found: z.int(),
    mended: z.int(),
  })
  .meta({ id: 'Reconciliation' });
export const RunList = z.object({ items: z.array(RunView), nextCursor }).meta({ id: 'ReconciliationList' });

const FindingView = z
  .object({
    no: z.int(),
    about: About,
    words: z.string(),
    mended: z.string().nullable().describe('What was done about it; null where it is left for a person'),
    number: z.string().nullable(),
    cycle: z.int().nullable(),
    proceeding: z
      .object({ id: idOut, kind: z.enum(['appeal', 'complaint', 'certificate']), number: z.string() })
      .nullable(),
  })
  .meta({ id: 'ReconciliationFinding' });
export const FindingList = z
  .object({ items: z.array(FindingView), nextCursor })
  .meta({ id: 'ReconciliationFindingList' });
