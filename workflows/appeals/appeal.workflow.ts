// An appeal against the result of a case: lodged, admitted, before its panel, decided. Its case begins it and is held while it is
// open; how it ends is told to the case, and upheld it leads that back to the supervisory review.
import { getExternalWorkflowHandle, log } from '@temporalio/workflow';
import { APPEAL, type AppealEvent, type AppealState } from '#domain/appeals/appeal';
import { SYSTEM, type Command } from '#domain/cases/commands';
import { tell } from '../cases/case.contract.js';
import { proceed } from '../proceedings/proceed.js';
import type { ProceedingInput } from '../proceedings/proceeding.contract.js';

export async function appeal(input: ProceedingInput): Promise<AppealState> {
  return (await proceed('appeal', APPEAL, input, async (events, state) => {
    for (const event of events) await tellCase(state as AppealState, event as AppealEvent);
  })) as AppealState;
}

async function tellCase({ number, no }: AppealState, event: AppealEvent): Promise<void> {
  const ending = endingOf(event);
  if (!ending) return;
  const { today } = event.data;
  const command = { type: 'settleAppeal', id: `appeal ${no}`, actor: SYSTEM, data: { no, ...ending, today } };
  try {
    await getExternalWorkflowHandle(caseWorkflowOf(number)).signal(tell, command as Command);
  } catch (error) {
    // The case is held open while its appeal is; where it is gone all the same, somebody has ended it by hand.
    log.error('the case of this appeal cannot be told how it ended', { number, error: String(error) });
  }
}

/** `A-2005-0001/1/2` → `case/A-2005-0001/1` */
const caseWorkflowOf = (number: string): string => `case/${number.slice(0, number.lastIndexOf('/'))}`;

function endingOf(event: AppealEvent) {
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
