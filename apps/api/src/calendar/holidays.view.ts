import type { z } from 'zod';
import type { HolidayPreview } from '#services/calendar/holiday-changes.service';
import { CLOCK_WORDS } from '../cases/case-page.view.js';
import { PROCEEDING_CLOCK_WORDS, RENEWAL_WORDS } from '../proceedings/proceeding.view.js';
import type { Preview } from './holidays.schema.js';

type Affected = HolidayPreview['affected'][number];
type Kind = z.input<typeof Preview>['affected'][number]['proceeding'];

const WORDS: Readonly<Record<Affected['kind'], string>> = {
  ...CLOCK_WORDS,
  ...PROCEEDING_CLOCK_WORDS,
  RENEWAL: RENEWAL_WORDS,
};

export const affectedView = ({ proceeding, ...each }: Affected): z.input<typeof Preview>['affected'][number] => ({
  ...{ deadlineId: each.deadlineId, number: each.number, cycle: each.cycle, kind: each.kind, words: WORDS[each.kind] },
  proceeding: proceeding && ({ id: proceeding.id, kind: proceeding.kind } as Kind),
  ...{ organisation: each.organisation, programme: each.programme, promisedDay: each.promisedDay },
  ...{ workingDayBefore: each.workingDayBefore, workingDayAfter: each.workingDayAfter },
  rungs: each.rungs.map(({ name, before, after }) => ({ name, before, after })),
});
