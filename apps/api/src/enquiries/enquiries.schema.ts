import { z } from 'zod';
import { ENQUIRY_KINDS, OUTCOMES, SOURCES } from '#domain/enquiries/enquiries';
import { dayIn, dayOut, idOut, instantOut, nextCursor, paging, text } from '../http/parts.schema.js';

const Source = z.enum(SOURCES).meta({ id: 'EnquirySource' });
const Kind = z.enum(ENQUIRY_KINDS).meta({ id: 'EnquiryKind' });
const Outcome = z.enum(OUTCOMES).meta({ id: 'EnquiryOutcome' });

export const EnquiryQuery = z.object({
  ...paging,
  outcome: Outcome.exactOptional(),
  kind: Kind.exactOptional(),
  q: text(100).exactOptional().describe('Part of the name, the organisation, the address or the text'),
});

export const NewEnquiry = z
  .object({
    receivedOn: dayIn,
    source: Source,
    kind: Kind,
    name: text(200),
    email: z.email('This is no e-mail address.').toLowerCase().nullable().default(null),
    telephone: text(50).nullable().default(null),
    organisation: text(200).nullable().default(null),
    text: text(4000),
    nextContact: dayIn.nullable().default(null).describe('Five days from today where nothing is said'),
  })
  .meta({ id: 'NewEnquiry' });

export const FollowUp = z
  .object({ outcome: Outcome, nextContact: dayIn.nullable().default(null), note: text(4000) })
  .meta({ id: 'EnquiryFollowUp' });

const Note = z
  .object({ at: instantOut, outcome: Outcome, note: z.string(), by: z.string(), mailId: idOut.nullable() })
  .meta({ id: 'EnquiryNote' });
export const EnquiryView = z
  .object({
    id: idOut,
    receivedOn: dayOut,
    source: Source,
    kind: Kind,
    name: z.string(),
    email: z.string().nullable(),
    telephone: z.string().nullable(),
    organisation: z.string().nullable(),
    organisationId: idOut.nullable(),
    text: z.string(),
    outcome: Outcome,
    nextContact: dayOut.nullable(),
    version: z.int(),
    notes: z.array(Note).describe('The latest first'),
  })
  .meta({ id: 'Enquiry' });
export const EnquiryList = z.object({ items: z.array(EnquiryView), nextCursor }).meta({ id: 'EnquiryList' });
