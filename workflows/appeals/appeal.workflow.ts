// An appeal against the result of a case: lodged, admitted, before its panel, decided. Its case begins it and is held while it is
// open; how it ends is told to the case, and upheld it leads that back to the supervisory review.
import { getExternalWorkflowHandle, log } from '@temporalio/workflow';
import { APPEAL, type AppealEvent, type AppealState } from '#domain/appeals/appeal';
import { cycleOf, settlementOf } from '#domain/appeals/settlement';
import { tell } from '../cases/case.contract.js';
import { proceed } from '../proceedings/proceed.js';
import type { ProceedingInput } from '../proceedings/proceeding.contract.js';

export async function appeal(input: ProceedingInput): Promise<AppealState> {
  return (await proceed('appeal', APPEAL, input, async (events, state) => {
    for (const event of events) await tellCase(state as AppealState, event as AppealEvent);
  })) as AppealState;
}

async function tellCase({ number, no }: AppealState, event: AppealEvent): Promise<void> {
  const command = settlementOf(no, event);
  if (!command) return;
  try {
    await getExternalWorkflowHandle(`case/${cycleOf(number)}`).signal(tell, command);
  } catch (error) {
    // The case is held open while its appeal is; where it is gone all the same, somebody has ended it by hand.
    log.error('the case of this appeal cannot be told how it ended', { number, error: String(error) });
  }
}
