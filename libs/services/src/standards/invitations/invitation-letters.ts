import type { LocalDay } from '#domain/calendar/dates';
import { longDay } from '#platform/mailer/format';
import type { LogicalMail, NewMail } from '../../mail/outbox.service.js';

export interface About {
  readonly draftId: string;
  readonly reference: string;
  readonly title: string;
  readonly from: LocalDay;
  readonly until: LocalDay;
}

export interface Reader {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

const logical = ({ draftId, from }: About, { email, role }: Reader): LogicalMail => ({
  ...{ subjectKind: 'standards draft', subjectId: draftId, cycle: 0, occurrence: `window ${from}` },
  ...{ recipient: email, recipientRole: role },
});

const common = (about: About, { name }: Reader, publicUrl: string) => ({
  ...{ recipientName: name, title: about.title, reference: about.reference, until: longDay(about.until) },
  draftUrl: `${publicUrl}/standards/drafts/${about.draftId}?part=consultation`,
});

export const openLetter = (
  about: About,
  to: Reader,
  { reason, note, publicUrl }: { readonly reason: string; readonly note: string; readonly publicUrl: string },
): NewMail => ({
  ...logical(about, to),
  purpose: 'consultation-open',
  variables: { ...common(about, to, publicUrl), reason, note: note === '' ? null : note },
});

export const closingLetter = (about: About, to: Reader, publicUrl: string): NewMail => ({
  ...logical(about, to),
  purpose: 'consultation-closing',
  variables: common(about, to, publicUrl),
});
