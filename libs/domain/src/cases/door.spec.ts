import { SYSTEM, type CommandType } from '#domain/cases/commands';
import { decide } from '#domain/cases/decide';
import { refusedAtDoor } from '#domain/cases/door';
import { explain } from '#domain/cases/explain';
import type { CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import { after, ask, refusal, REVIEW } from '../../../../test/kit/commands.js';

const nobody = { assessorId: null };
const at = (state: CaseState, command: CommandType, assessorId: string | null = null) =>
  refusedAtDoor(state, command, { assessorId })?.code;
const why = (state: CaseState, command: CommandType) =>
  explain(state, nobody).find((each) => each.command === command)?.why;

const PENDING = after(REVIEW, 'acceptScores', 'issueReport');
const REOPENED = after(PENDING, 'issueCertificate', 'reopenReview');

describe('F8 Withdrawal, and silence, end a case only before its report', () => {
  it.each(['withdraw', 'fallDormant'] as const)(
    '%s is refused once a report was issued, and the page says why',
    (command) => {
      const asked = after(REOPENED, 'askOrganisation');
      expect(at(asked, command)).toBe('CASE.REPORT_ISSUED');
      expect(why(asked, command)).toContain('A report of this case has been issued');
      expect(at(after(REVIEW, 'askOrganisation'), command)).toBeUndefined();
    },
  );

  it('a case that had fallen dormant all the same does not lapse, and is revived by an answer', () => {
    const asleep = after(REOPENED, 'askOrganisation', 'fallDormant');
    expect(at(asleep, 'lapse')).toBe('CASE.REPORT_ISSUED');
    expect(at(asleep, 'withdraw')).toBe('CASE.REPORT_ISSUED');
    expect(at(asleep, 'hearFromOrganisation')).toBeUndefined();
  });

  it('an upheld appeal too leaves only a review that is finished', () => {
    const upheld = after(PENDING, 'lodgeAppeal', ask('settleAppeal', { actor: SYSTEM }));
    expect(upheld.stage).toBe('SUPERVISORY_REVIEW');
    expect(at(upheld, 'withdraw')).toBe('CASE.REPORT_ISSUED');
  });
});

describe('F29 A frozen case corrects no report', () => {
  it('not before it is ruled on', () => {
    const frozen = after(PENDING, 'reportConflict');
    expect(at(frozen, 'correctReport')).toBe('CONFLICT.FROZEN');
    expect(why(frozen, 'correctReport')).toContain('until it is ruled on');
    expect(at(PENDING, 'correctReport')).toBeUndefined();
  });
});

describe('F47 After two returns the second supervisor decides', () => {
  const both = after(
    REVIEW,
    ...(['returnScores', 'resubmitScores', 'returnScores', 'resubmitScores', 'appointSecondSupervisor'] as const),
  );

  it.each(['returnScores', 'acceptScores'] as const)('%s: not the first one alone', (command) => {
    expect(at(both, command, 'iqbal')).toBe('REVIEW.SECOND_DECIDES');
    expect(at(both, command, 'lund')).toBeUndefined();
    expect(at(REVIEW, command, 'iqbal')).toBeUndefined();
    expect(at(after(REVIEW, 'returnScores', 'resubmitScores'), command, 'iqbal')).toBeUndefined();
  });
});

it('what the state forbids is said first, and what is refused only at the door still replays', () => {
  expect(at(PENDING, 'withdraw')).toBe(refusal(PENDING, ask('withdraw')).code);
  expect(decide(REOPENED, ask('withdraw'))).not.toBeInstanceOf(DomainError);
});
