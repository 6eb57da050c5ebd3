import type { ElectronicAddress } from '../e-invoice/e-invoice.js';
import type { BankBlock, BodyBlock } from '../pdf/papers.js';
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

/** Where customers pay to; undefined until the installer has set it. */
export function bankOf({ BODY_BANK }: Config): BankBlock | undefined {
  const [accountName = '', bank = '', sortCode = '', accountNo = '', iban, bic] = BODY_BANK?.split('|') ?? [];
  if (!BODY_BANK) return undefined;
  return { accountName, bank, sortCode, accountNo, ...(iban ? { iban } : {}), ...(bic ? { bic } : {}) };
}

/** Peppol's scheme of UK VAT numbers. */
const UK_VAT_NUMBERS = '9932';

/** Where we receive electronic documents: as set, else by our VAT number. */
export function electronicAddressOf(config: Config): ElectronicAddress | undefined {
  const [scheme, id] = config.BODY_ELECTRONIC_ADDRESS?.split(':') ?? [];
  if (scheme && id) return { scheme, id };
  return config.BODY_VAT_NUMBER ? { scheme: UK_VAT_NUMBERS, id: config.BODY_VAT_NUMBER.replace(/\s/g, '') } : undefined;
}
