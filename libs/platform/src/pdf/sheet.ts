import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Grade } from '#domain/scoring/standards';
import { listed, plainDay } from '../mailer/format.js';
import type { BodyBlock } from './papers.js';

/** A paper ready to be set: which template, and the words and figures it puts in their places. */
export interface Sheet {
  readonly template: 'report' | 'summary' | 'certificate' | 'invoice' | 'letter';
  /** What the file has to conform to: accessible (PDF/UA-1) or archival with attachments (PDF/A-3a). */
  readonly standard: 'ua-1' | 'a-3a';
  readonly title: string;
  readonly fileName: string;
  readonly issuedAt: Instant;
  readonly content: Readonly<Record<string, unknown>>;
  /** A drawing as SVG, made by us: beside the content, because that is fitted to the fonts. */
  readonly drawing?: string;
}

export const GRADE_NAMES: Readonly<Record<Grade, string>> = { bronze: 'Bronze', silver: 'Silver', gold: 'Gold' };

/** What every template says of the body; empty where it has none. */
export const bodyOf = ({ name, fullName = '', addressLines, phone, email, vatNumber = '' }: BodyBlock) => ({
  name,
  fullName,
  addressLines,
  phone,
  email,
  vatNumber,
});

/** `8 and 9 March 2005`, or with weekdays `Tuesday 8 and Wednesday 9 March 2005`: month and year once where they are shared. */
export function visitDaysText(days: readonly LocalDay[], written: (day: LocalDay) => string = plainDay): string {
  const last = days.at(-1);
  if (!last) return 'not recorded';
  const together = days.every((day) => day.slice(0, 7) === last.slice(0, 7));
  const monthAndYear = plainDay(last).replace(/^\d+/, '');
  return listed(days.map((day) => (together && day !== last ? written(day).replace(monthAndYear, '') : written(day))));
}

/** A name that every file system and mail program takes. */
export const fileName = (...parts: readonly string[]): string =>
  `${parts.map((part) => part.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60)).join('-')}.pdf`;
