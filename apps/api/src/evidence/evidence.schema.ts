import { z } from 'zod';
import { DECISIONS } from '#domain/evidence/requests';
import { RETENTIONS } from '#domain/evidence/evidence-rules';
import { VISIBILITIES } from '#domain/evidence/visibility';
import { ById, dayIn, dayOut, idOut, instantOut, reason, text } from '../http/parts.schema.js';

const visibility = z
  .enum(VISIBILITIES)
  .describe('Who sees it: each circle lies within the next; public may be published too');
const fileName = text(200).describe('Its name where it comes from');

const described = {
  kind: text(60).describe('Of the request list, or other'),
  title: text(200),
  visibility,
  periodFrom: dayIn.exactOptional().describe('First day of the period that it covers'),
  periodTo: dayIn.exactOptional(),
};
export const NewEvidenceQuery = z.object({ ...described, fileName });
export const EditionQuery = z.object({ fileName });
export const EditionRef = ById.extend({ edition: z.coerce.number().int().min(1) });
export const DescribedEvidence = z.object(described).meta({ id: 'DescribedEvidence' });
export const EvidenceLinks = z
  .object({
    links: z.array(z.object({ criterion: text(20), pages: text(200, 0).default('') })).max(200),
  })
  .meta({ id: 'EvidenceLinks' });
export const NewEvidenceDecision = z
  .discriminatedUnion('what', [
    z.object({ what: z.literal('accepted'), kind: text(60) }),
    z.object({ what: z.literal('waived'), kind: text(60), reason }),
    z.object({ what: z.literal('asked again'), kind: text(60), reason }),
  ])
  .meta({ id: 'NewEvidenceDecision' });

export const EvidenceKept = z.object({ id: idOut }).meta({ id: 'EvidenceKept' });
export const EditionKept = z.object({ id: idOut, edition: z.int() }).meta({ id: 'EditionKept' });

const DecisionName = z.enum(DECISIONS).meta({ id: 'EvidenceDecisionName' });
const RequestView = z
  .object({
    kind: z.string(),
    title: z.string(),
    what: z.string(),
    required: z.boolean(),
    standing: z.enum(['asked', 'received', 'accepted', 'waived']),
    documents: z.int(),
    decisions: z
      .array(z.object({ what: DecisionName, reason: z.string().nullable(), by: z.string(), at: instantOut }))
      .describe('The last first'),
    possible: z.array(DecisionName),
  })
  .meta({ id: 'EvidenceRequest' });

const EditionView = z
  .object({
    edition: z.int(),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    scan: z.enum(['not scanned', 'clean']),
    scannedBy: z.string().nullable(),
    uploadedBy: z.string(),
    uploadedAt: instantOut,
  })
  .meta({ id: 'EvidenceEdition' });

const DocumentView = z
  .object({
    id: idOut,
    version: z.int().describe('As in If-Match'),
    kind: z.string(),
    title: z.string(),
    visibility: z.enum(VISIBILITIES),
    retention: z.enum(RETENTIONS),
    periodFrom: dayOut.nullable(),
    periodTo: dayOut.nullable(),
    madeBy: z.string(),
    madeAt: instantOut,
    heldWhy: z.string().nullable().describe('Why a legal hold keeps it'),
    removedWhy: z.string().nullable().describe('Why its bytes were removed'),
    keptUntil: dayOut.nullable().describe('Once the cycle is over; null before, and for what is kept for good'),
    removal: z.string().nullable().describe('Why it cannot be removed now; null where it can'),
    editions: z.array(EditionView).describe('The newest first'),
    criteria: z.array(z.object({ criterion: z.string(), pages: z.string() })),
    steps: z.array(z.object({ what: z.string(), by: z.string(), at: instantOut, note: z.string().nullable() })),
  })
  .meta({ id: 'EvidenceDocument' });

export const EvidenceOfCase = z
  .object({
    requests: z.array(RequestView),
    documents: z.array(DocumentView),
    visibilities: z.array(z.enum(VISIBILITIES)).describe('Circles into which the reader may put a document'),
  })
  .meta({ id: 'EvidenceOfCase' });
