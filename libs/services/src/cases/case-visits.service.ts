import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { restored, type CaseState } from '#domain/cases/state';
import { entryDays } from '#domain/visits/entry-days';
import { visitRulesOf, type VisitRules } from '#domain/visits/visit-rules';
import { Parameters } from '#platform/database/parameters';
import { visibleTo } from './visible-cases.js';

/** A visit that stands in calendars, with its case. */
export interface VisitOfCase {
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  readonly assessor: string | null;
  readonly stage: CaseState['stage'];
  /** Ascending: held and still to come. */
  readonly days: readonly LocalDay[];
  readonly place: string;
  /** Editions of the calendar entry so far. */
  readonly calendarChanges: number;
  readonly rules: VisitRules;
}

interface Stored extends Pick<VisitOfCase, 'number' | 'cycle' | 'organisation' | 'programme' | 'assessor'> {
  readonly state: CaseState;
  readonly visitRules: Partial<VisitRules> | null;
}

/** The visits of the cases that somebody sees, as far as calendars show them. */
@Injectable()
export class CaseVisitsService {
  constructor(private readonly db: DataSource) {}

  /** Visits with a day on or after `since`; the earliest first. */
  async visits(user: User, since: LocalDay): Promise<readonly VisitOfCase[]> {
    const parameters = new Parameters();
    const rows = await this.db.query<readonly Stored[]>(
      `select f.number, f.cycle, o.name as organisation, p.name as programme, a.name as assessor, f.state,
         v.rules -> 'visit' as "visitRules"
       from case_file f join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
       left join assessor a on a.id = f.assessor_id left join standards_version v on v.id = f.standards_version_id
       where ${visibleTo(user, parameters)} and exists (
         select from jsonb_array_elements_text((f.state -> 'bookedDays') || (f.state -> 'heldDays')) as d(day)
         where d.day >= ${parameters.add(since)})`,
      parameters.values,
    );
    return rows
      .map(({ state, visitRules, ...row }) => ({ ...row, ...asInCalendars(state), rules: visitRulesOf(visitRules) }))
      .filter(({ days }) => days.some((day) => day >= since))
      .sort((one, other) => ((one.days[0] ?? '') < (other.days[0] ?? '') ? -1 : 1));
  }
}

function asInCalendars(stored: CaseState): Pick<VisitOfCase, 'stage' | 'days' | 'place' | 'calendarChanges'> {
  const { stage, place, calendarChanges, ...rest } = restored(stored);
  return { stage, place, calendarChanges, days: entryDays({ stage, place, ...rest }) };
}
