import { SYSTEM, type CommandType } from '#domain/cases/commands';
import type { ConflictRuling, RulesAs } from '#domain/cases/conflict';
import { refuseRuling } from '#domain/cases/conflict-rules';
import { consequencesOf } from '#domain/cases/consequences';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { explain } from '#domain/cases/explain';
import { guestsOf } from '#domain/cases/guests';
import { DomainError } from '#domain/errors';
import {
  after,
  ask,
  BOOKING,
  DATA,
  FIRST,
  following,
  graded,
  refusal,
  REVIEW,
  SCORING,
  SECOND,
} from '../../../../test/kit/commands.js';

const BOOKED = after(BOOKING, 'appointSupervisor', 'bookVisit');
const found = (about: 'assessor' | 'supervisor') => ask('reportConflict', { data: { ...DATA.reportConflict, about } });
const rules = (as: RulesAs, ruling: ConflictRuling, who: string = as) =>
  ask('ruleOnConflict', {
    actor: { id: who, roles: [as] },
    data: { ...DATA.ruleOnConflict, as, ruling },
  });
const both = (ruling: ConflictRuling) => ['askForRuling' as const, rules('board', ruling), rules('supervisor', ruling)];

describe('Conflict of interest found', () => {
  it.each<[CommandType, typeof BOOKING]>([
    ['bookVisit', after(BOOKING, 'appointSupervisor')],
    ['beginVisit', BOOKED],
    ['submitScores', SCORING],
    ['returnScores', REVIEW],
    ['acceptScores', REVIEW],
    ['resubmitScores', after(REVIEW, 'returnScores')],
    ['issueReport', after(REVIEW, 'acceptScores')],
    ['issueCertificate', after(REVIEW, 'acceptScores', 'issueReport')],
  ])('freezes the case: %s waits, and the page says why', (command, state) => {
    const frozen = after(state, found('assessor'));
    expect(refusal(frozen, ask(command)).code).toBe('CONFLICT.FROZEN');
    expect(explain(frozen).find((each) => each.command === command)?.why).toContain('until it is ruled on');
  });

  it('is about somebody who has a part in the case, one at a time', () => {
    expect(refusal(BOOKING, found('supervisor')).code).toBe('CONFLICT.NOBODY');
    expect(refusal(after(BOOKING, found('assessor')), found('assessor')).code).toBe('CONFLICT.OPEN');
    expect(refusal(BOOKING, ask('ruleOnConflict')).code).toBe('CONFLICT.NONE');
  });

  it('before the visit ends with a new assessor; who had the conflict does not come back', () => {
    const replaced = after(BOOKED, found('assessor'), 'endAssignment');
    expect(replaced).toMatchObject({ stage: 'BOOKING', conflict: null, barred: ['hart'] });
    expect(refusal(replaced, ask('nameAssessor')).code).toBe('CASE.SEPARATION_OF_DUTIES');
    expect(refusal(after(BOOKED, found('assessor')), rules('board', 're-score')).code).toBe('CONFLICT.REPLACE');
  });

  it('before the visit ends with a new supervisor where it is the supervisor’s', () => {
    const other = ask('appointSupervisor', { data: { supervisor: 'lund', clearance: 'c' } });
    expect(after(BOOKED, found('supervisor'), other)).toMatchObject({
      conflict: null,
      supervisor: 'lund',
      barred: ['iqbal'],
    });
  });

  it('before the visit: with the new supervisor a visit that stayed booked begins by itself again', () => {
    const frozen = after(BOOKED, found('supervisor'));
    expect(refusal(frozen, ask('beginVisit', { actor: SYSTEM })).code).toBe('CONFLICT.FROZEN');
    const event = decide(frozen, ask('appointSupervisor', { data: { supervisor: 'lund', clearance: 'c' } }));
    if (event instanceof DomainError) throw event;
    expect(consequencesOf(event, evolve(frozen, event), frozen).timers).toEqual([{ command: 'beginVisit', at: FIRST }]);
  });

  it('while the rest of a visit is booked or under way only a waiver is ruled on: its days would be left to nobody', () => {
    const again = after(
      BOOKED,
      'beginVisit',
      'abortVisit',
      ask('bookVisit', { data: { days: [SECOND], place: 'Leeds', today: FIRST } }),
    );
    const frozen = after(again, found('assessor'));
    expect(refuseRuling(frozen, 're-score')?.code).toBe('CONFLICT.STILL_BOOKED');
    expect(refuseRuling(frozen, 'waive')).toBeUndefined();
    expect(refuseRuling(after(frozen, 'postponeVisit'), 're-score')).toBeUndefined();
  });

  it('after the visit is not mended by exchanging people: two rule', () => {
    const frozen = after(SCORING, found('assessor'));
    expect(refusal(frozen, ask('endAssignment')).code).toBe('CONFLICT.RULING_NEEDED');
    expect(refusal(frozen, ask('askForRuling', { data: { supervisor: 'iqbal', clearance: 'c' } })).code).toBe(
      'CASE.SEPARATION_OF_DUTIES',
    );
    const asked = after(frozen, 'askForRuling');
    expect(guestsOf(asked)).toEqual(['lund']);
    const one = after(asked, rules('board', 'waive', 'ines'));
    expect(one.conflict?.rulings).toHaveLength(1);
    expect(refusal(one, rules('supervisor', 'waive', 'ines')).code).toBe('CONFLICT.TWO_PEOPLE');
    expect(refusal(one, ask('submitScores')).code).toBe('CONFLICT.FROZEN');
  });

  it('stays frozen while the two differ, and each may rule anew', () => {
    const differ = after(SCORING, found('assessor'), rules('board', 'waive'), rules('supervisor', 're-score'));
    expect(differ).toMatchObject({ stage: 'SCORING', assessor: 'hart' });
    expect(refusal(differ, ask('submitScores')).code).toBe('CONFLICT.FROZEN');
    expect(after(differ, rules('board', 're-score'))).toMatchObject({ conflict: null, assessor: null });
  });

  it('waived: the case goes on as it was', () => {
    expect(after(REVIEW, found('assessor'), ...both('waive'), 'acceptScores').stage).toBe('REPORT');
  });

  it('waived while a visit is booked: the visit begins by itself again', () => {
    const frozen = after(BOOKED, found('assessor'), rules('board', 'waive'));
    expect(refusal(frozen, ask('beginVisit', { actor: SYSTEM })).code).toBe('CONFLICT.FROZEN');
    const event = decide(frozen, rules('supervisor', 'waive'));
    if (event instanceof DomainError) throw event;
    expect(consequencesOf(event, evolve(frozen, event), frozen).timers).toEqual([{ command: 'beginVisit', at: FIRST }]);
  });

  it('scored again: another assessor scores from the evidence, what was sealed and graded no longer counts', () => {
    const state = after(REVIEW, 'acceptScores', found('assessor'), ...both('re-score'));
    expect(state).toMatchObject({ stage: 'SCORING', assessor: null, scoreSet: null, grade: null, barred: ['hart'] });
    const other = ask('nameAssessor', { data: { assessor: 'olsen', clearance: 'c' } });
    expect(after(state, other, 'submitScores', 'acceptScores', 'issueReport').stage).toBe('AWARD_PENDING');
  });

  it('found after the report: the certificate’s clock and the appeal window end until a report is issued again', () => {
    const pending = after(REVIEW, 'acceptScores', 'issueReport');
    const frozen = after(pending, found('assessor'), rules('board', 're-score'));
    const event = decide(frozen, rules('supervisor', 're-score'));
    if (event instanceof DomainError) throw event;
    const { supersedes } = consequencesOf(event, evolve(frozen, event), frozen);
    expect(supersedes).toEqual(expect.arrayContaining(['CERTIFICATE', 'APPEAL_WINDOW']));
  });

  it('visited again: back to booking with another assessor, the promise stays', () => {
    const state = after(REVIEW, found('assessor'), ...both('re-visit'));
    expect(state).toMatchObject({ stage: 'BOOKING', assessor: null, daysNeeded: 3, visitedOn: SECOND });
  });

  it('of the supervisor: the review is done again by another, no visit is repeated', () => {
    const frozen = after(REVIEW, ask('acceptScores', { data: graded('gold') }), found('supervisor'));
    expect(refusal(frozen, rules('board', 're-visit')).code).toBe('CONFLICT.NO_VISIT');
    expect(after(frozen, ...both('re-score'))).toMatchObject({
      stage: 'SUPERVISORY_REVIEW',
      supervisor: null,
      scoreSet: 'set-1',
      grade: null,
    });
  });

  it.each<[string, typeof BOOKING, 'assessor' | 'supervisor', unknown]>([
    ['the supervisor’s, under review', REVIEW, 'supervisor', [{ kind: 'REVIEW', anchor: 'today' }]],
    [
      'the supervisor’s, once the report is out',
      after(REVIEW, 'acceptScores', 'issueReport'),
      'supervisor',
      [{ kind: 'REVIEW', anchor: 'today' }],
    ],
    ['the supervisor’s, while the assessor reworks', after(REVIEW, 'returnScores'), 'supervisor', []],
    [
      'the assessor’s, once the report is out',
      after(REVIEW, 'acceptScores', 'issueReport'),
      'assessor',
      [{ kind: 'SCORES', anchor: 'today' }],
    ],
  ])('%s: whoever does the work again has a clock, and nobody else loses theirs', (_words, state, about, starts) => {
    const { follows } = following(
      after(state, found(about), rules('board', 're-score')),
      rules('supervisor', 're-score'),
    );
    expect(follows.starts).toEqual(starts);
    expect(follows.supersedes).toEqual(
      expect.arrayContaining(about === 'supervisor' ? ['REVIEW', 'CERTIFICATE'] : ['SCORES', 'REVIEW', 'REWORK']),
    );
    if (about === 'supervisor') expect(follows.supersedes).not.toContain('REWORK');
  });

  it.each(['assessor', 'supervisor'] as const)('whoever leaves is told of the ruling: the %s', (about) => {
    const frozen = after(REVIEW, found(about), rules('board', 're-score'));
    const { follows } = following(frozen, rules('supervisor', 're-score'));
    expect(follows.mails?.[0]?.to).toContain(`former ${about}`);
    const waived = following(after(REVIEW, found(about), rules('board', 'waive')), rules('supervisor', 'waive'));
    expect(waived.follows.mails?.[0]?.to).not.toContain(`former ${about}`);
  });
});
