import { z } from 'zod';
import { NewInterestBody } from '../impartiality/impartiality.schema.js';
import { dayOut, GradeName, Named, reason, text } from '../http/parts.schema.js';

const heardBy = text(200).nullable().default(null).describe('How the office heard of it: by telephone on Monday');

export const Accepted = z
  .object({
    statement: text(4000).exactOptional().describe('The assessor’s declaration for this case; theirs alone to make'),
    interests: z.array(NewInterestBody).max(20).default([]),
    heardBy,
  })
  .meta({ id: 'OfferAccepted' });
export const Declined = z.object({ reason, heardBy }).meta({ id: 'OfferDeclined' });

const row = {
  number: z.string(),
  cycle: z.int(),
  seq: z.int().describe('The case’s version, for If-Match'),
  organisation: z.string(),
  programme: z.string(),
  targetLevel: GradeName,
  assessor: Named,
  namedOn: dayOut,
  answerBy: dayOut,
  standing: z.enum(['open', 'overdue', 'accepted', 'declined', 'taken up']),
  answeredOn: dayOut.nullable(),
  late: z.boolean().nullable(),
  heardBy: z.string().nullable(),
};
const OfferView = z.object(row).meta({ id: 'Offer' });
export const OfferList = z.object({ items: z.array(OfferView) }).meta({ id: 'OfferList' });
export const OfferOfCase = z.object({ offer: OfferView.nullable() }).meta({ id: 'OfferOfCase' });
