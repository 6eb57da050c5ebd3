// Misuse of the mark (docs/process.md, Misuse of the mark; F61): who saw what, where and when, what was done about it and what came of
// it. It may be about a certificate's holder, or about somebody who has none.
import type { LocalDay } from '../calendar/dates.js';
import type { CertificateStage } from '../certificates/certificate-steps.js';
import { InvalidInput } from '../errors.js';

export const MISUSE_OUTCOMES = [
  'open',
  'stopped',
  'no misuse',
  'certificate suspended',
  'certificate revoked',
  'not pursued',
] as const;
export type MisuseOutcome = (typeof MISUSE_OUTCOMES)[number];

export interface NewMisuse {
  readonly reportedOn: LocalDay;
  readonly reportedBy: string;
  /** Who used the mark. */
  readonly usedBy: string;
  /** Of the certificate that it is about; null where there is none. */
  readonly certificateNo: string | null;
  /** Address of the page, name of the paper. */
  readonly where: string;
  readonly seen: string;
}

export const refuseMisuse = ({ reportedOn }: NewMisuse, today: LocalDay): InvalidInput | undefined =>
  reportedOn > today
    ? new InvalidInput('The report cannot be noted as it stands.', [
        { pointer: '/reportedOn', message: `lies ahead; today is ${today}.` },
      ])
    : undefined;

const SAYS: Readonly<Partial<Record<MisuseOutcome, CertificateStage>>> = {
  'certificate suspended': 'SUSPENDED',
  'certificate revoked': 'REVOKED',
};

/** What came of it is what the register says: a certificate is suspended or revoked there, not here. */
export function refuseOutcome(outcome: MisuseOutcome, certificate: CertificateStage | null): InvalidInput | undefined {
  const stage = SAYS[outcome];
  if (stage === undefined || stage === certificate) return undefined;
  const message =
    certificate === null
      ? 'It is about nobody with a certificate; choose another outcome.'
      : `The register says that the certificate is ${certificate.toLowerCase()}; do it there first.`;
  return new InvalidInput('The outcome is not what the register says.', [{ pointer: '/outcome', message }]);
}
