// When a report's summary may be read by the public (docs/process.md, Report; F56): an award that stands, by the newest report, with the
// organisation's consent on record.
import type { CertificateStage } from '../certificates/certificate-steps.js';
import { DomainError } from '../errors.js';
import type { Grade } from '../scoring/standards.js';

export interface Publishable {
  readonly organisation: string;
  /** What the organisation said last; null where it was never asked. */
  readonly consented: boolean | null;
  /** Of the case as it stands; null also while the result is looked at again. */
  readonly grade: Grade | null;
  readonly appealOpen: boolean;
  /** A later version of this report was issued. */
  readonly replaced: boolean;
  /** Null while none was issued. */
  readonly certificate: CertificateStage | null;
}

const refusal = (code: string, message: string): DomainError => new DomainError(`REPORTS.${code}`, message);

/** Why its summary is not for the public; undefined where it is. */
export function whyNotPublic({ organisation, ...at }: Publishable): DomainError | undefined {
  if (at.replaced) return refusal('REPLACED', 'A later version of this report was issued; that one is summarised.');
  if (at.grade === null)
    return refusal(
      'NO_AWARD',
      'Only an award is published: nothing was awarded, or the result is being looked at again.',
    );
  if (at.appealOpen) return refusal('APPEAL_OPEN', 'An appeal is open; nothing is published until it has ended.');
  if (at.certificate === 'REVOKED' || at.certificate === 'SUSPENDED')
    return refusal('NOT_VALID', `The certificate is ${at.certificate.toLowerCase()}; nothing is published of it.`);
  if (at.consented === null)
    return refusal('NO_CONSENT', `${organisation} has not consented to publication; record its consent first.`);
  return at.consented ? undefined : refusal('NO_CONSENT', `${organisation} does not want a summary to be published.`);
}
