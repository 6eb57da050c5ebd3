// The later life of a certificate: suspended, reinstated, revoked, superseded, expired. Its case hears of a revocation, while it is open.
import { getExternalWorkflowHandle, log } from '@temporalio/workflow';
import {
  CERTIFICATE,
  revocationOf,
  type CertificateEvent,
  type CertificateState,
} from '#domain/certificates/certificate';
import { tell } from '../cases/case.contract.js';
import { proceed } from '../proceedings/proceed.js';
import type { ProceedingInput } from '../proceedings/proceeding.contract.js';

export async function certificate(input: ProceedingInput): Promise<CertificateState> {
  return (await proceed('certificate', CERTIFICATE, input, async (events, state) => {
    for (const event of events) await tellCase(state as CertificateState, event as CertificateEvent);
  })) as CertificateState;
}

async function tellCase({ caseRef }: CertificateState, event: CertificateEvent): Promise<void> {
  const command = revocationOf(caseRef, event);
  if (!command) return;
  try {
    await getExternalWorkflowHandle(`case/${caseRef}`).signal(tell, command);
  } catch (error) {
    // A cycle that has closed needs no word: nothing of it waits for the revocation.
    log.info('the cycle of this certificate has closed', { caseRef, error: String(error) });
  }
}
