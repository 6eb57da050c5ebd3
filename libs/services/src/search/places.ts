// Where a part of a name is looked for. Which rows the reader sees there the feature itself says, or the permission table.
// `id` is what the page of a found row is opened by.
import { may, type Operation, type User } from '#domain/access/permissions';
import { APPEAL_WORDS } from '#domain/appeals/appeal-steps';
import { CERTIFICATE_WORDS } from '#domain/certificates/certificate-steps';
import { COMPLAINT_WORDS } from '#domain/complaints/complaint-steps';
import type { LocalDay } from '#domain/calendar/dates';
import { STAGE_WORDS } from '#domain/cases/stage-words';
import type { Parameters } from '#platform/database/parameters';
import { STAGE as CERTIFICATE_STAGE } from '../proceedings/certificates/certificate-reads.service.js';
import type { OwnersService } from './owners.service.js';

interface Place {
  readonly kind: string;
  readonly seen: (user: User, parameters: Parameters, owners: OwnersService) => string;
  /** Of the rows that hold what is looked for: id, title, detail, and what they are ordered by. */
  readonly rows: (like: string, seen: string, parameters: Parameters, today: LocalDay) => string;
}

const onlyWho =
  (operation: Operation): Place['seen'] =>
  (user) =>
    may(user, operation) ? 'true' : 'false';

const casesSeen: Place['seen'] = (user, parameters, { cases }) => cases.visible(user, parameters);
const organisationsSeen: Place['seen'] = (user, parameters, { organisations }) =>
  organisations.visible(user, parameters);
const invoicesSeen: Place['seen'] = (user, parameters, { invoices }) => invoices.visible(user, parameters);

const proceedingsSeen =
  (kind: 'appeal' | 'complaint' | 'certificate'): Place['seen'] =>
  (user, parameters, { proceedings }) =>
    proceedings.visible(kind, user, parameters);
const evidenceSeen: Place['seen'] = (user, parameters, { evidence }) => evidence.visible(user, parameters);

export const PLACES = [
  {
    kind: 'case',
    seen: casesSeen,
    rows: (like, seen, parameters) => `
      select f.number || '/' || f.cycle, f.number || ' ' || o.name,
        p.name || ', ' || (${parameters.add(JSON.stringify(STAGE_WORDS))}::jsonb ->> f.stage), f.opened_at
      from case_file f join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
      where ${seen} and (f.number ilike ${like} or o.name ilike ${like} or p.name ilike ${like})`,
  },
  {
    kind: 'organisation',
    seen: organisationsSeen,
    rows: (like, seen) => `
      select o.id::text, o.name, o.reference, null::timestamptz from organisation o
      where ${seen} and (o.name ilike ${like} or o.legal_name ilike ${like} or o.reference ilike ${like})`,
  },
  {
    kind: 'invoice',
    seen: invoicesSeen,
    rows: (like, seen) => `
      select i.id::text, coalesce(i.number, 'Draft of ' || i.kind), o.name || ', £' || to_char(i.gross_pence / 100.0, 'FM999,999,990.00'),
        i.created_at
      from invoice i join organisation o on o.id = i.organisation_id
      where ${seen} and i.status <> 'discarded' and (i.number ilike ${like} or i.purchase_order ilike ${like} or o.name ilike ${like})`,
  },
  {
    kind: 'paper',
    seen: casesSeen,
    rows: (like, seen) => `
      select d.id::text, d.title, o.name, d.made_at from document d
      join case_file f on f.id = d.case_id join organisation o on o.id = f.organisation_id
      where ${seen} and d.kind in ('report', 'certificate') and d.sha256 is not null and (d.title ilike ${like} or d.file_name ilike ${like})`,
  },
  {
    kind: 'certificate',
    seen: proceedingsSeen('certificate'),
    rows: (like, seen, parameters) => `
      select c.id::text, 'Certificate ' || c.number, o.name || ', '
        || (${parameters.add(JSON.stringify(CERTIFICATE_WORDS))}::jsonb ->> ${CERTIFICATE_STAGE}), c.made_at
      from certificate c join case_file f on f.id = c.case_id join organisation o on o.id = f.organisation_id
        join programme g on g.id = f.programme_id left join proceeding p on p.id = c.id and p.recorded_seq > 0
      where ${seen} and c.revision = 1 and f.state -> 'certificate' <> 'null'::jsonb
        and (c.number ilike ${like} or o.name ilike ${like} or g.name ilike ${like})`,
  },
  {
    kind: 'appeal',
    seen: proceedingsSeen('appeal'),
    rows: (like, seen, parameters) => `
      select p.id::text, 'Appeal ' || p.number, o.name || ', '
        || (${parameters.add(JSON.stringify(APPEAL_WORDS))}::jsonb ->> p.stage), p.opened_at
      from proceeding p join case_file f on f.id = p.case_id join organisation o on o.id = f.organisation_id
        join programme g on g.id = f.programme_id
      where ${seen} and p.kind = 'appeal' and p.recorded_seq > 0
        and (p.number ilike ${like} or o.name ilike ${like} or g.name ilike ${like})`,
  },
  {
    kind: 'complaint',
    seen: proceedingsSeen('complaint'),
    rows: (like, seen, parameters) => `
      select p.id::text, 'Complaint ' || p.number, c.complainant || coalesce(', ' || c.organisation, '') || ', '
        || (${parameters.add(JSON.stringify(COMPLAINT_WORDS))}::jsonb ->> p.stage), p.opened_at
      from proceeding p join complaint c on c.id = p.id
      where ${seen} and p.recorded_seq > 0
        and (p.number ilike ${like} or c.complainant ilike ${like} or c.organisation ilike ${like})`,
  },
  {
    kind: 'evidence',
    seen: evidenceSeen,
    rows: (like, seen) => `
      select f.number || '/' || f.cycle, d.title, 'Evidence of ' || f.number || ', ' || o.name, d.made_at
      from evidence_document d join case_file f on f.id = d.case_id join organisation o on o.id = f.organisation_id
      where ${seen} and d.removed_why is null and d.title ilike ${like}`,
  },
  {
    kind: 'contact',
    seen: organisationsSeen,
    rows: (like, seen, parameters, today) => `
      select o.id::text, c.name || ' <' || c.email || '>', c.role || ', ' || o.name, null::timestamptz
      from contact c join organisation o on o.id = c.organisation_id
      where ${seen} and (c.to_day is null or c.to_day >= ${parameters.add(today)}::date) and (c.name ilike ${like} or c.email ilike ${like})`,
  },
  {
    kind: 'assessor',
    seen: onlyWho('readAssessorFile'),
    rows: (like, seen) => `
      select a.id::text, a.name, a.reference || ', ' || a.status, null::timestamptz from assessor a
      where ${seen} and (a.name ilike ${like} or a.email ilike ${like} or a.reference ilike ${like})`,
  },
  {
    kind: 'enquiry',
    seen: onlyWho('keepEnquiries'),
    rows: (like, seen) => `
      select e.id::text, e.name || coalesce(', ' || e.organisation, ''), e.kind || ', ' || e.outcome, e.noted_at from enquiry e
      where ${seen} and (e.name ilike ${like} or e.organisation ilike ${like} or e.email ilike ${like})`,
  },
  {
    kind: 'mail',
    seen: onlyWho('readMails'),
    rows: (like, seen) => `
      select m.id::text, m.subject, m.recipient, m.dated from mail m
      where ${seen} and (m.subject ilike ${like} or m.recipient ilike ${like})`,
  },
  {
    kind: 'user',
    seen: onlyWho('manageUsers'),
    rows: (like, seen) => `
      select u.id::text, u.name, u.email, null::timestamptz from account u
      where ${seen} and (u.name ilike ${like} or u.email ilike ${like})`,
  },
] as const satisfies readonly Place[];
