import { z } from 'zod';
import { dayIn, dayOut, text } from '../http/parts.schema.js';

const said = {
  given: z.boolean().describe('False: no summary is to be published'),
  saidBy: text(200).describe('Who says so for the organisation'),
};
const note = z.string().trim().max(2000);

export const ConsentSaid = z
  .object({ ...said, on: dayIn, note: note.default('') })
  .meta({ id: 'PublicationConsentSaid' });
export const ConsentView = z.object({ ...said, on: dayOut, note }).meta({ id: 'PublicationConsent' });
