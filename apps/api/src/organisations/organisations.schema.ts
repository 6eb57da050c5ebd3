import { z } from 'zod';
import { dayOut, idOut, Named, nextCursor, paging, text } from '../http/parts.schema.js';

export const OrganisationQuery = z.object({ ...paging, q: text(100).exactOptional() });

const ProgrammeView = z.object({ id: idOut, name: z.string(), description: z.string() }).meta({ id: 'Programme' });

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

export const OrganisationView = OrganisationRow.extend({
  legalName: z.string(),
  addressLines: z.array(z.string()),
  vatNumber: z.string().nullable(),
  purchaseOrderRequired: z.boolean(),
  contacts: z.array(ContactSince),
  mergedInto: Named.nullable(),
  formerNames: z.array(z.string()),
}).meta({ id: 'Organisation' });
