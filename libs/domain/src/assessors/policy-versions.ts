// What holds for assessors is set from a day on and never changed (docs/process.md, Assessors): for mails and offers of today
// were written by what holds today, a version begins on a later day; set again for that day, the later one counts.
import type { LocalDay } from '../calendar/dates.js';
import type { FieldFault } from '../errors.js';
import { policyAt, type Policy } from './register.js';

export type PolicyStanding = 'holds' | 'coming' | 'former' | 'replaced';

export function faultsOfPolicy(policy: Policy, today: LocalDay): readonly FieldFault[] {
  const { fromDay, offerDays, offerReminderDays } = policy;
  const faults: FieldFault[] = [];
  if (fromDay <= today)
    faults.push({
      pointer: '/fromDay',
      message: 'Choose a day to come: what was sent until today went by what holds today.',
    });
  if (offerReminderDays > offerDays)
    faults.push({
      pointer: '/offerReminderDays',
      message: `The reminder comes within the ${offerDays} ${offerDays === 1 ? 'day' : 'days'} for the answer.`,
    });
  return faults;
}

/** Each version with how it stands today. Of one day the latest comes first and counts. */
export function standings<P extends Pick<Policy, 'fromDay'>>(
  versions: readonly P[],
  today: LocalDay,
): readonly (P & { readonly standing: PolicyStanding })[] {
  const counting = versions.filter(
    ({ fromDay }, index) => versions.findIndex((each) => each.fromDay === fromDay) === index,
  );
  const holding = policyAt(counting, today);
  const standingOf = (version: P): PolicyStanding => {
    if (!counting.includes(version)) return 'replaced';
    if (version === holding) return 'holds';
    return version.fromDay > today ? 'coming' : 'former';
  };
  return versions.map((version) => ({ ...version, standing: standingOf(version) }));
}
