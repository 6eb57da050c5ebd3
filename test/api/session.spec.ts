import { AccountsService } from '#services/accounts/accounts.service';
import { ApiUnderTest, PASSWORD } from './api-under-test.js';

describe('signing in', () => {
  let api: ApiUnderTest;
  const office = { email: 'office@ismpe.example', password: PASSWORD };

  beforeAll(async () => {
    api = await ApiUnderTest.open({ MAILBOX_URL: 'http://127.0.0.1:8025', TEMPORAL_UI_URL: 'http://127.0.0.1:8233' });
  });
  afterAll(() => api.close());

  it('answers who is signed in, and the operators’ links only to those who operate', async () => {
    const agent = await api.as('office');
    const { body } = await agent.get('/api/session').expect(200);
    expect(body).toMatchObject({
      ...{ email: office.email, roles: ['office'], organisationId: null, mustChangePassword: false },
      links: { mailbox: 'http://127.0.0.1:8025', temporal: 'http://127.0.0.1:8233' },
      ...{ installation: 'sandbox', today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    const other = await api.as('organisation');
    expect((await other.get('/api/session')).body.links).toEqual({});
  });

  it('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const response = await api.stranger().post('/api/session').send(office).expect(200);
    expect(response.headers['set-cookie']).toEqual([
      expect.stringMatching(/^casework=.*; Path=\/; .*HttpOnly; SameSite=Lax$/),
    ]);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('gives a new session id at each sign-in, and the old one is worth nothing', async () => {
    const agent = api.stranger();
    const cookieOf = async () =>
      (await agent.post('/api/session').send(office)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const [first, second] = [await cookieOf(), await cookieOf()];
    expect(second).not.toBe(first);
    await api.stranger().get('/api/session').set('Cookie', first).expect(401);
    await api.stranger().get('/api/session').set('Cookie', second).expect(200);
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await api
      .stranger()
      .post('/api/session')
      .send({ ...office, password: 'wrong' })
      .expect(401);
    const unknown = await api
      .stranger()
      .post('/api/session')
      .send({ ...office, email: 'no@body.example' })
      .expect(401);
    expect(wrong.body).toMatchObject({ code: 'ACCESS.WRONG_PASSWORD', status: 401 });
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('lets nobody guess on: after ten failures the account waits, whatever the password', async () => {
    const guess = { email: 'manager@ismpe.example', password: 'guess' };
    for (let attempt = 0; attempt < 10; attempt++) await api.stranger().post('/api/session').send(guess).expect(401);
    const { body, headers } = await api
      .stranger()
      .post('/api/session')
      .send({ ...guess, password: PASSWORD })
      .expect(429);
    expect(body.code).toBe('ACCESS.TOO_MANY_ATTEMPTS');
    expect(Number(headers['retry-after'])).toBeGreaterThan(600);
    await api.stranger().post('/api/session').send(office).expect(200);
  });

  it('ends with signing out', async () => {
    const agent = await api.as('office');
    await agent.delete('/api/session').expect(204);
    await agent.get('/api/session').expect(401);
  });

  it('ends at the next request of somebody whose account is switched off', async () => {
    const agent = await api.as('supervisor');
    await api.db.query(`update account set active = false where email = 'supervisor@ismpe.example'`);
    await agent.get('/api/session').expect(401);
    await agent.get('/api/cases').expect(401);
  });

  it('ends everywhere when an administrator resets the password', async () => {
    const [agent, other] = [await api.as('finance'), await api.as('office')];
    const { oneTimePassword } = await api.app.get(AccountsService).reset(api.world.as.admin, 'Finance@ismpe.example');
    await agent.get('/api/session').expect(401);
    await other.get('/api/session').expect(200);
    const again = { email: 'finance@ismpe.example', password: oneTimePassword };
    const { body } = await api.stranger().post('/api/session').send(again).expect(200);
    expect(body.mustChangePassword).toBe(true);
  });

  it('answers nothing but the change of a one-time password, which ends the person’s other sessions', async () => {
    const [agent, elsewhere] = [await api.as('assessor'), await api.as('assessor')];
    await api.db.query(`update account set must_change_password = true where email = 'assessor@ismpe.example'`);
    expect((await agent.get('/api/session').expect(200)).body.mustChangePassword).toBe(true);
    expect((await agent.get('/api/cases').expect(403)).body.code).toBe('ACCESS.CHANGE_PASSWORD');
    const weak = await agent.put('/api/session/password').send({ current: PASSWORD, next: 'short' }).expect(422);
    expect(weak.body.errors).toEqual([{ pointer: '/next', message: expect.any(String) }]);
    await agent.put('/api/session/password').send({ current: 'wrong', next: 'quite another password' }).expect(409);
    const next = 'quite another password';
    const { body } = await agent.put('/api/session/password').send({ current: PASSWORD, next }).expect(200);
    expect(body.mustChangePassword).toBe(false);
    await agent.get('/api/cases').expect(200);
    await elsewhere.get('/api/session').expect(401);
  });
});
