import { z } from 'zod';
import { CERTIFICATE_STAGES } from '#domain/certificates/certificate-steps';
import { MISUSE_OUTCOMES } from '#domain/misuse/misuse';
import { dayIn, dayOut, idIn, idOut, instantOut, nextCursor, paging, text } from '../http/parts.schema.js';

const Outcome = z.enum(MISUSE_OUTCOMES).meta({ id: 'MisuseOutcome' });

export const MisuseQuery = z.object({
  ...paging,
  outcome: Outcome.exactOptional(),
  certificate: idIn.exactOptional().describe('Those about this certificate'),
});

export const NewMisuse = z
  .object({
    reportedOn: dayIn,
    reportedBy: text(200),
    usedBy: text(200).describe('Who used the mark'),
    certificateNo: text(60)
      .nullable()
      .default(null)
      .describe('Of the certificate that it is about; empty where there is none'),
    where: text(500).describe('Address of the page, name of the paper'),
    seen: text(4000),
  })
  .meta({ id: 'NewMisuse' });

export const MisuseFollowUp = z.object({ note: text(4000), outcome: Outcome }).meta({ id: 'MisuseFollowUp' });

const Note = z
  .object({ at: instantOut, note: z.string(), outcome: Outcome, by: z.string() })
  .meta({ id: 'MisuseNote' });
export const MisuseView = z
  .object({
    id: idOut,
    reportedOn: dayOut,
    reportedBy: z.string(),
    usedBy: z.string(),
    certificateId: idOut.nullable(),
    certificateNo: z.string().nullable(),
    certificateStage: z.enum(CERTIFICATE_STAGES).nullable(),
    where: z.string(),
    seen: z.string(),
    outcome: Outcome,
    version: z.int(),
    notedBy: z.string(),
    notes: z.array(Note).describe('What was done, the latest first'),
  })
  .meta({ id: 'Misuse' });
export const MisuseList = z.object({ items: z.array(MisuseView), nextCursor }).meta({ id: 'MisuseList' });
