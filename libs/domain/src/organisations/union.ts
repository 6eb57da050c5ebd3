// Member States of the European Union other than the United Kingdom, by the day. For the UK's VAT the single market ended on 31 December 2020
// (Taxation (Post-transition Period) Act 2020): from then on every customer abroad is one in a third country.
import type { LocalDay } from '../calendar/dates.js';

const EU_EXIT = '2021-01-01';

/** Country, and since when; without a day from before 2003. */
const MEMBERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['AT', 'BE', 'DE', 'DK', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'LU', 'NL', 'PT', 'SE'].map((code) => [
      code,
      '1995-01-01',
    ]),
  ),
  ...Object.fromEntries(
    ['CY', 'CZ', 'EE', 'HU', 'LT', 'LV', 'MT', 'PL', 'SI', 'SK'].map((code) => [code, '2004-05-01']),
  ),
  ...{ BG: '2007-01-01', RO: '2007-01-01', HR: '2013-07-01' },
};

/** Whether a customer of this country belongs to another member State, as the UK's VAT sees it on that day. */
export const inTheUnion = (country: string, on: LocalDay): boolean => {
  const since = MEMBERS[country];
  return since !== undefined && since <= on && on < EU_EXIT;
};
