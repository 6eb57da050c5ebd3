import { OfficeAtWork, pause, until, type Request } from './office-at-work.js';

/** From before the key is claimed to after the case has answered. */
const MOMENTS = [0, 10, 30, 80];

describe('an api that is killed in the middle of a request', () => {
  let at: OfficeAtWork;

  beforeAll(async () => {
    at = await OfficeAtWork.open();
  }, 120_000);
  afterAll(() => at.close(), 60_000);

  /** The client sees its line cut, finds the api again, and asks once more under the same key. */
  async function askedAcrossACrash(asked: Request, moment: number): Promise<unknown> {
    const lost = at.ask(asked).catch(() => undefined);
    await pause(moment);
    await at.installation.kill('api');
    await lost;
    await at.installation.start('api');
    const again = await at.ask(asked);
    expect(again.status).toBeLessThan(300);
    const answer: unknown = await again.json();
    const third = await at.ask(asked);
    expect([third.status, await third.json()]).toEqual([again.status, answer]);
    return answer;
  }

  it('opens one case for an application that is repeated under its key', async () => {
    const numbers: string[] = [];
    for (const moment of MOMENTS) {
      const { number } = (await askedAcrossACrash(await at.application(), moment)) as { number: string };
      numbers.push(number);
    }
    expect(new Set(numbers).size).toBe(MOMENTS.length);
    expect(await at.count('case_file')).toBe(MOMENTS.length);
    expect(await at.count('case_number')).toBe(MOMENTS.length);
    expect(await at.count('case_event')).toBe(MOMENTS.length);
  }, 240_000);

  it('records one event for a command that is repeated under its key, and gives the answer it would have given', async () => {
    for (const moment of MOMENTS) {
      const path = await at.openCase();
      const answer = await askedAcrossACrash(at.acceptance(path), moment);
      expect(answer).toMatchObject({ seq: 2, stage: 'IN_HOUSE_REVIEW' });
      expect(await at.now(path)).toMatchObject({ seq: 2, stage: 'IN_HOUSE_REVIEW' });
    }
    expect(await at.count(`case_event where type = 'ApplicationAccepted'`)).toBe(MOMENTS.length);
    expect(await at.count('deadline')).toBe(MOMENTS.length);
  }, 240_000);

  it('sends each mail of it once', async () => {
    await until('the outbox is empty', async () => (await at.count(`mail where status <> 'sent'`)) === 0);
    const { ids } = at.installation.mailServer;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(await at.count('mail'));
  }, 90_000);
});
