import type { Instant } from '../calendar/dates.js';
import { milestonesOf, type LastOf } from './milestones.js';
import { STAGES, type Stage } from './stages.js';

const at = (day: number): Instant => `2005-03-${String(day).padStart(2, '0')}T10:00:00.000Z` as Instant;
const upTo = (...types: readonly (keyof LastOf)[]): LastOf =>
  Object.fromEntries(types.map((type, index) => [type, at(index + 1)]));

const BEFORE_VISIT = ['ApplicationSubmitted', 'ApplicationAccepted', 'AssessorNamed'] as const;
const TO_REPORT = [
  ...BEFORE_VISIT,
  'VisitBegan',
  'VisitCompleted',
  'ScoresSubmitted',
  'ScoresAccepted',
  'ReportIssued',
] as const;

const shown = (stage: Stage, last: LastOf, more: { dormantFrom?: Stage; grade?: 'silver' | null } = {}): string =>
  milestonesOf({ stage, dormantFrom: more.dormantFrom ?? null, grade: more.grade ?? null }, last)
    .map(({ name, standing }) => ({ done: '✓', now: '→', ahead: '', stopped: '✗' })[standing] + name)
    .join(' · ');

describe('the way of a case', () => {
  it('F102 shows what is behind, here and ahead', () => {
    expect(shown('BOOKED', upTo(...BEFORE_VISIT))).toBe(
      '✓Application · ✓In-house review · →Booking · Visit · Scoring · Supervisory review · Report · Certificate · Outcome · Closed',
    );
  });

  it('dates each step by the event that last led there', () => {
    const steps = milestonesOf(
      { stage: 'BOOKING', dormantFrom: null, grade: null },
      upTo(...BEFORE_VISIT, 'VisitBegan'),
    );
    expect(steps.slice(0, 4).map(({ since }) => since)).toEqual([at(1), at(2), at(3), null]);
  });

  it('keeps rework within the supervisory review', () => {
    expect(shown('REWORK', upTo(...TO_REPORT.slice(0, 6)))).toContain('→Supervisory review · Report');
  });

  it('says the outcome once there is one, and leaves the certificate out where none is due', () => {
    expect(shown('ACCREDITED', upTo(...TO_REPORT, 'CertificateIssued'), { grade: 'silver' })).toContain(
      '✓Certificate · →Accredited: silver · Closed',
    );
    expect(shown('NOT_AWARDED', upTo(...TO_REPORT))).toContain('✓Report · →Not awarded · Closed');
    expect(shown('CLOSED', upTo(...TO_REPORT, 'CycleClosed'))).toContain('✓Not awarded · ✓Closed');
  });

  it('stops where a case went no further', () => {
    expect(shown('WITHDRAWN', upTo(...BEFORE_VISIT))).toContain('✓In-house review · ✗Withdrawn · Visit');
    expect(shown('DORMANT', upTo(...BEFORE_VISIT), { dormantFrom: 'IN_HOUSE_REVIEW' })).toContain(
      '✓Application · ✗Dormant · Booking',
    );
    expect(shown('DECLINED', upTo('ApplicationSubmitted'))).toContain('✗Declined · In-house review');
  });

  it('has one step for every stage', () => {
    for (const stage of STAGES) {
      const here = milestonesOf({ stage, dormantFrom: 'READY', grade: null }, upTo(...TO_REPORT)).filter(
        ({ standing }) => standing === 'now' || standing === 'stopped',
      );
      expect([stage, here.length]).toEqual([stage, stage === 'CLOSED' ? 0 : 1]);
    }
  });
});
