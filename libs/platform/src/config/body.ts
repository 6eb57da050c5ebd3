import type { BodyBlock } from '../pdf/papers.js';
import type { Config } from './config.js';

/** The accrediting body's own block for papers and mails. */
export const bodyOf = (config: Config): BodyBlock => ({
  name: config.BODY_NAME,
  fullName: 'International Standards for Mentoring Programmes in Employment',
  addressLines: config.BODY_ADDRESS.split('|'),
  phone: config.BODY_PHONE,
  email: config.BODY_EMAIL,
  ...(config.BODY_VAT_NUMBER === undefined ? {} : { vatNumber: config.BODY_VAT_NUMBER }),
});
