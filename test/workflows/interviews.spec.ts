import type { User } from '#domain/access/permissions';
import { day } from '#domain/calendar/dates';
import type { SlotWish } from '#domain/interviews/slots';
import { newId } from '#platform/database/ids';
import { InterviewLinksService } from '#services/interviews/interview-links.service';
import { InterviewsService, type NewInterview } from '#services/interviews/interviews.service';
import { VisitPlanService } from '#services/interviews/visit-plan.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { refused } from '../kit/refused.js';
import { Situations } from '../kit/situations.js';

const SLOT: SlotWish = {
  ...{ day: day('2005-03-08'), from: '09:30', until: '10:15', stakeholder: 'mentor', people: 1 },
  ...{ interviewer: 'assessor', way: 'in person', place: 'Room 4', note: '' },
};
const HEARD: NewInterview = {
  ...{ stakeholder: 'mentor', people: 1, slotId: null },
  ...{ day: day('2005-03-08'), consent: 'notes', notes: 'Was matched by a chat over tea.' },
};

describe('the plan of a visit and its interviews', () => {
  let casework: SkippingCasework;
  let journey: Journey;
  let plans: VisitPlanService;
  let interviews: InterviewsService;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    plans = casework.app.get(VisitPlanService, { strict: false });
    interviews = casework.app.get(InterviewsService, { strict: false });
    journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
    await journey.assign();
  }, 60_000);
  afterAll(() => casework.close());

  const as = () => casework.world.as;
  const plan = (user: User = as().organisation) => plans.plan(user, journey.number, 1);
  const add = (wish: Partial<SlotWish>, user: User = as().organisation, id = newId()) =>
    plans.add(user, journey.number, 1, id, { ...SLOT, ...wish });
  const records = (user: User = as().assessor) => interviews.ofCase(user, journey.number, 1);
  const record = (given: Partial<NewInterview>, user: User = as().assessor, id = newId()) =>
    interviews.record(user, journey.number, 1, id, { ...HEARD, ...given });

  it('F36 opens with the days of the visit, and says until then why it does not', async () => {
    expect((await plan()).whyNot).toBe('The visit has no days to come; plan its interviews once they are booked.');
    expect(await refused(add({}))).toEqual({ code: 'VISIT_PLAN.NO_DAYS', at: [] });
    await journey.book('2005-03-08', '2005-03-09');
    const { days, whyNot, unplanned } = await plan();
    expect([days, whyNot]).toEqual([['2005-03-08', '2005-03-09'], null]);
    expect(unplanned).toBe('No slot yet for 2 mentors, 2 mentees, 2 line managers and 1 member of the programme team.');
  });

  it('F36 Visit planned: organisation and assessor both work on it, each slot once; the rest of the world does not', async () => {
    const command = newId();
    await add({}, as().organisation, command);
    await add({}, as().organisation, command); // repeated
    await add({ from: '10:15', until: '11:00', stakeholder: 'mentee', people: 2 }, as().assessor);
    const { slots, unplanned } = await plan();
    expect(slots.map(({ from, stakeholder, standing, changedBy }) => [from, stakeholder, standing, changedBy])).toEqual(
      [
        ['09:30', 'mentor', 'planned', 'The organisation'],
        ['10:15', 'mentee', 'planned', 'The assessor'],
      ],
    );
    expect(unplanned).toMatch(/^No slot yet for 1 mentor, 2 line managers and/);
    for (const persona of ['supervisor', 'finance', 'admin'] as const)
      expect((await refused(add({ from: '15:00', until: '15:30' }, as()[persona]))).code).toBe('ACCESS.DENIED');
    expect((await refused(plan(as().finance))).code).toBe('ACCESS.DENIED');
  });

  it('F36 nobody is in two interviews at once, also when both are planned in the same moment', async () => {
    expect(await refused(add({ from: '10:00', until: '10:30' }))).toEqual({
      code: 'VISIT_PLAN.OVERLAP',
      at: ['/from'],
    });
    const both = await Promise.allSettled([
      add({ from: '13:00', until: '13:45', stakeholder: 'line manager' }, as().organisation),
      add({ from: '13:30', until: '14:15', stakeholder: 'line manager' }, as().assessor),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('F36 a slot is changed by who has seen its last version, and taken out of the plan with its trace kept', async () => {
    const slot = (await plan()).slots[0]!;
    const asked = { user: as().assessor, id: slot.id, expectedSeq: slot.version };
    await plans.change(asked, { ...SLOT, way: 'call', place: 'They ring us' });
    expect(await refused(plans.change(asked, SLOT))).toEqual({ code: 'VISIT_PLAN.CHANGED', at: [] });
    expect(await refused(plans.change({ ...asked, expectedSeq: 2 }, { ...SLOT, day: day('2005-03-10') }))).toEqual({
      ...{ code: 'INPUT.INVALID', at: ['/day'] },
    });
    expect((await plan()).slots[0]).toMatchObject({ version: 2, way: 'call', changedBy: 'The assessor' });
    await add({ from: '16:00', until: '16:30', stakeholder: 'other' });
    const last = (await plan()).slots.at(-1)!;
    await plans.remove({ user: as().organisation, id: last.id, expectedSeq: 1 });
    expect((await plan()).slots.map(({ id }) => id)).not.toContain(last.id);
    expect((await refused(plans.remove({ user: as().organisation, id: last.id, expectedSeq: 2 }))).code).toBe(
      'VISIT_PLAN.SLOT_UNKNOWN',
    );
  });

  it('F36 postponed, its slots wait to be planned anew and are moved to the new days one by one', async () => {
    await journey.postpone('The sponsor is away.');
    expect((await plan()).slots.map(({ standing }) => standing)).toEqual(['re-plan', 're-plan', 're-plan']);
    await journey.book('2005-03-15', '2005-03-16');
    const { slots, unplanned } = await plan();
    expect(slots.map(({ standing }) => standing)).toEqual(['re-plan', 're-plan', 're-plan']);
    expect(unplanned).toMatch(/^No slot yet for 2 mentors/);
    for (const slot of slots)
      await plans.change(
        { user: as().organisation, id: slot.id, expectedSeq: slot.version },
        { ...slot, day: day('2005-03-15') },
      );
    expect((await plan()).slots.map((slot) => [slot.day, slot.standing])).toEqual(
      Array.from({ length: 3 }, () => ['2005-03-15', 'planned']),
    );
  });

  it('F40 F22 Interviews: recorded by the assessor as they are held, under pseudonyms that the system gives', async () => {
    await casework.moveTo('2005-03-15');
    const [mentor, mentees] = (await plan()).slots;
    const command = newId();
    await record({ slotId: mentor!.id, day: day('2005-03-15') }, as().assessor, command);
    await record({ slotId: mentor!.id, day: day('2005-03-15') }, as().assessor, command); // repeated
    await record({
      ...{ slotId: mentees!.id, stakeholder: 'mentee', people: 2, day: day('2005-03-15') },
      ...{ consent: 'count only', notes: '' },
    });
    await Promise.all([record({ day: day('2005-03-15') }), record({ day: day('2005-03-15'), people: 3 })]);
    const { items } = await records();
    const names = items.map(({ pseudonym }) => pseudonym);
    expect(names.slice(0, 2)).toEqual(['Mentor 1', 'Mentees 1–2']);
    expect([
      ['Mentor 2', 'Mentors 3–5'],
      ['Mentors 2–4', 'Mentor 5'],
    ]).toContainEqual(names.slice(2).sort((a, b) => (a.at(-1)! < b.at(-1)! ? -1 : 1)));
    expect((await plan()).unheard).toBe('Not heard yet: 2 line managers and 1 member of the programme team.');
    expect((await plan()).slots.map(({ standing }) => standing)).toEqual(['held', 'held', 'planned']);
  });

  it('F40 refuses what was not held yet, notes without consent, a slot that is taken or of no plan of the case', async () => {
    expect(await refused(record({ day: day('2005-03-16'), consent: 'count only' }))).toEqual({
      ...{ code: 'INPUT.INVALID', at: ['/day', '/notes'] },
    });
    const [held] = (await plan()).slots;
    expect(await refused(record({ slotId: held!.id }))).toEqual({ code: 'INPUT.INVALID', at: ['/slotId'] });
    expect(await refused(record({ slotId: newId() }))).toEqual({ code: 'INPUT.INVALID', at: ['/slotId'] });
    const gone = { user: as().organisation, id: held!.id, expectedSeq: held!.version };
    expect((await refused(plans.remove(gone))).code).toBe('VISIT_PLAN.HELD');
  });

  it('F40 notes are for who assesses and for the manager; organisation and office see counts', async () => {
    for (const persona of ['assessor', 'supervisor', 'manager'] as const)
      expect((await records(as()[persona])).items[0]?.notes).toBe(HEARD.notes);
    for (const persona of ['organisation', 'office', 'finance', 'admin'] as const)
      expect((await refused(records(as()[persona]))).code).toBe('ACCESS.DENIED');
    const counts = (await plan(as().organisation)).coverage.map(({ stakeholder, heard }) => [stakeholder, heard]);
    expect(counts.slice(0, 2)).toEqual([
      ['mentor', 5],
      ['mentee', 2],
    ]);
    expect(JSON.stringify(await plan(as().organisation))).not.toContain('chat over');
    for (const persona of ['supervisor', 'manager', 'organisation'] as const)
      expect((await refused(record({}, as()[persona]))).code).toBe('ACCESS.DENIED');
  });

  it('F40 consent taken back forgets the notes; a record made by mistake is struck and counts no more', async () => {
    const [first, , third] = (await records()).items;
    const asked = (row: typeof first) => ({ user: as().assessor, id: row!.id, expectedSeq: row!.version });
    await interviews.change(asked(first), { day: day('2005-03-15'), consent: 'count only', notes: '' });
    expect((await refused(interviews.change(asked(first), HEARD))).code).toBe('INTERVIEW.CHANGED');
    await interviews.strike(asked(third), 'Entered twice.');
    const after = await records();
    expect(after.items[0]).toMatchObject({ consent: 'count only', notes: '', version: 2 });
    expect(after.items[2]).toMatchObject({ struckBecause: 'Entered twice.', notes: '' });
    const again = { ...asked(third), expectedSeq: 2 };
    expect((await refused(interviews.strike(again, 'Again.'))).code).toBe('INTERVIEW.STRUCK');
  });

  it('F41 an interview supports the scores of criteria; what is unlinked stays on record, and nothing demands a link', async () => {
    const links = casework.app.get(InterviewLinksService, { strict: false });
    const link = (criterion: string, ids: readonly string[], user: User = as().assessor) =>
      links.link(user, journey.number, 1, criterion, ids);
    const [first, second, struck] = (await records()).items;
    await link('4.1', [first!.id, second!.id]);
    await link('2.2', [first!.id]);
    await link('4.1', [first!.id]); // the second is unlinked
    await link('4.1', [first!.id]); // repeated
    expect((await records()).items.map(({ criteria }) => criteria).slice(0, 2)).toEqual([['2.2', '4.1'], []]);
    expect(await refused(link('9.9', [struck!.id, newId()]))).toEqual({
      ...{ code: 'INPUT.INVALID', at: ['/criterion', '/interviews/0', '/interviews/1'] },
    });
    for (const persona of ['supervisor', 'office', 'organisation'] as const)
      expect((await refused(link('4.1', [], as()[persona]))).code).toBe('ACCESS.DENIED');
    const kept = await journey.query('select 1 from score_interview where unlinked_at is not null');
    expect(kept).toHaveLength(1);
    const { id } = await journey.row();
    await expect(
      journey.query(
        `insert into score_interview (id, case_id, criterion, interview_id, linked_by, linked_at)
         values (gen_random_uuid(), $1, '5.1', $2, $3, now())`,
        ...[id, first!.id, as().supervisor.id],
      ),
    ).rejects.toThrow('by the assessor of the case only');
  });

  it('F40 what was heard stays when the visit is broken off and the assessor replaced; the next goes on from it', async () => {
    await casework.moveTo('2005-03-16');
    await journey.abort(['2005-03-15']);
    const before = await records();
    await record({ day: day('2005-03-15'), stakeholder: 'line manager', notes: 'Written up in the evening.' });
    expect((await plan()).slots.map(({ standing }) => standing)).toEqual(['held', 'held', 'no record']);
    const { lund } = casework.world.assessors;
    await new Situations(journey).endAssignment('Ill.');
    expect((await refused(records())).code).toBe('ACCESS.DENIED');
    await new Situations(journey).nameAssessor(lund);
    const next: User = { id: newId(), roles: ['assessor'], organisationId: null, assessorId: lund };
    await journey.query(
      `insert into account (id, email, name, password_hash, roles, assessor_id, must_change_password)
       values ($1, 'lund@ismpe.example', 'Per Lund', 'none', '["assessor"]', $2, false)`,
      ...[next.id, lund],
    );
    const kept = await records(next);
    expect(kept.items).toHaveLength(before.items.length + 1);
    expect(new Set(kept.items.map(({ recordedBy }) => recordedBy))).toEqual(new Set(['The assessor']));
    await record({ day: day('2005-03-16'), stakeholder: 'line manager' }, next);
    expect((await records(next)).items.at(-1)).toMatchObject({ pseudonym: 'Line manager 2', recordedBy: 'Per Lund' });
  });

  it('F49 the database holds it too: one interview at a time, one person a pseudonym, notes with consent, by the assessor', async () => {
    const { id } = await journey.row();
    const insert = (by: string, consent: string, number: number) =>
      journey.query(
        `insert into interview (id, command_id, case_id, stakeholder, first_no, people, day, consent, notes, recorded_by, changed_by, changed_at)
         values ($1::uuid, $1::text, $2, 'mentor', $3, 1, '2005-03-15', $4, 'words', $5, $5, now())`,
        ...[newId(), id, number, consent, by],
      );
    const [lund] = await journey.query<{ id: string }>(`select id from account where email = 'lund@ismpe.example'`);
    for (const persona of ['assessor', 'supervisor', 'manager', 'organisation'] as const)
      await expect(insert(as()[persona].id, 'notes', 90)).rejects.toThrow('by the assessor of the case only');
    await expect(insert(lund!.id, 'count only', 91)).rejects.toThrow('interview_notes_with_consent');
    await expect(insert(lund!.id, 'notes', 1)).rejects.toThrow('interview_pseudonym_once');
    await expect(journey.query('delete from interview')).rejects.toThrow('struck, never deleted');
    await expect(journey.query(`update interview set first_no = 77 where stakeholder = 'mentee'`)).rejects.toThrow(
      'does not change',
    );
    await expect(journey.query(`update interview_slot set from_time = '09:00', until_time = '17:00'`)).rejects.toThrow(
      'interview_slot_apart',
    );
  });
});
