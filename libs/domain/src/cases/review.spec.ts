import { SYSTEM } from '#domain/cases/commands';
import { consequencesOf } from '#domain/cases/consequences';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { explain } from '#domain/cases/explain';
import { day } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { after, ask, DATA, refusal, REVIEW, SECOND } from '../../../../test/kit/commands.js';

const TWICE = after(REVIEW, 'returnScores', 'resubmitScores', 'returnScores', 'resubmitScores');
const REPORT = after(REVIEW, 'acceptScores');

describe('F47 Supervisory return', () => {
  it.each(['returnScores', 'acceptScores'] as const)(
    'after two cycles waits for a second supervisor: %s',
    (command) => {
      expect(refusal(TWICE, ask(command)).code).toBe('REVIEW.SECOND_SUPERVISOR_NEEDED');
      expect(explain(TWICE).find((each) => each.command === command)?.why).toContain('second supervisor');
      expect(after(TWICE, 'appointSecondSupervisor', command).returns).toBe(command === 'returnScores' ? 3 : 2);
    },
  );

  it('has no second supervisor before, and another person than the first and the assessor', () => {
    expect(refusal(REVIEW, ask('appointSecondSupervisor')).code).toBe('REVIEW.NO_SECOND_YET');
    for (const supervisor of ['iqbal', 'hart'])
      expect(refusal(TWICE, ask('appointSecondSupervisor', { data: { supervisor, clearance: 'c' } })).code).toBe(
        'CASE.SEPARATION_OF_DUTIES',
      );
    const both = after(TWICE, 'appointSecondSupervisor');
    const lund = ask('appointSupervisor', { data: { supervisor: 'lund', clearance: 'c' } });
    expect(refusal(both, lund).code).toBe('CASE.SEPARATION_OF_DUTIES');
  });
});

describe('F53 The organisation’s check of the facts', () => {
  const sent = after(REPORT, 'sendForAccuracy');
  const points = ask('answerAccuracy', { data: { points: [{ segment: 3, text: 'twice a year' }], today: SECOND } });

  it('need not be asked for', () => {
    expect(after(REPORT, 'issueReport').stage).toBe('AWARD_PENDING');
  });

  it('holds the report until it is answered', () => {
    expect(refusal(sent, ask('issueReport')).code).toBe('REPORT.ACCURACY_OPEN');
    expect(explain(sent).find(({ command }) => command === 'issueReport')?.why).toContain('2005-03-16');
    expect(after(sent, 'answerAccuracy', 'issueReport').stage).toBe('AWARD_PENDING');
  });

  it('or until its five working days are over, by themselves', () => {
    const early = ask('expireAccuracy', { actor: SYSTEM, data: { today: day('2005-03-16') } });
    expect(refusal(sent, early).code).toBe('ACCURACY.NOT_OVER');
    expect(after(sent, ask('expireAccuracy', { actor: SYSTEM }), 'issueReport').stage).toBe('AWARD_PENDING');
    expect(refusal(after(sent, ask('expireAccuracy', { actor: SYSTEM })), ask('answerAccuracy')).code).toBe(
      'ACCURACY.NOT_OPEN',
    );
  });

  it('asks for a record of what was changed where points were made', () => {
    const answered = after(sent, points);
    expect(refusal(answered, ask('issueReport')).code).toBe('REPORT.CHANGES_NOT_RECORDED');
    expect(refusal(answered, ask('recordAccuracyChanges', { data: { changes: [], today: SECOND } })).code).toBe(
      'ACCURACY.NO_CHANGE',
    );
    expect(after(answered, 'recordAccuracyChanges', 'issueReport').stage).toBe('AWARD_PENDING');
    expect(refusal(after(sent, 'answerAccuracy'), ask('recordAccuracyChanges')).code).toBe('ACCURACY.NO_POINTS');
  });

  it('is asked once a draft, and never moves the promise', () => {
    expect(refusal(sent, ask('sendForAccuracy')).code).toBe('ACCURACY.SENT');
    const event = decide(REPORT, ask('sendForAccuracy'));
    if (event instanceof DomainError) throw event;
    const follows = consequencesOf(event, evolve(REPORT, event), REPORT);
    expect(follows.starts).toEqual([{ kind: 'ACCURACY', anchor: 'today' }]);
    expect(follows.timers).toEqual([{ command: 'expireAccuracy', at: DATA.expireAccuracy.today }]);
    expect(follows.supersedes).toBeUndefined();
  });
});
