// The rules of a certificate's later life: whoever proposes a revocation does not decide on it, and it is final.
import type { LocalDay } from '../calendar/dates.js';
import { SYSTEM, type Command } from '../cases/commands.js';
import { DomainError } from '../errors.js';
import type { CommandOf, EventOf, Proceeding, ProceedingState } from '../proceedings/proceeding.js';
import {
  CERTIFICATE_ENDS,
  CERTIFICATE_STEPS,
  CERTIFICATE_WORDS,
  type CertificateData,
  type CertificateStage,
} from './certificate-steps.js';

export interface CertificateState extends ProceedingState<CertificateStage> {
  /** `A-2005-0001/1` */
  readonly caseRef: string;
  /** The last day on which it is valid. */
  readonly expiresOn: LocalDay | null;
  /** The revocation that waits for a second person. */
  readonly proposal: { readonly revocation: string; readonly by: string; readonly reason: string } | null;
  readonly remindedOn: LocalDay | null;
}

export type CertificateCommand = CommandOf<CertificateData>;
export type CertificateEvent = EventOf<CertificateData>;

const refusal = (code: string, message: string): DomainError => new DomainError(`CERTIFICATES.${code}`, message);

/** What the state alone forbids, said before any form is filled in. */
export function hindrance({ proposal, stage }: CertificateState, type: string): DomainError | undefined {
  if (type === 'proposeRevocation' && proposal)
    return refusal('PROPOSED_ALREADY', 'Its revocation is proposed already and waits for a second person.');
  if ((type === 'revoke' || type === 'rejectRevocation') && !proposal && stage !== null)
    return refusal('NOT_PROPOSED', 'Nobody has proposed to revoke it.');
  return undefined;
}

function guard(state: CertificateState, { type, actor, data }: CertificateCommand): DomainError | undefined {
  const hindered = hindrance(state, type);
  if (hindered) return hindered;
  if (type === 'revoke' && state.proposal?.by === actor.id)
    return refusal('TWO_PEOPLE', 'Whoever proposed the revocation does not decide on it: somebody else does.');
  if (type === 'expire' && (state.expiresOn === null || data.today <= state.expiresOn))
    return refusal('NOT_YET', 'It is valid still.');
  if (type === 'remindOfRenewal' && state.remindedOn === data.today)
    return refusal('REMINDED', 'They were reminded today.');
  return undefined;
}

function change(_state: CertificateState, { type, actor, data }: CertificateEvent): Partial<CertificateState> {
  switch (type) {
    case 'open':
      return { caseRef: data.caseRef, expiresOn: data.expiresOn };
    case 'proposeRevocation':
      return { proposal: { revocation: data.revocation, by: actor.id, reason: data.reason } };
    case 'revoke':
    case 'rejectRevocation':
      return { proposal: null };
    case 'remindOfRenewal':
      return { remindedOn: data.today };
    default:
      return {};
  }
}

export const CERTIFICATE: Proceeding<CertificateStage, CertificateData, CertificateState> = {
  ...{ feature: 'CERTIFICATES', thing: 'the certificate', words: CERTIFICATE_WORDS },
  ...{ steps: CERTIFICATE_STEPS, ends: CERTIFICATE_ENDS },
  beginning: { stage: null, seq: 0, caseRef: '', expiresOn: null, proposal: null, remindedOn: null },
  ...{ guard, change },
};

/** What its case is told of a revocation; undefined for any other event. The same one is noted once. */
export const revocationOf = (caseRef: string, event: CertificateEvent): Command<'noteRevocation'> | undefined =>
  event.type === 'revoke'
    ? { type: 'noteRevocation', id: `certificate ${caseRef} ${event.seq}`, actor: SYSTEM, data: event.data }
    : undefined;
