// Role × operation × own case, somebody else's, none: every operation of the API document, asked by every role, is answered as the
// one permission table says. What is made up here is nothing: operations, addresses and bodies come from the document.
import { randomUUID } from 'node:crypto';
import { Client, ServiceError } from '@temporalio/client';
import type TestAgent from 'supertest/lib/agent.js';
import { may, OPEN_TO, PERMISSIONS, type Operation, type Parties, type User } from '#domain/access/permissions';
import { newId } from '#platform/database/ids';
import { describe as describeApi } from '../../apps/api/src/openapi.js';
import { ApiUnderTest } from './api-under-test.js';
import { askings, makeFixtures, type Asking, type Fixtures, type Method, type Whose } from './matrix.js';

/** Declared by their gentlest use; the service asks for more, as the table says too. */
const STRICTER: Readonly<Record<string, Operation>> = {
  'PUT /api/cases/{number}/{cycle}/scores/{kind}': 'saveSelfScores',
};

/** Whatever is decided by a workflow gets no answer, at once. */
function engineAway({ app }: ApiUnderTest): void {
  const away = Object.assign(new Error('no engine'), { code: 14, details: 'no engine', metadata: {} });
  const client: Client = app.get(Client);
  client.withDeadline = () => Promise.reject(new ServiceError('Failed to ask', { cause: away }));
}

interface Person {
  readonly name: string;
  readonly user: User;
  readonly agent: TestAgent;
}

describe('who may do what, by role, operation and case', () => {
  let api: ApiUnderTest;
  let people: readonly Person[];
  let fixtures: Fixtures;
  let parties: Readonly<Record<Whose, Parties | undefined>>;

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    engineAway(api);
    fixtures = await makeFixtures(api);
    const { world } = api;
    const { hart, iqbal, lund } = world.assessors;
    await api.db.query('update case_file set guests = $1 where number = $2', [
      JSON.stringify([lund]),
      fixtures.own.number,
    ]);
    const panel = await extra('board', null);
    await appealBefore(panel);
    const asked = [panel.id];
    parties = {
      own: { organisationId: world.organisationId, assessorId: hart, supervisorId: iqbal, guests: [lund], asked },
      other: { organisationId: newId(), assessorId: lund, supervisorId: null },
      none: undefined,
    };
    const others = {
      board: await extra('board', null),
      'invited supervisor': await extra('supervisor', lund),
      'member of the panel': panel,
    };
    people = await Promise.all(
      Object.entries({ ...world.as, ...others }).map(async ([name, user]) => ({
        name,
        user,
        agent: await signedIn(user.id),
      })),
    );
  }, 60_000);
  afterAll(() => api.close());

  async function extra(role: 'board' | 'supervisor', assessorId: string | null): Promise<User> {
    const id = newId();
    await api.db.query(
      `insert into account (id, email, name, password_hash, roles, assessor_id, must_change_password)
       select $1, $2, $2, password_hash, $3, $4, false from account limit 1`,
      [id, `${id}@ismpe.example`, JSON.stringify([role]), assessorId],
    );
    return { id, roles: [role], organisationId: null, assessorId };
  }

  /** An open appeal of the own case, which a member of its panel reads while they decide. */
  async function appealBefore({ id }: User): Promise<void> {
    await api.db.query(
      `insert into proceeding (id, kind, number, case_id, stage, state, recorded_seq, opened_at)
       select $1, 'appeal', number || '/1/1', id, 'PANEL', $2, 1, now() from case_file where number = $3`,
      [newId(), { stage: 'PANEL', members: [id], views: {} }, fixtures.own.number],
    );
  }

  async function signedIn(id: string): Promise<TestAgent> {
    const [account] = await api.db.query<readonly { email: string }[]>('select email from account where id = $1', [id]);
    return api.signIn(account!.email);
  }

  /** By the table: the answer, or what kind of refusal. */
  function foretold({ access, name, ofCase }: Asking, user: User, whose: Whose): 'answered' | 'denied' | 'hidden' {
    if (!OPEN_TO[access as Operation].some((role) => user.roles.includes(role))) return 'denied';
    if (!ofCase) return 'answered';
    const asked = STRICTER[name] ?? (access as Operation);
    return may(user, asked, parties[whose]) ? 'answered' : 'hidden';
  }

  async function answerTo(agent: TestAgent, { method, path, body, file }: Asking) {
    const request = agent[method](path).set('Idempotency-Key', randomUUID()).set('If-Match', '"1"');
    if (file) void request.type('application/pdf');
    const { status, body: problem } = await request.send(file ? Buffer.from('%PDF-1.7') : body);
    return { status, code: (problem as { code?: string }).code ?? '' };
  }

  const seen = ({ status, code }: { status: number; code: string }): string =>
    status === 403 && code === 'ACCESS.DENIED'
      ? 'denied'
      : status === 401 || status === 500
        ? `${status} ${code}`
        : 'answered';

  async function wrongAnswers(asking: Asking, whose: Whose): Promise<readonly string[]> {
    const answers = people.map(async ({ name, user, agent }) => {
      const expected = foretold(asking, user, whose);
      const answer = await answerTo(agent, asking);
      const right = expected === 'hidden' ? [403, 404].includes(answer.status) : seen(answer) === expected;
      return right ? [] : [`${name}: ${asking.name}: ${expected}, yet ${answer.status} ${answer.code}`];
    });
    return (await Promise.all(answers)).flat();
  }

  it.each<Whose>(['own', 'other', 'none'])(
    'is what the permission table says: %s case',
    async (whose) => {
      const all = askings(describeApi(api.app), fixtures, whose).filter(
        ({ access }) => access !== 'anyone' && access !== 'signed in',
      );
      expect(all.length).toBeGreaterThan(180);
      const wrong: string[] = [];
      for (const asking of all)
        if (whose === 'own' || asking.ofCase) wrong.push(...(await wrongAnswers(asking, whose)));
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('is shown on the page of a case: buttons are what the table allows the reader, nothing more and nothing less', async () => {
    const readers = people.filter(({ user }) => may(user, 'readCase', parties.own));
    expect(readers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['invited supervisor', 'member of the panel']),
    );
    for (const { name, user, agent } of readers) {
      const { body } = await agent.get(`/api/cases/${fixtures.own.number}/1`).expect(200);
      const page = body as { possibilities: { command: Operation; allowed: boolean }[]; may: Operation[] };
      const shown = page.possibilities.filter(({ allowed }) => allowed).map(({ command }) => command);
      const allowed = page.possibilities.map(({ command }) => command).filter((each) => may(user, each, parties.own));
      // Days are agreed to by whoever has to answer them, so that button waits for more than the table.
      const answered = (each: Operation): boolean => each !== 'confirmVisit' || shown.includes(each);
      expect([name, shown]).toEqual([name, allowed.filter(answered)]);
      expect([name, page.may]).toEqual([
        name,
        (Object.keys(PERMISSIONS) as Operation[]).filter((each) => may(user, each, parties.own)),
      ]);
    }
  });

  it('F106 F112 lets the panel of an open appeal read evidence and interviews of its case, change nothing, and nothing once it is over', async () => {
    const { agent } = people.find(({ name }) => name === 'member of the panel')!;
    const { agent: board } = people.find(({ name }) => name === 'board')!;
    const [evidence, interviews] = ['evidence', 'interviews'].map(
      (each) => `/api/cases/${fixtures.own.number}/1/${each}`,
    );
    const { body } = await agent.get(evidence!).expect(200);
    expect((body as { visibilities: string[] }).visibilities).toEqual(['assessor', 'organisation', 'public']);
    await agent.get(interviews!).expect(200);
    await board.get(evidence!).expect(403);
    const over = (closed: string) => api.db.query(`update proceeding set closed_at = ${closed} where kind = 'appeal'`);
    await over('now()');
    await agent.get(evidence!).expect(403);
    await agent.get(interviews!).expect(403);
    await over('null');
  });

  it.each<[Method | 'head', string]>([
    ['get', '/api/cases/A-2005-0002/1'],
    ['head', '/api/cases/A-2005-0002/1'],
    ['post', '/api/cases/A-2005-0002/1/withdraw'],
    ['put', '/api/cases/A-2005-0002/1/scores/self'],
    ['delete', '/api/calendar-feed'],
  ])('is not got round by another way to write the address: %s %s', async (method, path) => {
    const organisation = people.find(({ name }) => name === 'organisation')!;
    const [head, tail] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    const ways = [
      ...[path, `${path}/`, `${path}//`, `/${path}`, path.replace('/api/', '/api//'), `${head}//${tail}`],
      ...[path.replace('/api/', '/api%2F'), `${head}%2F${tail}`, `${path}%2F`, `${head}%2f..%2f${tail}`],
      ...[`${path};x`, `${head};x=1/${tail}`, `${path}%3Bx`, path.replace('/api/', '/api;x/')],
      ...[
        path.replace('/api/', '/API/'),
        `${head}/${tail.toUpperCase()}`,
        path.toUpperCase(),
        path.replace('A-2005', 'a-2005'),
      ],
      ...[
        `${head}/./${tail}`,
        `${head}/x/../${tail}`,
        `${head}/%2e/${tail}`,
        `${path}?x=/api/health`,
        `${path}%00`,
        `${path}.json`,
      ],
    ];
    const got = await Promise.all(
      ways.map(async (way) => {
        const asked = organisation.agent[method](way)
          .set('Idempotency-Key', randomUUID())
          .set('If-Match', '"1"')
          .redirects(0);
        const { status } = await (method === 'post' || method === 'put'
          ? asked.send({ reason: 'x', scores: [] })
          : asked);
        return [way, status] as const;
      }),
    );
    expect(got.filter(([, status]) => ![400, 403, 404, 422].includes(status))).toEqual([]);
  });
});
