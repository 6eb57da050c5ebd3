import { newId } from '#platform/database/ids';
import { ComplaintReadsService } from '#services/proceedings/complaints/complaint-reads.service';
import { ComplaintsService } from '#services/proceedings/complaints/complaints.service';
import { WaitingProceedingsService } from '#services/proceedings/waiting-proceedings.service';
import { SkippingCasework } from '../kit/casework.js';
import { ComplaintJourney } from '../kit/complaints.js';
import { somebody } from '../kit/people.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('a complaint, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  it('F105 is acknowledged, looked into by somebody without a part in it, answered with its remedy, and learnt from', async () => {
    const complaint = new ComplaintJourney(casework);
    const { as } = complaint.journey.world;
    await complaint.receive();
    expect(await complaint.page()).toMatchObject({
      ...{ number: 'CO-2005-0001', stage: 'RECEIVED', complainant: 'Ada Byrne', promise: { kind: 'ACKNOWLEDGEMENT' } },
      clocks: [
        { kind: 'ACKNOWLEDGEMENT', promisedDay: '2005-01-17' },
        { kind: 'ANSWER', promisedDay: '2005-02-09' },
      ],
    });
    await complaint.acknowledge();
    const ivy = await somebody(complaint.journey, 'board');
    await complaint.appoint(ivy);
    const waiting = complaint.journey.get(WaitingProceedingsService);
    expect(await waiting.own(ivy)).toMatchObject([
      { number: 'CO-2005-0001', does: 'look into it and record what you find', promise: { kind: 'ANSWER' } },
    ]);
    expect(await waiting.counts(as.manager)).toContainEqual({ kind: 'complaint', count: 0, overdue: 0 });
    await expect(complaint.findings(as.office)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(complaint.answer(as.manager)).rejects.toMatchObject({ code: 'COMPLAINTS.WRONG_STAGE' });
    await complaint.findings(ivy);
    expect(await waiting.counts(as.manager)).toContainEqual({ kind: 'complaint', count: 1, overdue: 0 });
    await expect(complaint.answer(as.manager, null)).rejects.toMatchObject({ code: 'COMPLAINTS.NO_REMEDY' });
    await complaint.answer(as.manager);
    expect(await complaint.page()).toMatchObject({
      ...{ stage: 'UPHELD', outcome: 'upheld', learning: 'Calls are logged.', investigator: 'Another board' },
      clocks: [{ status: 'met' }, { status: 'met' }],
    });
    expect([...(await complaint.mails())].sort()).toEqual([
      'complaint-acknowledged to complainant',
      'complaint-answered to complainant',
      'complaint-waits to investigator',
      'complaint-waits to manager',
      'complaint-waits to office',
    ]);
  }, 120_000);

  it('F105 reminds whoever has it until it is acknowledged, and ends when it is withdrawn', async () => {
    const complaint = new ComplaintJourney(casework);
    await complaint.receive({ email: null });
    await casework.moveTo('2005-01-19');
    const told = await complaint.journey.query<{ told: string }>(
      `select to_char(dated, 'MM-DD') || ' ' || recipient_role as told from mail m join proceeding p on p.number = m.subject_id
       where p.id = $1 and purpose = 'proceeding-reminder' order by dated, recipient_role`,
      complaint.id,
    );
    expect(told.map((each) => each.told)).toEqual(['01-17 manager', '01-17 office', '01-18 manager', '01-18 office']);
    await complaint.acknowledge();
    await complaint.withdraw();
    expect(await complaint.page()).toMatchObject({
      ...{ stage: 'WITHDRAWN', promise: null },
      clocks: [{ status: 'missed' }, { status: 'superseded' }],
    });
    expect((await complaint.mails()).some((each) => each.includes('complainant'))).toBe(false);
  }, 120_000);

  it('F105 is looked into by nobody whom it is about or who has a part in its case; they do not even see it', async () => {
    const complaint = new ComplaintJourney(casework);
    const { journey } = complaint;
    const { as, assessors } = journey.world;
    const day = await casework.clock.today();
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
    await journey.assign();
    const blamed = await somebody(journey, 'manager');
    const key = newId();
    const about = { aboutAccountId: blamed.id, caseNumber: journey.number, receivedOn: day } as const;
    await complaint.receive(about, key);
    const { id } = complaint;
    await complaint.receive(about, key);
    expect(complaint.id).toBe(id);
    await expect(complaint.acknowledge(blamed)).rejects.toMatchObject({ code: 'COMPLAINTS.ABOUT_YOU' });
    await expect(complaint.page(blamed)).rejects.toMatchObject({ code: 'COMPLAINTS.UNKNOWN' });
    const reads = journey.get(ComplaintReadsService);
    expect((await reads.people(as.office)).map((each) => each.id)).toContain(blamed.id);
    expect((await reads.list(blamed, { limit: 9 })).items.map((each) => each.id)).not.toContain(id);
    await complaint.acknowledge();
    for (const [who, words] of [
      [blamed, 'It is about'],
      [as.assessor, 'assessed the programme'],
    ] as const)
      await expect(complaint.appoint(who)).rejects.toMatchObject({
        ...{
          code: 'COMPLAINTS.INVOLVED',
          facts: { faults: [{ pointer: '/investigator', message: expect.stringContaining(words) }] },
        },
        message: 'Whoever looks into a complaint has no part in it.',
      });
    await expect(
      journey.query(
        `insert into complaint_investigator (id, complaint_id, account_id, command_id, appointed_by, made_at)
         values ($1, $2, $3, 'x', $4, now())`,
        ...[newId(), id, blamed.id, as.office.id],
      ),
    ).rejects.toThrow('is whom it is about');
    const lund = await somebody(journey, 'supervisor', assessors.lund);
    await complaint.appoint(lund);
    expect((await reads.list(lund, { limit: 9 })).items.map((each) => each.id)).toEqual([id]);
    await expect(
      journey.get(ComplaintsService).receive(as.office, newId(), {
        ...{ complainant: 'A', email: null, organisation: null, channel: 'mail', about: 'money', aboutAccountId: null },
        ...{ caseNumber: 'A-2005-9999', cycle: 1, receivedOn: day, text: 'x' },
      }),
    ).rejects.toMatchObject({ facts: { faults: [{ pointer: '/caseNumber' }] } });
  }, 120_000);
});
