import { day } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { ApiUnderTest } from './api-under-test.js';

describe('what an organisation writes while the engine is away', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await ApiUnderTest.open();
  });
  afterAll(() => api.close());

  it('stands, though the silent case cannot be told', async () => {
    const [askedOn, dormantOn, lapsesOn] = ['2005-01-10', '2005-04-10', '2005-07-09'].map(day);
    await api.makeCase(1, {
      stage: 'IN_HOUSE_REVIEW',
      silence: {
        ...{ what: 'two days', why: 'to book', askedOn: askedOn!, countsFrom: askedOn! },
        ...{ dormantOn: dormantOn!, lapsesOn: lapsesOn! },
      },
    });
    const organisation = await api.as('organisation');
    const { body } = await organisation
      .post(`/api/organisations/${api.world.organisationId}/contacts`)
      .set('Idempotency-Key', newId())
      .send({ role: 'sponsor', name: 'Kim Osei', email: 'kim@northern.example', from: '2005-01-10' })
      .expect(201);
    expect(JSON.stringify(body)).toContain('kim@northern.example');
  }, 60_000);
});
