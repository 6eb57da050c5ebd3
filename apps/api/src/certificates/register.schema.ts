import { z } from 'zod';
import { CERTIFICATE_STAGES } from '#domain/certificates/certificate-steps';
import { dayOut, flag, GradeName, idOut, nextCursor, paging } from '../http/parts.schema.js';
import { proceedingParts } from '../proceedings/proceeding.schema.js';

const Stage = z.enum(CERTIFICATE_STAGES).meta({ id: 'CertificateStage' });

export const CertificateQuery = z.object({
  ...paging,
  mine: flag.exactOptional().describe('Those in which the reader has a move'),
  stage: Stage.exactOptional(),
});

const row = {
  id: idOut,
  number: z.string(),
  revision: z.int(),
  caseNumber: z.string(),
  cycle: z.int(),
  organisation: z.string(),
  programme: z.string(),
  grade: GradeName,
  issuedOn: dayOut,
  expiresOn: dayOut.nullable().describe('Where its standards version sets years'),
  stage: Stage,
  stageWords: z.string(),
  imported: z.boolean().describe('Of the time before this system; taken over with its case'),
  numberKnown: z.boolean().describe('False where the number is ours because its own is not on record'),
  since: dayOut.nullable().describe('Since when it is no longer simply valid'),
};
const CertificateRow = z.object(row).meta({ id: 'CertificateRow' });
export const CertificateList = z.object({ items: z.array(CertificateRow), nextCursor }).meta({ id: 'CertificateList' });

const { seq, redatings, history, mails, possibilities } = proceedingParts;
export const CertificatePageView = z
  .object({
    ...row,
    ...{ seq, redatings, history, mails, possibilities },
    standardsTitle: z.string().nullable(),
    provenance: z
      .object({ source: z.string(), fileName: z.string(), on: dayOut })
      .nullable()
      .describe('Where it is from; null for one that was issued here'),
    proposal: z
      .object({ by: z.string(), reason: z.string() })
      .nullable()
      .describe('A revocation that waits for a second person'),
  })
  .meta({ id: 'CertificatePage' });
