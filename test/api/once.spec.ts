import { newId } from '#platform/database/ids';
import { RequestKeysService } from '#services/requests/request-keys.service';
import { programmeLike } from '../kit/programmes.js';
import { ApiUnderTest } from './api-under-test.js';

describe('one effect for each Idempotency-Key', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await ApiUnderTest.open();
    await api.makeCase(1);
  });
  afterAll(() => api.close());

  const claimed = async () => (await api.db.query<readonly unknown[]>('select key from request_key')).length;

  it('is asked for at every command', async () => {
    const office = await api.as('office');
    for (const key of [undefined, 'short', 'with space in it', 'x'.repeat(201)]) {
      const asked = office.post('/api/cases/A-2005-0001/1/begin-visit').set('If-Match', '"1"');
      const { body } = await (key === undefined ? asked : asked.set('Idempotency-Key', key)).expect(400);
      expect(body.code).toBe('IDEMPOTENCY.KEY_MISSING');
    }
  });

  it('is not used up by a refusal: the corrected request may come under the same key', async () => {
    const office = await api.as('office');
    const ask = (body: object) =>
      office
        .post('/api/cases/A-2005-0001/1/decline-application')
        .set({ 'Idempotency-Key': 'the-same-key', 'If-Match': '"1"' })
        .send(body);
    await ask({ reason: '' }).expect(422);
    expect(await claimed()).toBe(0);
  });

  it('says clearly when the case does not answer, keeps the key, and answers every repeat as it did the first time', async () => {
    const [office, { id }] = [await api.as('office'), api.world.as.office];
    const keys = api.app.get(RequestKeysService);
    const ask = (body: object) => office.post('/api/cases').set('Idempotency-Key', 'a-key-of-mine').send(body);
    const programmeId = await programmeLike(api.db, api.world.programmeId);
    const application = { programmeId, targetLevel: 'gold', year: 2005 };
    const unanswered = await ask(application).expect(503);
    expect([unanswered.body.code, unanswered.headers['retry-after']]).toEqual(['CASE.NO_ANSWER_YET', '2']);

    const [claim] = await api.db.query<readonly { digest: string }[]>('select digest from request_key');
    const first = { number: 'A-2005-0042', cycle: 1, seq: 1, stage: 'APPLIED' };
    await keys.settle({ actorId: id, key: 'a-key-of-mine', digest: claim!.digest }, 201, first);
    const repeated = await ask(application).expect(201);
    expect([repeated.body, repeated.headers.etag]).toEqual([first, '"1"']);
    const inOtherOrder = { year: 2005, targetLevel: 'gold', programmeId };
    expect((await ask(inOtherOrder).expect(201)).body).toEqual(first);
    const other = await ask({ ...application, targetLevel: 'bronze' }).expect(422);
    expect(other.body.code).toBe('IDEMPOTENCY.KEY_REUSED');
  }, 30_000);

  it('is forgotten after a month', async () => {
    const keys = api.app.get(RequestKeysService);
    const [old, recent] = ['an-old-key', 'a-recent-key'].map((key) => ({ actorId: newId(), key, digest: 'x' }));
    const first = await keys.claim(old!);
    await keys.claim(recent!);
    await api.db.query(`update request_key set created_at = now() - interval '31 days' where key = 'an-old-key'`);
    expect(await keys.forget()).toBe(1);
    expect(await keys.claim(old!)).toEqual(first);
  });

  it('stands for one account’s request: two people’s equal keys are two commands', async () => {
    const keys = api.app.get(RequestKeysService);
    const [actorA, actorB, key, digest] = [newId(), newId(), 'equal-key', 'x'];
    const a = await keys.claim({ actorId: actorA, key, digest });
    const b = await keys.claim({ actorId: actorB, key, digest });
    expect(a.commandId).not.toBe(b.commandId);
    expect(await keys.claim({ actorId: actorA, key, digest })).toEqual(a);
  });
});
