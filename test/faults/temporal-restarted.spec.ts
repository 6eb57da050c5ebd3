import { OwnTemporal } from '../kit/own-temporal.js';
import { OfficeAtWork, pause, until, type Request } from './office-at-work.js';

describe('a workflow engine that dies and comes back', () => {
  let temporal: OwnTemporal;
  let at: OfficeAtWork;

  beforeAll(async () => {
    temporal = await OwnTemporal.open();
    at = await OfficeAtWork.open({ temporalAddress: temporal.address });
  }, 120_000);
  afterAll(async () => {
    await at.close();
    await temporal.close();
  }, 60_000);

  /** What a client does that is told to come again: the same request under the same key. */
  async function repeated(asked: Request): Promise<unknown> {
    let answer = await at.ask(asked);
    for (const end = Date.now() + 60_000; answer.status === 503 && Date.now() < end; answer = await at.ask(asked))
      await pause(Number(answer.headers.get('retry-after')) * 1_000);
    expect(answer.status).toBeLessThan(300);
    return answer.json();
  }

  it('tells commands to come again, lets reads go on, and then does everything once', async () => {
    const paths: string[] = [];
    for (let each = 0; each < 4; each++) paths.push(await at.openCase());
    const acceptances = paths.map((path) => at.acceptance(path));
    const inFlight = acceptances.map((asked) => at.ask(asked));
    await pause(20);
    await temporal.kill();

    const began = Date.now();
    const refused = await at.ask(await at.application());
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('content-type')).toMatch('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'CASE.NO_ANSWER_YET', title: 'Service Unavailable' });

    expect((await at.now(paths[0] ?? '')).seq).toBeGreaterThan(0);
    const { items } = await at.office.get<{ items: readonly unknown[] }>('/api/cases');
    expect(items).toHaveLength(4);
    const health = await fetch(`${at.installation.url}/health/ready`);
    expect(await health.json()).toMatchObject({ status: 'up', temporal: 'down' });

    await temporal.start();
    for (const answer of await Promise.all(inFlight)) expect([200, 503]).toContain(answer.status);
    const answers = await Promise.all(acceptances.map(repeated));
    expect(answers).toEqual(
      acceptances.map(() => expect.objectContaining({ seq: 2, stage: 'IN_HOUSE_REVIEW' }) as unknown),
    );
    await until('every case is accepted', async () => {
      const cases = await Promise.all(paths.map((path) => at.now(path)));
      return cases.every(({ seq, stage }) => seq === 2 && stage === 'IN_HOUSE_REVIEW');
    });
    expect(await at.count('case_event')).toBe(8);
    expect(await at.count('deadline')).toBe(4);
  }, 180_000);

  it('gives the application that found nobody its one case under the same key', async () => {
    await temporal.kill();
    const asked = await at.application();
    expect((await at.ask(asked)).status).toBe(503);
    await temporal.start();
    const first = await repeated(asked);
    expect(await repeated(asked)).toEqual(first);
    expect(await at.count('case_file')).toBe(5);
  }, 120_000);

  it('sends each mail of that time once', async () => {
    await until('the outbox is empty', async () => (await at.count(`mail where status <> 'sent'`)) === 0);
    const { ids } = at.installation.mailServer;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(await at.count('mail'));
  }, 90_000);
});
