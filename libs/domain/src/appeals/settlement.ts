// What a case is told of how its appeal ended.
import type { AppealCommands } from '../cases/appeal.js';
import { SYSTEM, type Command } from '../cases/commands.js';
import type { AppealEvent } from './appeal.js';

type Ending = Pick<AppealCommands['settleAppeal'], 'outcome' | 'reason'>;

function endingOf(event: AppealEvent): Ending | undefined {
  switch (event.type) {
    case 'decide':
      return { outcome: event.data.outcome, reason: event.data.reason };
    case 'refuse':
      return { outcome: 'not admitted', reason: event.data.reason };
    case 'withdraw':
      return { outcome: 'withdrawn', reason: event.data.reason };
    default:
      return undefined;
  }
}

/** The case's command; undefined for an event that ends nothing. The same appeal is settled once. */
export function settlementOf(no: number, event: AppealEvent): Command<'settleAppeal'> | undefined {
  const ending = endingOf(event);
  return (
    ending && {
      ...{ type: 'settleAppeal', id: `appeal ${no}`, actor: SYSTEM },
      data: { no, ...ending, today: event.data.today },
    }
  );
}

/** `A-2005-0001/1/2` → `A-2005-0001/1` */
export const cycleOf = (number: string): string => number.slice(0, number.lastIndexOf('/'));
