import { newId } from '#platform/database/ids';
import { ApiUnderTest } from '../api/api-under-test.js';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Situations } from '../kit/situations.js';
import { scoresOf } from '../kit/world.js';

describe('what an organisation writes by itself', () => {
  let casework: SkippingCasework;
  let api: ApiUnderTest;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    api = await ApiUnderTest.beside(casework);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await casework.close();
  });

  async function silent(): Promise<Journey> {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await new Situations(journey).ask();
    return journey;
  }
  const owed = async (journey: Journey): Promise<boolean> => (await journey.page()).state.silence !== null;
  const heard = async (journey: Journey): Promise<number> =>
    (
      await journey.query(
        `select from case_event e join case_file f on f.id = e.case_id where f.number = $1 and e.type = 'OrganisationHeard'`,
        journey.number,
      )
    ).length;

  it('Organisation silent: scores of its own on a case end the silence of that case, once, and of no other', async () => {
    const [journey, other] = [await silent(), await silent()];
    const organisation = await api.as('organisation');
    const path = `/api/cases/${journey.number}/1/scores/self`;
    const save = async (): Promise<unknown> => {
      const { headers } = await organisation.get(path).expect(200);
      return organisation
        .put(path)
        .set('If-Match', headers['etag']!)
        .send({ scores: scoresOf(70) })
        .expect(200);
    };
    await save();
    await save();
    expect([await owed(journey), await owed(other), await heard(journey)]).toEqual([false, true, 1]);
  }, 60_000);

  it('Organisation silent: a contact that it enters revives a case that fell dormant; the office’s own writing does not', async () => {
    const journey = await silent();
    await casework.moveTo('2005-04-20', '10:00');
    expect(await journey.stage()).toBe('DORMANT');
    const { organisationId } = casework.world;
    const enter = async (persona: 'office' | 'organisation', email: string) =>
      (await api.as(persona))
        .post(`/api/organisations/${organisationId}/contacts`)
        .set('Idempotency-Key', newId())
        .send({ role: 'sponsor', name: 'Kim Osei', email, from: '2005-01-10' })
        .expect(201);
    await enter('office', 'a@northern.example');
    expect(await journey.stage()).toBe('DORMANT');
    await enter('organisation', 'b@northern.example');
    expect(await journey.stage()).toBe('IN_HOUSE_REVIEW');
  }, 60_000);
});
