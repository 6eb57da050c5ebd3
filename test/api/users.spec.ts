import type TestAgent from 'supertest/lib/agent.js';
import { ApiUnderTest, PASSWORD } from './api-under-test.js';

interface Row {
  readonly id: string;
  readonly email: string;
  readonly version: number;
}

describe('users, for an administrator', () => {
  let api: ApiUnderTest;
  let admin: TestAgent;
  beforeAll(async () => {
    api = await ApiUnderTest.open();
    admin = await api.as('admin');
  });
  afterAll(() => api.close());

  const find = async (email: string): Promise<Row> => {
    const { body } = await admin.get('/api/users').expect(200);
    return (body.items as Row[]).find((each) => each.email === email)!;
  };
  const change = ({ id, version }: Row, wanted: object) =>
    admin.put(`/api/users/${id}`).set('If-Match', `"${version}"`).send(wanted);
  const office = { name: 'The office', roles: ['office'], active: true };

  it('adds one with a one-time password that gets in once', async () => {
    const wanted = { email: 'new@ismpe.example', name: 'New Officer', roles: ['office'] };
    const { body } = await admin.post('/api/users').send(wanted).expect(201);
    const password = body.oneTimePassword as string;
    const session = await api.stranger().post('/api/session').send({ email: wanted.email, password }).expect(200);
    expect(session.body.mustChangePassword).toBe(true);
  });

  it('names each field that an account cannot have so', async () => {
    const wanted = { email: 'nobody', name: 'Nobody', roles: ['assessor', 'finance'] };
    const { body } = await admin.post('/api/users').send(wanted).expect(422);
    const pointers = (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(['/email', '/assessorId', '/roles']);
  });

  it('gives and takes roles, which count from the person’s next request on', async () => {
    const person = await api.as('office');
    await person.get('/api/mails').expect(200);
    const changed = await change(await find('office@ismpe.example'), { ...office, roles: ['board'] }).expect(200);
    await person.get('/api/mails').expect(403);
    await change(changed.body as Row, office).expect(200);
  });

  it('refuses a change by who saw an older state, and one of an account that nobody has', async () => {
    const row = await find('office@ismpe.example');
    const { body } = await change({ ...row, version: row.version - 1 }, office).expect(412);
    expect(body.code).toBe('ACCOUNT.CHANGED');
    await change({ ...row, id: '019aa000-0000-7000-8000-000000000000' }, office).expect(404);
  });

  it('switches an account off: the person is out at once and does not get in again', async () => {
    const person = await api.as('manager');
    const manager = { name: 'The manager', roles: ['manager'], active: false };
    await change(await find('manager@ismpe.example'), manager).expect(200);
    await person.get('/api/session').expect(401);
    const again = { email: 'manager@ismpe.example', password: PASSWORD };
    await api.stranger().post('/api/session').send(again).expect(401);
  });

  it('resets a password: signed out everywhere, in again with the new one only', async () => {
    const person = await api.as('finance');
    const { id, email } = await find('finance@ismpe.example');
    const { body } = await admin.post(`/api/users/${id}/reset-password`).expect(200);
    await person.get('/api/session').expect(401);
    await api.stranger().post('/api/session').send({ email, password: PASSWORD }).expect(401);
    await api.stranger().post('/api/session').send({ email, password: body.oneTimePassword }).expect(200);
  });

  it('leaves administrators no way to shut themselves out', async () => {
    const own = await find('admin@ismpe.example');
    for (const wanted of [
      { name: 'The admin', roles: ['office'], active: true },
      { name: 'The admin', roles: ['admin'], active: false },
    ])
      expect((await change(own, wanted).expect(409)).body.code).toBe('ACCOUNTS.OWN_ACCOUNT');
  });
});
