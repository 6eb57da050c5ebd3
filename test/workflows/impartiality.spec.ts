import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { BoardAgendaService } from '#services/board/board-agenda.service';
import { AssignmentService } from '#services/cases/assignment.service';
import { OfficersService } from '#services/cases/officers.service';
import { CandidatesService } from '#services/impartiality/candidates.service';
import { DeclarationsService } from '#services/impartiality/declarations.service';
import { InterestReadsService } from '#services/impartiality/interest-reads.service';
import type { NewInterest } from '#services/impartiality/facts';
import { InterestsService } from '#services/impartiality/interests.service';
import { WaiversService } from '#services/impartiality/waivers.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { somebody } from '../kit/people.js';

const day = (text: string) => text as LocalDay;

describe('impartiality: what stands between an assessor and an applicant', () => {
  let casework: SkippingCasework;
  let journey: Journey;
  let board: User;
  const at = <T>(type: new (...args: never[]) => T): T => journey.get(type as never);
  const interest = (more: Partial<NewInterest>): NewInterest => ({
    ...{ kind: 'employment', body: 'Rail Holdings', from: null, to: null, note: '' },
    ...more,
  });
  const office = () => casework.world.as.office;
  const { number, cycle } = { number: () => journey.number, cycle: 1 };
  const name = (assessorId: string) =>
    journey.by(office(), (asked) => at(AssignmentService).nameAssessor(asked, { assessorId }));
  const candidate = async (id: string) => {
    const { items } = await at(CandidatesService).list(office(), number(), cycle, { role: 'assessor' });
    return items.find((each) => each.id === id);
  };
  const mails = (purpose: string) =>
    journey.query<{ recipient: string; text_part: string }>(
      'select recipient, text_part from mail where purpose = $1 order by recipient',
      purpose,
    );

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-01');
    journey = casework.journey();
    board = await somebody(journey, 'board');
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
  }, 120_000);
  afterAll(() => casework.close(), 60_000);

  it('F27 F28 shows the path before it refuses, and refuses with it', async () => {
    const { hart } = casework.world.assessors;
    expect(await candidate(hart)).toMatchObject({ clear: true, reasons: [], paths: [] });
    const interests = at(InterestsService);
    await interests.recordHolding(office(), newId(), {
      ...{ owner: 'Rail Holdings', owned: 'northern  rail trust LTD', from: null, to: null, note: '' },
    });
    await interests.record(office(), hart, newId(), interest({ to: day('2004-05-31') }));
    const path =
      'Jo Hart → employed by Rail Holdings until May 2004 → Rail Holdings owns Northern Rail Trust, the applicant';
    expect(await candidate(hart)).toMatchObject({
      ...{ clear: false, reasons: [] },
      paths: [{ severity: 'soft', waived: false, words: path }],
    });
    await expect(name(hart)).rejects.toMatchObject({
      code: 'ASSESSORS.NOT_CLEAR',
      facts: { reasons: [path] },
    });
  });

  it('F27 enters a fact once for one command, and says what is wrong with one', async () => {
    const { hart } = casework.world.assessors;
    const [interests, reads, id] = [at(InterestsService), at(InterestReadsService), newId()];
    await interests.record(office(), hart, id, interest({ kind: 'family', body: 'Elsewhere' }));
    await interests.record(office(), hart, id, interest({ kind: 'family', body: 'Elsewhere' }));
    const kept = await reads.ofAssessor(office(), hart);
    expect(kept.interests.map(({ body }) => body).sort()).toEqual(['Elsewhere', 'Rail Holdings']);
    await expect(
      interests.record(office(), hart, newId(), interest({ from: day('2005-03-01'), to: day('2004-01-01') })),
    ).rejects.toMatchObject({ facts: { faults: [{ pointer: '/from' }, { pointer: '/to' }] } });
    await expect(
      interests.recordHolding(office(), newId(), {
        ...{ owner: 'Northern Rail Trust', owned: 'Northern Rail Trust Ltd', from: null, to: null, note: '' },
      }),
    ).rejects.toMatchObject({ code: 'HOLDING.ONE_BODY' });
    const elsewhere = kept.interests.find(({ body }) => body === 'Elsewhere')?.id ?? '';
    await interests.end(office(), elsewhere, { on: null, reason: 'Another Hart.' });
    await expect(interests.end(office(), elsewhere, { on: null, reason: 'Again.' })).rejects.toMatchObject({
      code: 'INTEREST.NOT_OPEN',
    });
    await expect(journey.query(`update interest set body = 'Nobody'`)).rejects.toThrow('ended, never changed');
  });

  it('F28 lets two people without a part in the case waive it, in the database too', async () => {
    const { hart } = casework.world.assessors;
    const [waivers, manager] = [at(WaiversService), casework.world.as.manager];
    const asked = (user: User) => ({ user, number: number(), cycle, commandId: newId() });
    const proposal = { assessorId: hart, role: 'assessor' as const, reason: 'Long before the programme began.' };
    await at(OfficersService).assign(manager, office().id, [{ number: number(), cycle }]);
    await expect(waivers.propose(asked(office()), proposal)).rejects.toMatchObject({
      code: 'CASE.SEPARATION_OF_DUTIES',
    });
    const other = await somebody(journey, 'office');
    await expect(
      waivers.propose(asked(other), { ...proposal, assessorId: casework.world.assessors.lund }),
    ).rejects.toMatchObject({ code: 'WAIVER.NOTHING_TO_WAIVE' });
    const id = await waivers.propose(asked(manager), proposal);
    await expect(waivers.propose(asked(other), proposal)).rejects.toMatchObject({ code: 'WAIVER.OPEN' });
    await expect(waivers.decide(manager, id, { granted: true, remark: 'Fine.' })).rejects.toMatchObject({
      code: 'WAIVER.TWO_PEOPLE',
    });
    await expect(
      journey.query(`update conflict_waiver set decided_by = proposed_by, decided_at = now(), granted = true`),
    ).rejects.toThrow('conflict_waiver_two_people');
    await expect(
      journey.query(`update conflict_waiver set decided_by = $1, decided_at = now(), granted = true`, office().id),
    ).rejects.toThrow('who has a part in a case');
    expect((await mails('waiver-proposed')).length).toBe(1);
    const agenda = async (user: typeof manager) =>
      (await at(BoardAgendaService).waiting(user)).filter(({ kind }) => kind === 'waiver');
    expect(await agenda(board)).toMatchObject([{ id, case: { number: number(), cycle } }]);
    expect(await agenda(manager)).toEqual([]); // who proposed it does not decide
    await waivers.decide(board, id, { granted: true, remark: 'Small, and long ago.' });
    await expect(waivers.decide(board, id, { granted: false, remark: 'No.' })).rejects.toMatchObject({
      code: 'WAIVER.DECIDED',
    });
    expect((await mails('waiver-decided'))[0]?.text_part).toContain('granted');
    expect(await candidate(hart)).toMatchObject({ clear: true, paths: [{ waived: true }] });
    await name(hart);
    expect((await journey.page()).state.assessor).toBe(hart);
  });

  it('F29 reports what is found mid-case to the office, once, with the step that freezes', async () => {
    const { hart } = casework.world.assessors;
    await at(DeclarationsService).declare(casework.world.as.assessor, newId(), {
      statement: 'My sister has joined them.',
      interests: [interest({ kind: 'family', body: 'Northern Rail Trust' })],
    });
    await at(InterestsService).record(office(), hart, newId(), interest({ kind: 'consultancy', body: 'Elsewhere' }));
    const found = await mails('conflict-found');
    expect(new Set(found.map(({ recipient }) => recipient)).size).toBe(found.length);
    expect(found[0]?.text_part).toContain('Jo Hart → family at Northern Rail Trust, the applicant');
    const { people } = await at(CandidatesService).ofCase(office(), number(), cycle);
    expect(people).toMatchObject([{ name: 'Jo Hart', role: 'assessor' }]);
    expect(people[0]?.paths.map(({ waived }) => waived)).toEqual([false, true]);
    const page = await at(InterestReadsService).own(casework.world.as.assessor);
    expect(page).toMatchObject({ due: { on: '2006-02-01', overdue: false }, mayKeep: false });
    expect(page.declarations).toMatchObject([{ statement: 'My sister has joined them.', found: 1 }]);
  });
});
