// The rules of a complaint: the findings are the investigator's own, and whoever looked into it does not answer it.
import { DomainError } from '../errors.js';
import type { ClockChange } from '../proceedings/clocks.js';
import type { CommandOf, EventOf, Proceeding, ProceedingState } from '../proceedings/proceeding.js';
import {
  COMPLAINT_ENDS,
  COMPLAINT_STEPS,
  COMPLAINT_WORDS,
  STAGE_OF_ANSWER,
  type ComplaintData,
  type ComplaintStage,
} from './complaint-steps.js';

export interface ComplaintState extends ProceedingState<ComplaintStage> {
  /** Account. */
  readonly investigator: string | null;
}

export type ComplaintCommand = CommandOf<ComplaintData>;
export type ComplaintEvent = EventOf<ComplaintData>;

const refusal = (code: string, message: string): DomainError => new DomainError(`COMPLAINTS.${code}`, message);

function guard({ investigator }: ComplaintState, { type, actor, data }: ComplaintCommand): DomainError | undefined {
  if (type === 'receive' && data.receivedOn > data.today)
    return refusal('AHEAD', `${data.receivedOn} lies ahead; say when it was in fact received.`);
  if (type === 'recordFindings' && actor.id !== investigator)
    return refusal('NOT_THE_INVESTIGATOR', 'The findings are recorded by whoever was appointed to look into it.');
  if (type === 'answer' && actor.id === investigator)
    return refusal('TWO_PEOPLE', 'Whoever looked into it does not answer it: somebody else does.');
  if (type === 'answer' && data.outcome !== 'not upheld' && !data.remedy)
    return refusal('NO_REMEDY', 'Say what is put right, or how: where it is upheld the complainant is told.');
  return undefined;
}

function change(_state: ComplaintState, event: ComplaintEvent): Partial<ComplaintState> {
  if (event.type === 'appointInvestigator') return { investigator: event.data.investigator };
  return event.type === 'answer' ? { stage: STAGE_OF_ANSWER[event.data.outcome] } : {};
}

export const COMPLAINT: Proceeding<ComplaintStage, ComplaintData, ComplaintState> = {
  ...{ feature: 'COMPLAINTS', thing: 'the complaint', words: COMPLAINT_WORDS },
  ...{ steps: COMPLAINT_STEPS, ends: COMPLAINT_ENDS },
  beginning: { stage: null, seq: 0, investigator: null },
  ...{ guard, change },
};

/** Acknowledged within five working days, answered within thirty days, both from the day on which it was received. */
export function complaintClocks({ type, data }: ComplaintEvent): ClockChange {
  switch (type) {
    case 'receive': {
      const from = { from: data.receivedOn, event: 'the day the complaint was received' };
      return {
        starts: [
          { kind: 'ACKNOWLEDGEMENT', ...from },
          { kind: 'ANSWER', ...from },
        ],
      };
    }
    case 'acknowledge':
      return { fulfils: 'ACKNOWLEDGEMENT' };
    case 'answer':
      return { fulfils: 'ANSWER' };
    default:
      return {};
  }
}
