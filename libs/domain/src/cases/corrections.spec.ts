import { addDays, day } from '#domain/calendar/dates';
import type { CommandType } from '#domain/cases/commands';
import { explain } from '#domain/cases/explain';
import { holdsOf } from '#domain/cases/holds';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { refuseRestoring } from '#domain/cases/steps';
import {
  after,
  ask,
  DATA,
  following,
  graded,
  refusal,
  REVIEW,
  SCORING,
  SECOND,
} from '../../../../test/kit/commands.js';

const PENDING = after(REVIEW, 'acceptScores', 'issueReport');
const ACCREDITED = after(PENDING, 'issueCertificate');

describe('F54 Report corrected', () => {
  it.each([
    ['before the certificate', PENDING],
    ['after it', ACCREDITED],
  ])('%s, the grade staying: a new version, no clock moves', (_words, state) => {
    const { next, follows } = following(state, 'correctReport');
    expect(next).toMatchObject({ stage: state.stage, reportVersion: 2, grade: 'silver' });
    expect(follows).toEqual({ mails: [{ purpose: 'report-corrected', to: ['organisation'] }], paper: 'report' });
  });

  it('with another grade: the supervisor accepts again and the certificate is revised, its number kept', () => {
    const { next, follows } = following(ACCREDITED, 'reopenReview');
    expect(next).toMatchObject({ stage: 'SUPERVISORY_REVIEW', grade: null });
    expect(follows.supersedes).toEqual(['CERTIFICATE', 'APPEAL_WINDOW']);
    const again = after(next, ask('acceptScores', { data: graded('gold') }), 'issueReport');
    expect(again).toMatchObject({ stage: 'AWARD_PENDING', reportVersion: 2, grade: 'gold' });
    const certified = following(again, 'issueCertificate');
    expect(certified.next.certificate).toEqual({ revision: 2, status: 'valid' });
    expect(certified.follows.mails?.[0]?.purpose).toBe('certificate-revised');
  });

  it('and nothing awarded any more: the cycle stays open until the certificate is revoked', () => {
    const none = after(ACCREDITED, 'reopenReview', ask('acceptScores', { data: graded(null) }), 'issueReport');
    expect(none.stage).toBe('NOT_AWARDED');
    expect(holdsOf(none)).toEqual([expect.objectContaining({ kind: 'certificate to revoke' })]);
  });
});

const WAY: readonly CommandType[] = [
  'submitApplication',
  'acceptApplication',
  'declareReady',
  'nameAssessor',
  'appointSupervisor',
  'bookVisit',
  'beginVisit',
  'completeVisit',
  'submitScores',
  'returnScores',
  'resubmitScores',
  'acceptScores',
];
const back = (state: CaseState) =>
  ask('stepBack', { data: { step: state.steps.at(-1)?.seq ?? 0, reason: 'r', today: SECOND } });

describe('F100 A step taken back', () => {
  it.each([
    ['acceptApplication', 'APPLIED'],
    ['declareReady', 'IN_HOUSE_REVIEW'],
    ['nameAssessor', 'READY'],
    ['bookVisit', 'BOOKING'],
    ['completeVisit', 'VISIT'],
    ['submitScores', 'SCORING'],
    ['returnScores', 'SUPERVISORY_REVIEW'],
    ['resubmitScores', 'REWORK'],
    ['acceptScores', 'SUPERVISORY_REVIEW'],
  ] as const)('%s leads back to %s with everything as it was', (command, stage) => {
    const before = after(BEGINNING, ...WAY.slice(0, WAY.indexOf(command)));
    const done = after(before, command);
    const undone = after(done, back(done));
    expect(undone.stage).toBe(stage);
    const { calendarChanges, seq, ...was } = before;
    expect(undone).toMatchObject(was);
    expect(undone.seq).toBe(seq + 2);
    expect(undone.calendarChanges).toBeGreaterThanOrEqual(calendarChanges);
    expect(after(undone, command).stage).toBe(done.stage);
  });

  it('can be followed by another, step by step', () => {
    const accepted = after(BEGINNING, ...WAY);
    const one = after(accepted, back(accepted));
    const two = after(one, back(one));
    expect(after(two, back(two))).toMatchObject({ stage: 'SUPERVISORY_REVIEW', returns: 0 });
  });

  it('re-anchors what the step had started: the promise of the report goes with a visit that was not completed', () => {
    const done = after(BEGINNING, ...WAY.slice(0, 8));
    const step = { step: done.steps.at(-1)?.seq ?? 0, reason: 'wrong days', today: SECOND };
    expect(following(done, ask('stepBack', { data: step })).follows).toMatchObject({
      supersedes: ['REPORT', 'SCORES'],
      recalls: step.step,
    });
  });

  it('leaves the promise of the report alone when only a repeated part of the visit is taken back', () => {
    const later = addDays(SECOND, 20);
    const again = after(
      SCORING,
      'repeatVisit',
      ask('bookVisit', { data: { days: [later], place: 'Leeds', today: SECOND } }),
      ask('beginVisit', { data: { today: later } }),
      ask('completeVisit', { data: { ...DATA.completeVisit, days: [later], today: later } }),
    );
    const step = { step: again.steps.at(-1)?.seq ?? 0, reason: 'another day', today: later };
    const { next, follows } = following(again, ask('stepBack', { data: step }));
    expect(next.visitedOn).toBe(SECOND);
    expect(follows.supersedes).toEqual(['SCORES']);
  });

  it('ends a check of the facts that has lost its point', () => {
    const checking = after(REVIEW, 'acceptScores', 'sendForAccuracy');
    const step = { step: checking.steps.at(-1)?.seq ?? 0, reason: 'accepted too soon', today: SECOND };
    const { follows } = following(checking, ask('stepBack', { data: step }));
    expect(follows.supersedes).toContain('ACCURACY');
    expect(follows.mails).toEqual([{ purpose: 'accuracy-ended', to: ['organisation'] }]);
  });

  it('is not there once the report is issued, nor for a step that is not the last', () => {
    expect(refusal(PENDING, ask('stepBack')).code).toBe('CASE.WRONG_STAGE');
    expect(refusal(REVIEW, ask('stepBack')).code).toBe('STEP.NOT_THE_LAST');
    const begun = after(BEGINNING, ...WAY.slice(0, 7));
    expect(begun.steps).toEqual([]);
    const shown = explain(REVIEW).find(({ command }) => command === 'stepBack');
    expect(shown).toMatchObject({ possible: true, why: 'That is: submit the scores.' });
  });

  it('is not there while a conflict is open', () => {
    expect(refusal(after(REVIEW, 'reportConflict'), ask('stepBack')).code).toBe('STEP.FROZEN');
  });

  it('F100 that named the assessor, not once somebody else is named: they would lose the case by it', () => {
    const step = after(BEGINNING, ...WAY.slice(0, 4)).steps.at(-1)!;
    const since = { events: [], named: 'hart' };
    const lund = { id: 'lund', name: 'Ada Lund' };
    expect(refuseRestoring(step, { ...since, assessor: lund })?.message).toContain('Ada Lund');
    expect(refuseRestoring(step, { ...since, assessor: { id: 'hart', name: 'Jo Hart' } })).toBeUndefined();
    expect(refuseRestoring(step, { ...since, assessor: null })).toBeUndefined();
  });

  it('survives dormancy, which leaves a case where it was', () => {
    const asleep = after(
      BEGINNING,
      ...WAY.slice(0, 5),
      'askOrganisation',
      ask('fallDormant', { data: { today: day('2005-06-06') } }),
      'hearFromOrganisation',
    );
    expect(after(asleep, back(asleep)).stage).toBe('READY');
  });
});
