import { z } from 'zod';
import { dayOut, idOut, instantOut, Named, nextCursor, paging, text } from '../http/parts.schema.js';
import { ContactRole } from './contacts.schema.js';

export const OrganisationQuery = z.object({ ...paging, q: text(100).exactOptional() });

const ProgrammeView = z
  .object({ id: idOut, name: z.string(), description: z.string(), version: z.int() })
  .meta({ id: 'Programme' });

export const OrganisationRow = z
  .object({
    id: idOut,
    reference: z.string(),
    name: z.string(),
    country: z.string(),
    programmes: z.array(ProgrammeView),
  })
  .meta({ id: 'OrganisationRow' });
export const OrganisationList = z
  .object({ items: z.array(OrganisationRow), nextCursor })
  .meta({ id: 'OrganisationList' });

const ContactSince = z
  .object({ role: z.string(), name: z.string(), email: z.string(), fromDay: dayOut })
  .meta({ id: 'OrganisationContact' });

const CaseOfProgramme = z
  .object({ number: z.string(), cycle: z.int(), over: z.boolean() })
  .meta({ id: 'CaseOfProgramme' });

export const OrganisationView = OrganisationRow.extend({
  programmes: z.array(
    ProgrammeView.extend({
      case: CaseOfProgramme.nullable().describe('Its case number at its latest cycle, for whoever may apply for it'),
    }).meta({ id: 'ProgrammeWithCase' }),
  ),
  legalName: z.string(),
  addressLines: z.array(z.string()),
  vatNumber: z.string().nullable(),
  purchaseOrderRequired: z.boolean(),
  contacts: z.array(ContactSince),
  mergedInto: Named.nullable(),
  formerNames: z.array(z.string()),
  version: z.int(),
  changes: z
    .array(
      z.object({
        programmeId: idOut.nullable().describe('Null: of the organisation itself'),
        changes: z.array(z.object({ field: z.enum(['name', 'description']), before: z.string(), after: z.string() })),
        by: z.string(),
        at: instantOut,
      }),
    )
    .describe('What it and its programmes were called before, the newest first'),
}).meta({ id: 'Organisation' });

const email = z.email('This is no e-mail address.').toLowerCase();

export const NewOrganisation = z
  .object({
    name: text(200),
    legalName: text(200).exactOptional().describe('The name itself where nothing is said'),
    country: z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, such as GB.'),
    addressLines: z.array(text(100)).max(20).default([]),
    vatNumber: text(30).exactOptional(),
    programme: text(200).describe('Its first programme; others may follow'),
    contact: z.object({ role: ContactRole, name: text(200), email }),
    despiteAlike: z.boolean().default(false).describe('Those that look alike were seen: it is another one'),
  })
  .meta({ id: 'NewOrganisation' });

export const AlikeQuery = z.object({
  name: text(200),
  legalName: text(200).exactOptional(),
  vatNumber: text(30).exactOptional(),
  email: text(200).exactOptional(),
});
export const AlikeList = z
  .object({
    items: z.array(
      z
        .object({ id: idOut, reference: z.string(), name: z.string(), reasons: z.array(z.string()) })
        .meta({ id: 'Alike' }),
    ),
  })
  .meta({ id: 'AlikeList' });

export const OrganisationName = z.object({ name: text(200) }).meta({ id: 'OrganisationName' });
export const ProgrammeSaid = z
  .object({ name: text(200), description: text(2000, 0).default('') })
  .meta({ id: 'ProgrammeSaid' });
