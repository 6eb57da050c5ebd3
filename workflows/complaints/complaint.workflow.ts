// A complaint about anybody or anything: received, acknowledged, looked into, answered.
import { COMPLAINT, type ComplaintState } from '#domain/complaints/complaint';
import { proceed } from '../proceedings/proceed.js';
import type { ProceedingInput } from '../proceedings/proceeding.contract.js';

export async function complaint(input: ProceedingInput): Promise<ComplaintState> {
  return (await proceed('complaint', COMPLAINT, input)) as ComplaintState;
}
