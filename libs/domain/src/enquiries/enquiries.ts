// Enquiries (docs/process.md, Enquiries): whoever writes in, rings or asks at an event is noted with source and kind. An open
// enquiry says when we get in touch next; a settled one says what came of it.
import type { LocalDay } from '../calendar/dates.js';
import { InvalidInput, type FieldFault } from '../errors.js';

export const SOURCES = ['e-mail', 'telephone', 'letter', 'web', 'event', 'recommendation'] as const;
export type Source = (typeof SOURCES)[number];

export const ENQUIRY_KINDS = ['accreditation', 'become an assessor', 'list of assessors', 'other'] as const;
export type EnquiryKind = (typeof ENQUIRY_KINDS)[number];

export const OUTCOMES = ['open', 'answered', 'application', 'assessor application', 'not pursued'] as const;
export type EnquiryOutcome = (typeof OUTCOMES)[number];

export interface NewEnquiry {
  readonly receivedOn: LocalDay;
  readonly source: Source;
  readonly kind: EnquiryKind;
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
  /** As they said it; whether it is on record is found when the enquiry is settled. */
  readonly organisation: string | null;
  readonly text: string;
  readonly nextContact: LocalDay | null;
}

const refusal = (faults: readonly FieldFault[]): InvalidInput | undefined =>
  faults.length > 0 ? new InvalidInput('The enquiry cannot be noted as it stands.', faults) : undefined;

export function refuseEnquiry(enquiry: NewEnquiry, today: LocalDay): InvalidInput | undefined {
  const faults: FieldFault[] = [];
  if (enquiry.receivedOn > today) faults.push({ pointer: '/receivedOn', message: `lies ahead; today is ${today}.` });
  if (enquiry.email === null && enquiry.telephone === null)
    faults.push({
      pointer: '/email',
      message: 'An address or a telephone number is needed, or nobody can be answered.',
    });
  if (enquiry.nextContact !== null && enquiry.nextContact < today)
    faults.push({ pointer: '/nextContact', message: `lies behind; today is ${today}.` });
  return refusal(faults);
}

export interface FollowUp {
  readonly outcome: EnquiryOutcome;
  readonly nextContact: LocalDay | null;
  readonly note: string;
}

/** A settled enquiry may be opened again; an open one has its next day. */
export function refuseFollowUp({ outcome, nextContact }: FollowUp, today: LocalDay): InvalidInput | undefined {
  const open = outcome === 'open';
  const faults: FieldFault[] = [];
  if (open && nextContact === null)
    faults.push({ pointer: '/nextContact', message: 'An open enquiry says when we get in touch next.' });
  if (!open && nextContact !== null)
    faults.push({ pointer: '/nextContact', message: 'A settled enquiry needs no next contact; leave it empty.' });
  if (open && nextContact !== null && nextContact < today)
    faults.push({ pointer: '/nextContact', message: `lies behind; today is ${today}.` });
  return refusal(faults);
}
