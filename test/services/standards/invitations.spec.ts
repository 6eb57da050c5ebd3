import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { RegisterWatchService } from '#services/assessors/watch/register-watch.service';
import { InvitationsService } from '#services/standards/invitations/invitations.service';
import { StandardsCommentsService } from '#services/standards/standards-comments.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { Drafting } from '../../kit/standards.js';
import { TestDay } from '../../kit/test-day.js';
import { makeWorld, type World } from '../../kit/world.js';

const UNTIL = '2005-03-31' as LocalDay;

describe('people asked to comment on a draft of the standards', () => {
  let app: INestApplicationContext;
  let world: World;
  let drafting: Drafting;
  let draft: string;
  let drop: () => Promise<void>;
  const day = new TestDay('2005-03-01');
  const invitations = () => app.get(InvitationsService, { strict: false });
  const look = async () => app.get(RegisterWatchService, { strict: false }).look(await day.now());
  const told = (purpose: string) =>
    app
      .get(DataSource, { strict: false })
      .query<{ recipient: string; role: string; subject: string; text: string }[]>(
        `select recipient, recipient_role as role, subject, text_part as text from mail where purpose = $1 order by recipient`,
        [purpose],
      );

  beforeAll(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    app = await services({ DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1' }, day);
    world = await makeWorld(app.get(DataSource, { strict: false }));
    drafting = new Drafting(app, world);
    draft = (await drafting.whole()).id;
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  it('F110 asks nobody before the consultation is open', async () => {
    await expect(invitations().of(world.as.office, draft)).rejects.toMatchObject({ code: 'STANDARDS.NOT_OPEN' });
    await drafting.drafts.openConsultation(await drafting.asked(draft), UNTIL);
    await expect(invitations().of(world.as.assessor, draft)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    const { circles, sent } = await invitations().of(world.as.office, draft);
    expect(circles.map(({ circle, asked }) => [circle, asked])).toEqual([
      ['board', 0],
      ['assessors', 0],
      ['organisations under way', 0],
      ['all organisations', 0],
    ]);
    expect(circles.map(({ people }) => people)).toEqual([expect.any(Number), 3, 0, 1]);
    expect(sent).toEqual([]);
  });

  it('F110 shows whom it would write to and the mail, and sends nothing meanwhile', async () => {
    const { people, mail } = await invitations().preview(world.as.office, draft, {
      ...{ circles: ['assessors', 'all organisations'], note: 'Segment 4 above all.' },
    });
    expect(people.map(({ role }) => role)).toEqual(['assessor', 'assessor', 'assessor', 'organisation']);
    expect(mail?.subject).toBe('New standards: please comment by Thursday 31 March 2005');
    expect(mail?.text).toContain('Segment 4 above all.');
    expect(mail?.text).toContain(`/standards/drafts/${draft}?part=consultation`);
    expect(await told('consultation-open')).toEqual([]);
  });

  it('F110 asks the chosen circles, each address once however often somebody asks', async () => {
    const key = newId();
    const invitation = { circles: ['assessors'] as const, note: '' };
    await invitations().invite(world.as.office, key, draft, invitation);
    await invitations().invite(world.as.office, key, draft, invitation);
    const { circles, sent } = await invitations().invite(world.as.manager, newId(), draft, {
      ...{ circles: ['assessors', 'all organisations'], note: '' },
    });
    expect(sent.map(({ people }) => people).sort()).toEqual([1, 3]);
    await expect(
      invitations().invite(world.as.office, newId(), draft, { circles: ['assessors'], note: '' }),
    ).rejects.toMatchObject({ faults: [{ pointer: '/circles' }] });
    expect(circles.map(({ people, asked }) => people === asked)).toEqual([expect.any(Boolean), true, true, true]);
    expect((await told('consultation-open')).map(({ role }) => role).sort()).toEqual([
      ...['assessor', 'assessor', 'assessor', 'organisation'],
    ]);
    await expect(
      app.get(DataSource, { strict: false }).query(`update consultation_invitee set name = 'x'`),
    ).rejects.toThrow('never changed');
  });

  it('F110 reminds once before it closes, and not who has commented', async () => {
    await app
      .get(StandardsCommentsService, { strict: false })
      .make(world.as.assessor, newId(), draft, { place: '', text: 'Shorter, please.' });
    await app
      .get(DataSource, { strict: false })
      .query(`update account u set email = a.email from assessor a where a.id = u.assessor_id and u.id = $1`, [
        world.as.assessor.id,
      ]);
    day.moveTo('2005-03-24');
    await look();
    expect(await told('consultation-closing')).toEqual([]);
    day.moveTo('2005-03-29');
    await look();
    await look();
    day.moveTo('2005-03-30');
    await look();
    const closing = await told('consultation-closing');
    expect(closing.map(({ role }) => role).sort()).toEqual(['assessor', 'assessor', 'organisation']);
    expect(closing[0]?.subject).toBe('New standards: the consultation closes on Thursday 31 March 2005');
  });

  it('F110 asks nobody once it is over', async () => {
    day.moveTo('2005-04-01');
    await look();
    await expect(
      invitations().invite(world.as.office, newId(), draft, { circles: ['board'], note: '' }),
    ).rejects.toMatchObject({ code: 'STANDARDS.NOT_OPEN' });
    expect(await told('consultation-closing')).toHaveLength(3);
  });
});
