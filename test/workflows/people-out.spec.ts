import { ScoringService } from '#services/scoring/scoring.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { anotherSupervisor, somebody } from '../kit/people.js';
import { Situations } from '../kit/situations.js';
import { scoresOf } from '../kit/world.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('Situations of the people who assess, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  const report = async (journey: Journey) => (await journey.page()).clocks.filter(({ kind }) => kind === 'REPORT');

  async function booked(inDays: number): Promise<{ journey: Journey; situations: Situations; days: [string, string] }> {
    const today = await casework.clock.today();
    const days: [string, string] = [plus(today, inDays), plus(today, inDays + 1)];
    const journey = casework.journey();
    await journey.toBooked(...days);
    return { journey, situations: new Situations(journey), days };
  }

  async function visited() {
    const made = await booked(1);
    await casework.moveTo(made.days[1], '18:00');
    await made.journey.complete(...made.days);
    return made;
  }

  it('F29 Assessor ill before or during the visit: days held stay, a fresh conflict check, the actual last day counts', async () => {
    const { journey, situations, days } = await booked(1);
    await casework.moveTo(days[0], '17:00');
    await situations.endAssignment('Taken ill on the first evening.', [days[0]]);
    expect(await journey.stage()).toBe('BOOKING');
    const told = (await journey.mails()).filter(({ purpose }) =>
      ['assignment-ended', 'visit-postponed'].includes(purpose),
    );
    expect(told.map(({ purpose, role }) => `${purpose} ${role}`).sort()).toEqual([
      'assignment-ended former assessor',
      'assignment-ended office',
      'assignment-ended organisation',
      'assignment-ended supervisor',
      'visit-postponed former assessor',
      'visit-postponed organisation',
    ]);
    const { lund, iqbal } = casework.world.assessors;
    await expect(situations.nameAssessor(iqbal)).rejects.toMatchObject({ code: 'CASE.SEPARATION_OF_DUTIES' });
    await situations.nameAssessor(lund);
    const clear = await journey.query(
      'select from clearance where case_id = $1 and assessor_id = $2',
      (await journey.row()).id,
      lund,
    );
    expect(clear).toHaveLength(1);
    const later = plus(days[1], 7);
    await journey.book(later);
    await casework.moveTo(later, '18:00');
    const other = await somebody(journey, 'assessor', lund);
    await journey.completeBy(other, later);
    expect((await journey.page()).state.heldDays).toEqual([days[0], later]);
    expect(await report(journey)).toEqual([expect.objectContaining({ promisedDay: plus(later, 42) })]);
    await journey.withdraw();
  }, 60_000);

  it('F30 Assessor ill after the visit: the supervisor rules, another scores from the evidence, the promise stays', async () => {
    const { journey, situations, days } = await visited();
    const { lund } = casework.world.assessors;
    await situations.endAssignment('Broke an arm.');
    await expect(situations.nameAssessor(lund)).rejects.toMatchObject({ code: 'ASSIGNMENT.RULING_NEEDED' });
    await situations.scoreFromEvidence();
    await situations.nameAssessor(lund);
    const other = await somebody(journey, 'assessor', lund);
    await expect(journey.submitScores(90)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await journey.saveScores(other, 'assessor', scoresOf(90));
    await journey.by(other, (asked) => journey.get(ScoringService).submit(asked));
    await journey.acceptScores();
    await casework.moveTo(plus(days[1], 43));
    await journey.issueReport();
    expect(await report(journey)).toEqual([
      expect.objectContaining({ promisedDay: plus(days[1], 42), status: 'missed' }),
    ]);
    await journey.issueCertificate();
  }, 60_000);

  it('Assessor ill after the visit: part is revisited, the promise stays', async () => {
    const { journey, situations, days } = await visited();
    await situations.repeatVisit();
    const again = plus(days[1], 5);
    await journey.book(again);
    await casework.moveTo(again, '18:00');
    await journey.complete(again);
    expect(await journey.stage()).toBe('SCORING');
    expect(await report(journey)).toEqual([
      expect.objectContaining({ promisedDay: plus(days[1], 42), status: 'running' }),
    ]);
    await journey.withdraw();
  }, 60_000);

  it('Conflict of interest found: frozen, ruled on by two people without a part in the case, scored again', async () => {
    const { journey, situations } = await visited();
    await journey.submitScores(90);
    await situations.reportConflict('assessor');
    await expect(journey.acceptScores()).rejects.toMatchObject({ code: 'CONFLICT.FROZEN' });
    const { lund, hart } = casework.world.assessors;
    const board = await somebody(journey, 'board');
    const ruler = await somebody(journey, 'supervisor', lund);
    await expect(journey.page(ruler)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(situations.rule(casework.world.as.supervisor, 'waive')).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await situations.askForRuling(lund);
    expect((await journey.page(ruler)).holds).toEqual([expect.objectContaining({ kind: 'conflict of interest' })]);
    await situations.rule(board, 're-score');
    await situations.rule(ruler, 're-score');
    expect(await journey.page()).toMatchObject({ stage: 'SCORING', assessor: null });
    await expect(situations.nameAssessor(hart)).rejects.toMatchObject({ code: 'CASE.SEPARATION_OF_DUTIES' });
    const kari = await anotherSupervisor(journey);
    await situations.nameAssessor(kari);
    const other = await somebody(journey, 'assessor', kari);
    await journey.by(other, (asked) => journey.get(ScoringService).submit(asked));
    await journey.acceptScores();
    expect(await journey.stage()).toBe('REPORT');
    await journey.withdraw();
  }, 60_000);

  it('Conflict of interest found: before the visit it does not begin, and a new assessor ends the freeze', async () => {
    const { journey, situations, days } = await booked(3);
    await situations.reportConflict('assessor');
    await casework.moveTo(days[0], '12:00');
    expect(await journey.stage()).toBe('BOOKED');
    await situations.endAssignment('Conflict of interest.');
    await situations.nameAssessor(casework.world.assessors.lund);
    expect((await journey.page()).holds).toEqual([]);
    await journey.withdraw();
  }, 60_000);

  it('Conflict of interest found: the database too refuses one person twice, and anybody with a part in the case', async () => {
    const { journey, situations } = await visited();
    await situations.reportConflict('assessor');
    const board = await somebody(journey, 'board');
    const { id } = await journey.row();
    const insert = (as: string, account: string, assessor: string | null) =>
      journey.query(
        `insert into conflict_ruling values (gen_random_uuid(), $1, 7, $2, $3, $4, 'waive', 'none', gen_random_uuid()::text, now())`,
        ...[id, as, account, assessor],
      );
    await insert('board', board.id, null);
    await expect(insert('supervisor', board.id, casework.world.assessors.lund)).rejects.toThrow('two_people');
    await expect(insert('supervisor', casework.world.as.supervisor.id, casework.world.assessors.iqbal)).rejects.toThrow(
      'has a part',
    );
    await journey.withdraw();
  }, 60_000);
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
