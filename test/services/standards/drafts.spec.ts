import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { StandardsCommentsService } from '#services/standards/standards-comments.service';
import { StandardsReadingsService } from '#services/standards/standards-readings.service';
import { StandardsService } from '#services/standards/standards.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { Drafting, fuller } from '../../kit/standards.js';
import { TestDay } from '../../kit/test-day.js';
import { makeWorld, type World } from '../../kit/world.js';

const UNTIL = '2005-03-31' as LocalDay;

describe('a standards version from its draft to its publication', () => {
  let app: INestApplicationContext;
  let world: World;
  let drafting: Drafting;
  let drop: () => Promise<void>;
  const day = new TestDay('2005-03-01');
  const comments = () => app.get(StandardsCommentsService, { strict: false });
  const sql = <T>(text: string, ...values: readonly unknown[]) =>
    app.get(DataSource, { strict: false }).query<T>(text, [...values]);

  beforeAll(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    app = await services({ DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1' }, day);
    world = await makeWorld(app.get(DataSource, { strict: false }));
    drafting = new Drafting(app, world);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  it('F110 begins as a copy under a reference of its own, and tells what differs as it is written', async () => {
    day.moveTo('2005-03-01');
    const draft = await drafting.begin('A-1');
    expect(draft).toMatchObject({
      standing: 'draft',
      basedOn: { reference: 'ISMPE-2005' },
      differences: [],
      mayChange: true,
    });
    await expect(drafting.begin('ISMPE-2005')).rejects.toMatchObject({
      faults: [{ pointer: '/reference', message: expect.stringContaining('another version') }],
    });
    const { criteria, ...segment } = fuller(draft.rules, 2);
    const written = await drafting.drafts.writeSegment(await drafting.asked(draft.id), 2, {
      ...segment,
      ...{ title: 'Training', weight: 2, criteria: [{ ...criteria[1]!, points: 80 }, criteria[2]!] },
    });
    expect(written.differences.map(({ where, what, field, was, is }) => [where, what, field, was, is])).toEqual([
      ['Segment 2', 'changed', 'title', 'Stakeholder training and briefing', 'Training'],
      ['Segment 2', 'changed', 'weight', '1', '2'],
      ['Criterion 2.1', 'changed', 'number', '2.2', '2.1'],
      ['Criterion 2.1', 'changed', 'points', '100', '80'],
      ['Criterion 2.2', 'new', 'criterion', null, 'Stakeholder training and briefing, criterion 3 (50 points)'],
      [
        'Criterion 2.1 of the version before',
        'gone',
        'criterion',
        'Stakeholder training and briefing, criterion 1 (100 points)',
        null,
      ],
    ]);
    const judged = await drafting.drafts.writeJudging(await drafting.asked(draft.id), {
      grades: [
        { grade: 'bronze', overallMinimum: '70', segmentFloor: '60' },
        { grade: 'silver', overallMinimum: '80', segmentFloor: '65' },
        { grade: 'gold', overallMinimum: '90', segmentFloor: '70' },
      ],
      periods: { REPORT: 35 },
    });
    expect(
      judged.differences.slice(-3).map(({ where, field, was, is }) => `${where} ${field}: ${was} → ${is}`),
    ).toEqual([
      'Grade gold overall minimum: 95 % → 90 %',
      'Grade gold segment floor: 60 % → 70 %',
      'Period report, from the last visit day: 42 days → 35 days',
    ]);
  });

  it('F110 names field and rule of what is wrong, and keeps nothing of it', async () => {
    const draft = await drafting.begin('A-2');
    const text = fuller(draft.rules, 1);
    const [first] = text.criteria;
    const twice = {
      ...text,
      criteria: [first!, { ...first!, title: 'Another' }, { ...first!, from: '9.9', title: 'A third' }],
    };
    await expect(drafting.drafts.writeSegment(await drafting.asked(draft.id), 1, twice)).rejects.toMatchObject({
      code: 'INPUT.INVALID',
      faults: [
        { pointer: '/criteria/1/from', message: expect.stringContaining('1.1') },
        { pointer: '/criteria/2/from', message: expect.stringContaining('9.9') },
      ],
    });
    const grades = draft.rules.grades.map((rule) => ({ ...rule, overallMinimum: '80' }));
    await expect(
      drafting.drafts.writeJudging(await drafting.asked(draft.id), { grades, periods: { SCORES: 40 } }),
    ).rejects.toMatchObject({
      faults: [
        { pointer: '/grades/1/overallMinimum' },
        { pointer: '/grades/2/overallMinimum' },
        { pointer: '/periods/SCORES' },
      ],
    });
    await expect(
      drafting.drafts.writeSegment({ user: world.as.office, id: draft.id, expectedSeq: 7 }, 1, text),
    ).rejects.toMatchObject({
      code: 'STANDARDS.CHANGED',
    });
    await expect(drafting.drafts.openConsultation(await drafting.asked(draft.id), UNTIL)).rejects.toMatchObject({
      code: 'STANDARDS.NOT_WHOLE',
      faults: [{ pointer: '/segments', message: '12 criteria; between 30 and 60 are expected.' }],
    });
    expect(await drafting.read(draft.id)).toMatchObject({ version: 1, differences: [] });
  });

  it('F111 is consulted on in its window, does not change meanwhile, and every comment gets its answer', async () => {
    const draft = await drafting.whole('A-3');
    const { organisation, assessor, office, manager, finance } = world.as;
    const make = (user: User, place = '') =>
      comments().make(user, newId(), draft.id, { place, text: 'Too many papers.' });
    await expect(make(assessor)).rejects.toMatchObject({ code: 'STANDARDS.NOT_NOW' });
    await expect(
      drafting.drafts.openConsultation(await drafting.asked(draft.id), '2005-03-10' as LocalDay),
    ).rejects.toMatchObject({
      faults: [{ pointer: '/until', message: expect.stringContaining('2005-03-15') }],
    });
    await expect(drafting.read(draft.id, organisation)).rejects.toMatchObject({ code: 'STANDARDS.DRAFT_UNKNOWN' });
    await drafting.drafts.openConsultation(await drafting.asked(draft.id), UNTIL);
    expect(await drafting.read(draft.id, organisation)).toMatchObject({ standing: 'consultation', mayComment: true });
    await expect(
      drafting.drafts.writeSegment(await drafting.asked(draft.id), 1, fuller(draft.rules, 1)),
    ).rejects.toMatchObject({ code: 'STANDARDS.NOT_NOW' });

    const id = newId();
    const first = await comments().make(organisation, id, draft.id, { place: '2.4', text: 'Who keeps the list?' });
    expect(await comments().make(organisation, id, draft.id, { place: '2.4', text: 'Who keeps the list?' })).toEqual(
      first,
    );
    const second = await make(assessor, 'grades');
    await expect(make(assessor, '7.1')).rejects.toMatchObject({ faults: [{ pointer: '/place' }] });
    for (const user of [office, finance]) await expect(make(user)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    const listed = async (user: User) =>
      (await comments().list(user, draft.id, { limit: 50 })).items.map((each) => each.id);
    expect(await listed(organisation)).toEqual([first.id]);
    expect(await listed(office)).toEqual([first.id, second.id]);
    const page = await comments().list(office, draft.id, { limit: 1 });
    expect((await comments().list(office, draft.id, { limit: 1, cursor: page.nextCursor! })).items).toMatchObject([
      { id: second.id },
    ]);

    const answer = { disposition: 'partly', reason: 'The office keeps it.' } as const;
    expect(await comments().answer(manager, first.id, answer)).toMatchObject({ ...answer, answeredBy: 'The manager' });
    expect(await comments().answer(manager, first.id, answer)).toMatchObject(answer);
    await expect(comments().answer(manager, first.id, { ...answer, disposition: 'declined' })).rejects.toMatchObject({
      code: 'STANDARDS.ANSWERED',
    });
    day.moveTo('2005-04-01');
    await expect(make(organisation)).rejects.toMatchObject({ code: 'STANDARDS.NOT_NOW' });
    expect(await drafting.read(draft.id)).toMatchObject({
      standing: 'consulted',
      comments: 2,
      unanswered: 1,
      mayChange: true,
    });

    const decision = await drafting.decide(draft, '2005-04-01');
    await expect(drafting.publish(draft.id, decision.id, '2005-07-01')).rejects.toMatchObject({
      code: 'STANDARDS.COMMENTS_OPEN',
    });
    await comments().answer(office, second.id, { disposition: 'accepted', reason: 'Taken up.' });
    expect((await drafting.publish(draft.id, decision.id, '2005-07-01')).reference).toBe('A-3');
  });

  it('F109 F111 is published on a decision of the Board that was carried, on what lay before it, and never changes again', async () => {
    day.moveTo('2005-05-02');
    const draft = await drafting.whole('A-4');
    const before = await drafting.decide(draft, '2005-05-01');
    await expect(drafting.publish(draft.id, before.id, '2006-01-01')).rejects.toMatchObject({
      code: 'STANDARDS.CHANGED_SINCE',
    });
    const early = await drafting.decide(draft, '2005-05-02');
    await expect(drafting.publish(draft.id, early.id, '2006-01-01')).rejects.toMatchObject({
      code: 'STANDARDS.NOT_NOW',
    });
    await drafting.drafts.openConsultation(await drafting.asked(draft.id), '2005-05-31' as LocalDay);
    day.moveTo('2005-06-01');
    const rejected = await drafting.decide(draft, '2005-06-01', 'against');
    await expect(drafting.publish(draft.id, rejected.id, '2006-01-01')).rejects.toMatchObject({
      code: 'BOARD.NO_APPROVAL',
    });
    const other = await drafting.decide({ id: newId(), title: 'Something else' }, '2005-06-01');
    await expect(drafting.publish(draft.id, other.id, '2006-01-01')).rejects.toMatchObject({
      code: 'BOARD.NO_APPROVAL',
    });
    const carried = await drafting.decide(draft, '2005-06-01');
    await expect(drafting.publish(draft.id, carried.id, '2005-05-01')).rejects.toMatchObject({
      faults: [{ pointer: '/validFrom' }],
    });
    await expect(drafting.publish(draft.id, carried.id, '2006-01-01', world.as.finance)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    const version = await drafting.publish(draft.id, carried.id, '2006-01-01');
    expect(version).toMatchObject({
      id: draft.id,
      validFrom: '2006-01-01',
      source: expect.stringContaining('Advisory Board'),
    });

    const standards = app.get(StandardsService, { strict: false });
    expect((await standards.inForce('2005-12-31' as LocalDay)).id).not.toBe(draft.id);
    expect((await standards.inForce('2006-01-01' as LocalDay)).id).toBe(draft.id);
    expect((await standards.compared(draft.id))?.before.reference).toBe('ISMPE-2005');
    await expect(drafting.drafts.giveUp(await drafting.asked(draft.id), 'No.')).rejects.toMatchObject({
      code: 'STANDARDS.NOT_NOW',
    });
    for (const tampering of [
      `update standards_version set title = 'x' where reference = 'A-4'`,
      `delete from standards_version where reference = 'A-4'`,
      `update standards_draft set title = 'x' where reference = 'A-4'`,
      `delete from standards_draft where reference = 'A-1'`,
      `update standards_comment set text = 'x'`,
      `delete from standards_comment`,
      `insert into standards_version (id, reference, title, valid_from, rules, source, published_at)
         select id, reference, title, '2005-01-01', rules, 'by hand', now() from standards_draft where reference = 'A-1'`,
      `insert into standards_version (id, reference, title, valid_from, rules, source, published_at, decision_id, based_on, origins)
         select d.id, d.reference, d.title, '2005-01-01', d.rules, 'by hand', now(), '${carried.id}', d.based_on, '{}'
         from standards_draft d where d.reference = 'A-1'`,
    ])
      await expect(sql(tampering)).rejects.toThrow(/never|stays|does not change|drafted|rests on no decision/);
  });

  it('F110 is given up with a reason, and is nobody’s to draft but the office’s', async () => {
    const draft = await drafting.begin('A-5');
    await expect(
      drafting.drafts.giveUp(await drafting.asked(draft.id, world.as.assessor), 'No.'),
    ).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await drafting.drafts.giveUp(await drafting.asked(draft.id), 'Another is drafted.');
    expect(await drafting.read(draft.id)).toMatchObject({
      standing: 'abandoned',
      givenUp: 'Another is drafted.',
      mayChange: false,
    });
    const readings = app.get(StandardsReadingsService, { strict: false });
    const references = async (user: User) =>
      (await readings.list(user, { limit: 50 })).items.map((each) => each.reference);
    expect(await references(world.as.organisation)).toEqual(['A-4', 'A-3']);
    expect(await references(world.as.office)).toEqual(['A-5', 'A-4', 'A-3', 'A-2', 'A-1']);
    const page = await readings.list(world.as.office, { limit: 2 });
    const next = await readings.list(world.as.office, { limit: 2, cursor: page.nextCursor! });
    expect(next.items.map((each) => each.reference)).toEqual(['A-3', 'A-2']);
  });
});
