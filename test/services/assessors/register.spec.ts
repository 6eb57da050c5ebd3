import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { AssessorPageService, type AssessorPage } from '#services/assessors/assessor-page.service';
import { RegisterDetailsService } from '#services/assessors/register-details.service';
import { RegisterStepsService, type AskedOfEntry } from '#services/assessors/register-steps.service';
import { BoardDecisionsService } from '#services/board/board-decisions.service';
import { BoardMembersService } from '#services/board/board-members.service';
import { EnquiriesService } from '#services/enquiries/enquiries.service';
import { ListMailService } from '#services/enquiries/list-mail.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';
import { makeWorld, type World } from '../../kit/world.js';

describe('the register of assessors, kept by the office', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let drop: () => Promise<void>;
  let id: string;
  const clock = FixedClock.on('2005-03-10');
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  const page = (): Promise<AssessorPage> => get(AssessorPageService).page(world.as.office, id);
  const asked = async (): Promise<AskedOfEntry> => ({
    ...{ user: world.as.office, id, commandId: newId() },
    expectedVersion: (await page()).version,
  });
  const take = async (step: Parameters<RegisterStepsService['take']>[1], on: string, detail = 'As agreed.') =>
    get(RegisterStepsService).take(await asked(), step, { on: on as LocalDay, detail });

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, clock);
    db = app.get(DataSource);
    world = await makeWorld(db);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  async function decide(minuteNo: string, subjectId: string, vote: 'for' | 'against' = 'for'): Promise<string> {
    const sitting = await get(BoardMembersService).sitting('2005-03-09' as LocalDay);
    const decision = newId();
    await get(BoardDecisionsService).record(world.as.office, decision, {
      ...{ minuteNo, decidedOn: '2005-03-09' as LocalDay, kind: 'appointment', subject: 'Appointment of Kim Osei' },
      ...{ subjectId, resolution: 'Kim Osei is appointed.', replacesId: null },
      votes: sitting.map(({ id: memberId }) => ({ memberId, vote })),
    });
    return decision;
  }

  it('F23 enters a candidate once, under the next reference', async () => {
    const details = { name: 'Kim Osei', email: 'kim@osei.example', employer: null, basedIn: 'Bath', listed: true };
    id = await get(RegisterDetailsService).enter(world.as.office, newId(), details);
    await get(RegisterDetailsService).enter(world.as.office, id, details);
    expect(await page()).toMatchObject({ reference: 'AS-001', status: 'candidate', version: 1, accredited: false });
    const again = get(RegisterDetailsService).enter(world.as.office, newId(), {
      ...details,
      email: 'KIM@osei.example',
    });
    await expect(again).rejects.toMatchObject({ code: 'ASSESSORS.EMAIL_KNOWN' });
    await expect(get(RegisterDetailsService).enter(world.as.finance, newId(), details)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('F25 appoints only with the Board’s approval, which names this assessor and was carried', async () => {
    await take('passTraining', '2005-02-14', 'The course of February 2005.');
    const steps = get(RegisterStepsService);
    const [other, rejected, right] = [
      await decide('2005/1.1', newId()),
      await decide('2005/1.2', id, 'against'),
      await decide('2005/1.3', id),
    ];
    await expect(take('appoint', '2005-03-10')).rejects.toMatchObject({ code: 'ASSESSORS.WRONG_STATUS' });
    for (const decisionId of [other, rejected])
      await expect(steps.approve(await asked(), { decisionId })).rejects.toMatchObject({ code: 'BOARD.NO_APPROVAL' });
    await steps.approve(await asked(), { decisionId: right });
    await take('appoint', '2005-03-10');
    expect(await page()).toMatchObject({
      ...{ status: 'active', approvedOn: '2005-03-09', activeFrom: '2005-03-10', competenceUntil: '2008-03-10' },
      ...{ accredited: true, approval: { minuteNo: '2005/1.3' } },
    });
    expect((await page()).history.map(({ step, minuteNo }) => [step, minuteNo])).toEqual([
      ['appoint', null],
      ['approve', '2005/1.3'],
      ['passTraining', null],
      ['enter', null],
    ]);
  });

  it('F25 holds it in the database, whoever writes there', async () => {
    const active = `update assessor set status = 'active' where id = $1`;
    const candidate = newId();
    await db.query(
      `insert into assessor (id, reference, name, email, status) values ($1, 'X-1', 'Un Approved', 'un@approved.example', 'candidate')`,
      [candidate],
    );
    await expect(db.query(active, [candidate])).rejects.toMatchObject({
      driverError: { constraint: 'assessor_appointed_by_the_board' },
    });
    const untrained = `update assessor set trained_on = '2005-03-10' where id = $1`;
    await expect(db.query(untrained, [id])).rejects.toMatchObject({
      driverError: { constraint: 'assessor_trained_first' },
    });
    await expect(db.query(`update assessor_event set detail = ''`)).rejects.toThrow('never changed');
  });

  it('F23 refuses a step from somebody who has not seen the last one, and repeats none', async () => {
    const stale = { ...(await asked()), expectedVersion: 1 };
    const step = { on: '2005-03-10' as LocalDay, detail: 'A complaint.' };
    await expect(get(RegisterStepsService).take(stale, 'suspend', step)).rejects.toMatchObject({
      code: 'ASSESSORS.CHANGED',
    });
    const suspension = await asked();
    await get(RegisterStepsService).take(suspension, 'suspend', step);
    await get(RegisterStepsService).take(suspension, 'suspend', step);
    expect(await page()).toMatchObject({
      status: 'suspended',
      accredited: false,
      version: suspension.expectedVersion + 1,
    });
    await take('reinstate', '2005-03-10');
  });

  it('F31 renews competence on thirty hours of further training, and lists nobody whose competence is over', async () => {
    const training = { kind: 'course', activity: 'Ethics of mentoring', witness: null } as const;
    const record = async (hours: number) =>
      get(RegisterDetailsService).recordCpd(await asked(), { ...training, hours, day: '2005-03-10' as LocalDay });
    await record(12.5);
    await expect(take('renewCompetence', '2005-03-10')).rejects.toThrow('12.5 of 30 hours');
    const listed = async () => (await get(AssessorPageService).published()).items.map(({ name }) => name);
    expect(await listed()).toEqual(['Jo Hart', 'Kim Osei', 'Nadia Iqbal', 'Per Lund']);
    clock.moveTo('2008-03-11');
    expect(await listed()).toEqual([]);
    expect(await page()).toMatchObject({ status: 'active', accredited: false });
    await record(17.5);
    await take('renewCompetence', '2008-03-11');
    expect(await page()).toMatchObject({ accredited: true, competenceUntil: '2011-03-11', cpdHours: 0 });
    expect(await listed()).toEqual(['Kim Osei']);
    clock.moveTo('2005-03-10');
  });

  it('F26 answers an enquiry with the list by mail, once, and F1 keeps what was done', async () => {
    const enquiry = await get(EnquiriesService).note(world.as.office, newId(), {
      ...{ receivedOn: '2005-03-09' as LocalDay, source: 'e-mail', kind: 'list of assessors', name: 'Ada Byrne' },
      ...{ email: 'ada@byrne.example', telephone: null, organisation: 'Byrne & Co', text: 'Who could help us?' },
      nextContact: null,
    });
    expect(enquiry).toMatchObject({ outcome: 'open', nextContact: '2005-03-15', version: 1 });
    const answered = await get(ListMailService).send(world.as.office, enquiry.id, 1);
    expect(answered).toMatchObject({
      outcome: 'answered',
      nextContact: null,
      version: 2,
      notes: [{ outcome: 'answered' }],
    });
    await expect(get(ListMailService).send(world.as.office, enquiry.id, 1)).rejects.toMatchObject({
      code: 'ENQUIRIES.CHANGED',
    });
    const mails = await db.query<{ id: string; recipient: string; text_part: string }[]>(
      `select id, recipient, text_part from mail where subject_kind = 'enquiry'`,
    );
    expect(mails).toMatchObject([{ id: answered.notes[0]!.mailId, recipient: 'ada@byrne.example' }]);
    expect(mails[0]!.text_part).toMatch(/Jo Hart[\s\S]*Kim Osei\W+Bath[\s\S]*Nadia Iqbal\W+supervisory assessor/);
    const { items } = await get(EnquiriesService).list(world.as.office, { limit: 10, q: 'byrne' });
    expect(items).toHaveLength(1);
  });

  it('F24 F26 leaves out from 2004 on who was approved before without the training', async () => {
    const named = async () => (await get(AssessorPageService).published()).items.map(({ name }) => name);
    await db.query(
      `with d as (insert into board_decision (id, minute_no, decided_on, kind, subject, subject_id, resolution, outcome, voters,
           provenance, recorded_by, recorded_at)
         select $1, 'AB 2003/2', '2003-05-01', 'appointment', 'Appointment', id, 'Appointed.', 'carried', 0, 'imported', 'system', now()
         from assessor where name = 'Per Lund' returning id)
       update assessor set approval_id = (select id from d), trained_on = null, approved_on = '2003-05-01', active_from = '2003-05-01'
       where name = 'Per Lund'`,
      [newId()],
    );
    clock.moveTo('2003-12-31');
    expect(await named()).toContain('Per Lund');
    clock.moveTo('2005-03-10');
    expect(await named()).not.toContain('Per Lund');
    await db.query(`update assessor set trained_on = '2004-02-01' where name = 'Per Lund'`);
    expect(await named()).toContain('Per Lund');
  });

  it('F26 leaves out who does not agree to be listed', async () => {
    const { name, email, employer, basedIn } = await page();
    await get(RegisterDetailsService).change(await asked(), { name, email, employer, basedIn, listed: false });
    const { items } = await get(AssessorPageService).published();
    expect(items.map((each) => each.name)).not.toContain('Kim Osei');
  });
});
