// What becomes of the certificate with an appeal's outcome (docs/process.md, Appeals): said with it, so that nobody reads an upheld
// appeal as the return of what was revoked.
import type { CertificateStage } from '../certificates/certificate-steps.js';
import type { AppealOutcome } from './appeal-steps.js';

export interface CertificateAtAppeal {
  readonly number: string;
  readonly stage: CertificateStage;
}

const UPHELD: Readonly<Record<CertificateStage, string>> = {
  VALID:
    'stays valid until the new result is reported. A result with another grade is certified by a revision under the same number; without an award it is revoked.',
  SUSPENDED:
    'stays suspended until somebody reinstates it. A result with another grade is certified by a revision under the same number; without an award it is revoked.',
  REVOKED:
    'is revoked, which is final: the new result is reported, and no certificate follows. A later cycle may award one.',
  SUPERSEDED: 'stays superseded by the one of a later cycle, whatever the new result.',
  EXPIRED: 'has expired and stays so, whatever the new result.',
};

/** Empty where there is none. */
export function certificateAfter(outcome: AppealOutcome, certificate: CertificateAtAppeal | null): string {
  if (!certificate) return '';
  return outcome === 'dismissed'
    ? `Certificate ${certificate.number} stays as it is.`
    : `Certificate ${certificate.number} ${UPHELD[certificate.stage]}`;
}
