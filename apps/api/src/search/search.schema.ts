import { z } from 'zod';
import { HIT_KINDS } from '#services/search/search.service';
import { text } from '../http/parts.schema.js';

export const SearchQuery = z.object({
  q: text(100, 2).describe('Part of a name, a number or an address, two characters at least'),
});

export const Hits = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(HIT_KINDS),
        id: z.string().describe('What its page is opened by; of a case its number and cycle: A-2005-0001/1'),
        title: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'Hits' });
