// The later life of a certificate (docs/process.md, Certificates): valid, suspended and reinstated; revoked by two people and for
// good; superseded by a later cycle's; expired, where its standards version sets years.
import type { LocalDay } from '../calendar/dates.js';

export const CERTIFICATE_STAGES = ['VALID', 'SUSPENDED', 'REVOKED', 'SUPERSEDED', 'EXPIRED'] as const;
export type CertificateStage = (typeof CERTIFICATE_STAGES)[number];

export const CERTIFICATE_ENDS: readonly CertificateStage[] = ['REVOKED', 'SUPERSEDED', 'EXPIRED'];

export const CERTIFICATE_WORDS: Readonly<Record<CertificateStage, string>> = {
  VALID: 'Valid',
  SUSPENDED: 'Suspended',
  REVOKED: 'Revoked',
  SUPERSEDED: 'Superseded',
  EXPIRED: 'Expired',
};

export interface CertificateData {
  /** `caseRef`: `A-2005-0001/1`. `expiresOn`: the last day on which it is valid; null where the standards version sets none. */
  open: { readonly caseRef: string; readonly expiresOn: LocalDay | null; readonly today: LocalDay };
  suspend: { readonly reason: string; readonly today: LocalDay };
  reinstate: { readonly reason: string; readonly today: LocalDay };
  /** `revocation`: the row in which it is frozen. */
  proposeRevocation: { readonly revocation: string; readonly reason: string; readonly today: LocalDay };
  rejectRevocation: { readonly reason: string; readonly today: LocalDay };
  /** `endsAward`: its case waits for no revision any more. */
  revoke: { readonly reason: string; readonly today: LocalDay; readonly endsAward?: true };
  /** `by`: the number of the later certificate. */
  supersede: { readonly by: string; readonly today: LocalDay };
  remindOfRenewal: { readonly today: LocalDay };
  expire: { readonly today: LocalDay };
}
export type CertificateStep = keyof CertificateData;

const STANDING: readonly CertificateStage[] = ['VALID', 'SUSPENDED'];

export const CERTIFICATE_STEPS = {
  open: { from: [], to: ['VALID'], does: 'enter the certificate' },
  suspend: { from: ['VALID'], to: ['SUSPENDED'], does: 'suspend the certificate' },
  reinstate: { from: ['SUSPENDED'], to: ['VALID'], does: 'reinstate the certificate' },
  proposeRevocation: { from: STANDING, to: [], does: 'propose to revoke the certificate' },
  revoke: { from: STANDING, to: ['REVOKED'], does: 'revoke the certificate, as proposed' },
  rejectRevocation: { from: STANDING, to: [], does: 'reject the revocation' },
  supersede: { from: STANDING, to: ['SUPERSEDED'], does: 'supersede the certificate', byItself: true },
  remindOfRenewal: { from: STANDING, to: [], does: 'remind of the renewal', byItself: true },
  expire: { from: STANDING, to: ['EXPIRED'], does: 'let the certificate expire', byItself: true },
} as const;
