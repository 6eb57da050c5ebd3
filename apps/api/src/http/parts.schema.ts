// What several features' requests and answers are made of.
import { z } from 'zod';
import { day, type LocalDay } from '#domain/calendar/dates';
import { decimalPounds, parsePounds, pence, type Pence } from '#domain/money/pence';
import { GRADES } from '#domain/scoring/standards';
import { STAGES } from '#domain/cases/stages';

/** Text as people write it; what no paper, mail or database column takes is refused. */
export const text = (most: number, least = 1): z.ZodString =>
  z
    .string()
    .trim()
    .min(least, least > 0 ? 'Write something here.' : undefined)
    .max(most, `At most ${most} characters.`)
    .refine(writable, 'Leave out control characters.');

/** Without control characters (NUL above all) and halves of characters; tabs and line ends are welcome. */
const writable = (given: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(given.replace(/[\t\r\n]/g, ''));

export const reason = text(2000).describe('Shown on the timeline and, where parties are told, in their mail');

/** A calendar date that comes in. */
export const dayIn = z.iso.date('Write a date as YYYY-MM-DD.').transform((given): LocalDay => day(given));
export const dayOut = z.iso.date().describe('Calendar date in Europe/London');
export const instantOut = z.iso.datetime().describe('RFC 3339, UTC');
export const idIn = z.uuid('This is no id of ours; take it from a list.').toLowerCase();
export const idOut = z.uuid();

/** An amount that comes in, such as "86.00"; not negative. */
export const amountIn = z
  .string()
  .regex(/^\d{1,7}(\.\d{1,2})?$/, 'Write pounds and pence, such as 86.00.')
  .transform((given): Pence => parsePounds(given) ?? pence(0));

export const Money = z
  .object({ amount: z.string().meta({ examples: ['5000.00'] }), currency: z.literal('GBP') })
  .meta({ id: 'Money' });
export const money = (amount: number): z.input<typeof Money> => ({
  amount: decimalPounds(pence(amount)),
  currency: 'GBP',
});

export const Named = z.object({ id: idOut, name: z.string() }).meta({ id: 'Named' });
export const GradeName = z.enum(GRADES).meta({ id: 'Grade' });
export const StageName = z.enum(STAGES).meta({ id: 'Stage' });

export const CaseRef = z.object({
  number: text(20).describe('Case number, such as A-2005-0001'),
  cycle: z.coerce.number().int().min(1).max(99).describe('Cycle of the programme, from 1'),
});
export const ById = z.object({ id: idIn });

/** `?overdue=true` */
export const flag = z.enum(['true', 'false']).transform((given) => given === 'true');

/** Lists are read page by page. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).exactOptional().describe('nextCursor of the page before'),
};
export const nextCursor = z.string().nullable().describe('Null on the last page');

/** What a command answers: the case's number of events after it is the next If-Match. */
export const CommandAnswer = z
  .object({ commandId: z.string(), seq: z.int().min(0), stage: StageName })
  .meta({ id: 'CommandAnswer' });

export const Reason = z.object({ reason }).meta({ id: 'Reason' });
