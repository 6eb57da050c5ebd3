import type { Config } from '#platform/config/config';
import { behindTheScenes } from '../demo/people.js';
import { programmeLike } from '../kit/programmes.js';
import { Refused } from '../demo/visitor.js';
import { closeBooks, type Closing } from './closing.js';
import { House, type Say } from './house.js';
import { Month } from './month.js';

/** Customers in this country who ask for no order number: an invoice abroad rests on a decision of its own. */
const PROGRAMMES = `
  select p.id from programme p join organisation o on o.id = p.organisation_id
  where not o.purchase_order_required and o.country = 'GB' order by o.name, p.name`;

/** A month of invoicing, told line by line; afterwards the books are closed and reckoned once more. */
export const playMonth = (config: Config, cases: number, say: Say): Promise<Closing> =>
  behindTheScenes(config, async ({ db, person }) => {
    const programmes = await db.query<readonly { id: string }[]>(PROGRAMMES);
    if (programmes.length === 0)
      throw new Refused('There is no programme yet: import samples/organisations.csv first.');
    const people = {
      office: await person('office'),
      finance: await person('finance'),
      manager: await person('manager'),
    };
    const house = new House(people, say);
    const month = new Month(house, (number) => programmeLike(db, programmes[number % programmes.length]?.id ?? ''));
    const span = await month.play(cases);
    return closeBooks(house, db, span);
  });
