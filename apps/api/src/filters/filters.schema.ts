import { z } from 'zod';
import { idOut, text } from '../http/parts.schema.js';

const ListName = z.enum(['cases', 'invoices', 'mails', 'organisations']).meta({ id: 'FilteredList' });

export const FilterQuery = z.object({ list: ListName });

export const NewFilter = z
  .object({
    list: ListName,
    name: text(80),
    query: text(2000, 0).describe('As in the address of the list’s page: stage=SCORING&overdue=true'),
    shared: z.boolean().describe('With people of the same roles'),
  })
  .meta({ id: 'NewFilter' });

export const FilterView = NewFilter.extend({
  id: idOut,
  own: z.boolean().describe('The reader’s own, to change and to remove'),
  owner: z.string(),
}).meta({ id: 'SavedFilter' });
export const FilterList = z.object({ items: z.array(FilterView) }).meta({ id: 'SavedFilterList' });
