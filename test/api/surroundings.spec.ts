import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiUnderTest } from './api-under-test.js';

describe('around the operations', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), 'web-'));
    mkdirSync(join(root, 'web/assets'), { recursive: true });
    writeFileSync(join(root, 'web/index.html'), '<title>Casework</title>');
    writeFileSync(join(root, 'web/assets/app-1a2b.js'), '0');
    writeFileSync(join(root, 'secret.txt'), 'secret');
    api = await ApiUnderTest.open({ INSTALLATION: 'production', WEB_ROOT: join(root, 'web') });
  }, 60_000);
  afterAll(() => api.close());

  it('the web app opens at every address that is a page', async () => {
    for (const path of ['/', '/cases/A-2005-0001/1', '/health']) {
      const { text, headers } = await api.stranger().get(path).expect(200);
      expect([text, headers['cache-control']]).toEqual(['<title>Casework</title>', 'no-cache']);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    }
  });

  it('files named by their hash are kept for good, others and what lies outside are not there', async () => {
    const { headers } = await api.stranger().get('/assets/app-1a2b.js').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/missing.js', '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/.env', '/%ff.js'])
      expect([path, (await api.stranger().get(path)).status]).toEqual([path, 404]);
    await api.stranger().post('/').expect(404);
  });

  it('health tells of the database, and of Temporal without failing for it', async () => {
    await api.stranger().get('/health/live').expect(200, { status: 'up' });
    await api.stranger().get('/health/ready').expect(200, { status: 'up', database: 'up', temporal: 'down' });
  });

  it('a production installation has no clock to move', async () => {
    const office = await api.as('office');
    await office.get('/api/sandbox/clock').expect(404);
    await office.post('/api/sandbox/clock').send({ days: 1 }).expect(404);
    expect((await office.get('/api/session')).body.installation).toBe('production');
  });

  it('without a database it is alive and not ready, and says so', async () => {
    await api.db.destroy();
    await api.stranger().get('/health/live').expect(200);
    const { body, headers } = await api.stranger().get('/health/ready').expect(503);
    expect([body.code, headers['retry-after']]).toEqual(['SERVICE.UNAVAILABLE', '2']);
  });
});
