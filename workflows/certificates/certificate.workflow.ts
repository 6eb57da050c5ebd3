// The later life of a certificate: suspended, reinstated, revoked, superseded, expired. Its case hears of a revocation, while it is open.
import { getExternalWorkflowHandle, log } from '@temporalio/workflow';
import { SYSTEM, type Command } from '#domain/cases/commands';
import { CERTIFICATE, type CertificateState } from '#domain/certificates/certificate';
import { tell } from '../cases/case.contract.js';
import { proceed } from '../proceedings/proceed.js';
import type { ProceedingEvent, ProceedingInput } from '../proceedings/proceeding.contract.js';

export async function certificate(input: ProceedingInput): Promise<CertificateState> {
  return (await proceed('certificate', CERTIFICATE, input, async (events, state) => {
    for (const event of events) await tellCase(state as CertificateState, event);
  })) as CertificateState;
}

async function tellCase({ caseRef }: CertificateState, { type, seq, data }: ProceedingEvent): Promise<void> {
  if (type !== 'revoke') return;
  const command = { type: 'noteRevocation', id: `certificate ${caseRef} ${seq}`, actor: SYSTEM, data };
  try {
    await getExternalWorkflowHandle(`case/${caseRef}`).signal(tell, command as Command);
  } catch (error) {
    // A cycle that has closed needs no word: nothing of it waits for the revocation.
    log.info('the cycle of this certificate has closed', { caseRef, error: String(error) });
  }
}
