import fc from 'fast-check';
import { addDays } from '#domain/calendar/dates';
import { SYSTEM, type CommandType } from '#domain/cases/commands';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { explain } from '#domain/cases/explain';
import { STAGE_WORDS } from '#domain/cases/stage-words';
import { BEFORE_REPORT, possibleAt, STAGES, TRANSITIONS, type Stage } from '#domain/cases/stages';
import { BEGINNING } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import type { Grade } from '#domain/scoring/standards';
import {
  after,
  ask,
  BOOKING,
  COMMANDS,
  DATA,
  FIRST,
  graded,
  MANAGER,
  OFFICE,
  refusal,
  REVIEW,
  SCORING,
  SECOND,
} from '../../../../test/kit/commands.js';

describe('F2 F46 F55 A case from application to certificate', () => {
  const way: readonly (readonly [CommandType, Stage])[] = [
    ['submitApplication', 'APPLIED'],
    ['acceptApplication', 'IN_HOUSE_REVIEW'],
    ['declareReady', 'READY'],
    ['withdrawReadiness', 'IN_HOUSE_REVIEW'],
    ['declareReady', 'READY'],
    ['nameAssessor', 'BOOKING'],
    ['appointSupervisor', 'BOOKING'],
    ['bookVisit', 'BOOKED'],
    ['postponeVisit', 'BOOKING'],
    ['bookVisit', 'BOOKED'],
    ['beginVisit', 'VISIT'],
    ['completeVisit', 'SCORING'],
    ['approveExpenses', 'SCORING'],
    ['submitScores', 'SUPERVISORY_REVIEW'],
    ['returnScores', 'REWORK'],
    ['resubmitScores', 'SUPERVISORY_REVIEW'],
    ['acceptScores', 'REPORT'],
    ['issueReport', 'AWARD_PENDING'],
    ['issueCertificate', 'ACCREDITED'],
    ['closeCycle', 'CLOSED'],
  ];

  it('goes through its stages, each event with the next number', () => {
    let state = BEGINNING;
    for (const [command, stage] of way) {
      state = after(state, ask(command, { expectedSeq: state.seq }));
      expect([command, state.stage]).toEqual([command, stage]);
    }
    expect(state).toEqual({
      stage: 'CLOSED',
      seq: way.length,
      assessor: 'hart',
      supervisor: 'iqbal',
      secondSupervisor: null,
      formerAssessors: [],
      formerSupervisors: [],
      formerSecondSupervisors: [],
      barred: [],
      bookedDays: [FIRST, SECOND],
      place: 'Leeds',
      supervisorAttends: false,
      proposal: null,
      estimate: null,
      bookings: 2,
      calendarChanges: 3,
      postponements: 1,
      heldDays: [FIRST, SECOND],
      daysNeeded: 2,
      visitedOn: SECOND,
      appeals: 0,
      appeal: null,
      scoreSet: 'set-1',
      returns: 1,
      expensesApproved: true,
      grade: 'silver',
      silence: null,
      dormantFrom: null,
      pause: null,
      absence: null,
      conflict: null,
      accuracy: null,
      reportVersion: 1,
      certificate: { revision: 1, status: 'valid' },
      standardsOffer: null,
      steps: [],
    });
  });

  it('keeps who asked for what in the event', () => {
    expect(decide(BEGINNING, ask('submitApplication'))).toEqual({
      type: 'ApplicationSubmitted',
      seq: 1,
      commandId: 'id of submitApplication',
      actor: OFFICE,
      data: DATA.submitApplication,
    });
  });

  it('without a grade ends as not awarded, and there is no certificate to issue', () => {
    const none = after(REVIEW, ask('acceptScores', { data: graded(null) }), 'issueReport');
    expect(none.stage).toBe('NOT_AWARDED');
    expect(refusal(none, ask('issueCertificate')).code).toBe('CASE.WRONG_STAGE');
    expect(after(none, ask('closeCycle', { actor: SYSTEM })).stage).toBe('CLOSED');
  });

  it('may be declined', () => {
    expect(after(BEGINNING, 'submitApplication', 'declineApplication').stage).toBe('DECLINED');
  });
});

describe('A command at the wrong stage', () => {
  const wrong = COMMANDS.flatMap((command) =>
    STAGES.filter((stage) => !possibleAt(command).includes(stage)).map((stage) => [command, stage] as const),
  );

  it.each(wrong)('%s at %s is refused and names the stages at which it is possible', (command, stage) => {
    const { code, message } = refusal({ ...BEGINNING, stage }, ask(command));
    expect(code).toBe('CASE.WRONG_STAGE');
    expect(message).toContain(`the case is at “${STAGE_WORDS[stage]}”`);
    for (const possible of possibleAt(command)) expect(message).toContain(STAGE_WORDS[possible]);
  });

  it('is shown as impossible with the same reason, before it is asked', () => {
    const shown = explain(BOOKING).find(({ command }) => command === 'issueReport');
    expect(shown).toMatchObject({ possible: false, why: refusal(BOOKING, ask('issueReport')).message });
    expect(
      explain(BOOKING)
        .filter(({ possible }) => possible)
        .map(({ command }) => command),
    ).toEqual([
      'appointSupervisor',
      'proposeVisit',
      'estimateTravel',
      'bookVisit',
      'withdraw',
      'askOrganisation',
      'pauseCase',
      'endAssignment',
      'reportConflict',
      'stepBack',
      'offerNewStandards',
    ]);
  });
});

describe('Situations', () => {
  it.each(BEFORE_REPORT)('a withdrawal is possible at %s', (stage) => {
    expect(after({ ...BEGINNING, stage }, 'withdraw').stage).toBe('WITHDRAWN');
  });

  it('who saw an older state is asked to look again', () => {
    expect(refusal(BOOKING, ask('bookVisit', { expectedSeq: BOOKING.seq - 1 })).code).toBe('CASE.CHANGED');
    expect(refusal(BOOKING, ask('issueReport', { expectedSeq: 0 })).code).toBe('CASE.CHANGED');
  });

  it.each([1, 2])('scores come back for rework %d times, numbered', (times) => {
    const cycles = Array.from({ length: times }, () => ['returnScores', 'resubmitScores'] as const).flat();
    const state = after(REVIEW, ...cycles);
    expect(state).toMatchObject({ stage: 'SUPERVISORY_REVIEW', returns: times });
  });

  it('a return says what has to change, and only the set under review is accepted', () => {
    const silent = ask('returnScores', { data: { comments: [], today: SECOND } });
    expect(refusal(REVIEW, silent).code).toBe('SCORING.NO_COMMENT');
    const older = ask('acceptScores', { data: { ...graded('gold'), scoreSet: 'set-0' } });
    expect(refusal(REVIEW, older).code).toBe('SCORING.NOT_THE_SEALED_SET');
  });

  it('the third postponement is a manager’s', () => {
    const twice = after(BOOKING, 'bookVisit', 'postponeVisit', 'bookVisit', 'postponeVisit', 'bookVisit');
    expect(refusal(twice, ask('postponeVisit')).code).toBe('VISIT.POSTPONED_TOO_OFTEN');
    expect(explain(twice).find(({ command }) => command === 'postponeVisit')?.why).toContain('only a manager');
    expect(after(twice, ask('postponeVisit', { actor: MANAGER }))).toMatchObject({
      stage: 'BOOKING',
      postponements: 3,
    });
  });

  it('a visit that was broken off keeps the day held, and needs the missing one', () => {
    const broken = after(BOOKING, 'bookVisit', 'beginVisit', 'abortVisit');
    expect(broken).toMatchObject({ stage: 'BOOKING', heldDays: [FIRST], bookedDays: [] });
    const later = addDays(SECOND, 7);
    const again = ask('bookVisit', { data: { days: [later], place: 'Leeds', today: SECOND } });
    const rest = ask('completeVisit', { data: { ...DATA.completeVisit, days: [later], today: later } });
    const done = after(broken, again, ask('beginVisit', { data: { today: later } }), rest);
    expect(done).toMatchObject({ stage: 'SCORING', heldDays: [FIRST, later], bookings: 2 });
  });

  it('a visit does not begin before its first day', () => {
    const early = ask('beginVisit', { data: { today: addDays(FIRST, -1) } });
    expect(refusal(after(BOOKING, 'bookVisit'), early).code).toBe('VISIT.TOO_EARLY');
  });

  it('assessor and supervisor are two people, and scores need both', () => {
    const same = ask('appointSupervisor', { data: { supervisor: 'hart', clearance: 'c' } });
    expect(refusal(BOOKING, same).code).toBe('CASE.SEPARATION_OF_DUTIES');
    const alone = after(BOOKING, 'bookVisit', 'beginVisit', 'completeVisit');
    expect(refusal(alone, ask('submitScores')).code).toBe('CASE.NO_SUPERVISOR');
  });

  it('Travel and Subsistence is approved once', () => {
    expect(refusal(after(SCORING, 'approveExpenses'), ask('approveExpenses')).code).toBe('EXPENSES.APPROVED_ALREADY');
  });
});

describe('Whatever is asked, in whatever order', () => {
  it('the case stays at a known stage, and each event adds one to its number', () => {
    const order = fc.array(fc.constantFrom(...COMMANDS), { maxLength: 60 });
    fc.assert(
      fc.property(order, fc.constantFrom<Grade | null>('bronze', null), (commands, grade) => {
        let state = BEGINNING;
        for (const command of commands) {
          const event = decide(state, ask(command, command === 'acceptScores' ? { data: graded(grade) } : {}));
          if (event instanceof DomainError) continue;
          const next = evolve(state, event);
          expect(STAGES).toContain(next.stage);
          expect(next.seq).toBe(state.seq + 1);
          expect([state.stage, ...TRANSITIONS[command].to]).toContain(next.stage);
          state = next;
        }
      }),
    );
  });
});
