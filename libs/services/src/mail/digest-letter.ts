import { daysBetween, type LocalDay } from '#domain/calendar/dates';
import { days, daysAway, longDay } from '#platform/mailer/format';
import type { MailVariables, OverduePromise } from '#platform/mailer/variables';
import type { Waiting } from './digest-standing.js';
import type { NewMail } from './outbox.service.js';

interface DigestFacts {
  readonly to: { readonly name: string; readonly email: string };
  readonly today: LocalDay;
  readonly homeUrl: string;
  /** All that is overdue, for whoever is asked to see to it. */
  readonly promises: readonly OverduePromise[];
}

/** One for each person and day: the key is the day. */
export const digestKey = (recipient: string, today: LocalDay) => ({
  ...{ subjectKind: 'digest' as const, subjectId: today, cycle: 0, recipient },
  ...{ purpose: 'day-digest' as const, occurrence: 'daily' },
});

export function digestLetter(lines: readonly Waiting[], { to, today, homeUrl, promises }: DigestFacts): NewMail {
  const asked = lines.filter(({ ask }) => ask.reason !== 'overdue').map((each) => lineOf(each, today));
  const late = asked.filter((each) => each.late !== null).length;
  const variables = {
    ...{ recipientName: to.name, asOf: longDay(today), homeUrl, lines: asked, promises },
    late: late > 0 ? String(late) : null,
  };
  return { ...digestKey(to.email, today), recipientRole: lines[0]?.role ?? '', variables };
}

function lineOf({ ask, due, promised }: Waiting, today: LocalDay): MailVariables['day-digest']['lines'][number] {
  const late = daysBetween(promised, today);
  return {
    ...{ about: ask.about, title: ask.title, what: ask.what, url: ask.url },
    ...{ dueOn: longDay(due), when: daysAway(daysBetween(today, due)), late: late > 0 ? days(late) : null },
  };
}
