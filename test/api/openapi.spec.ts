import { SYSTEM_ONLY } from '#domain/cases/commands';
import { readFileSync } from 'node:fs';
import { TRANSITIONS } from '#domain/cases/stages';
import { previewDocument } from '../../apps/api/src/preview-document.js';
import { describe as describeApi } from '../../apps/api/src/openapi.js';
import { ApiUnderTest } from './api-under-test.js';

describe('the API’s description', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await ApiUnderTest.open();
  });
  afterAll(() => api.close());

  it('on disk is the one that the operations give: after a change run "npm run openapi"', async () => {
    expect(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')).toBe(await previewDocument());
  });

  it('is served as it stands on disk', async () => {
    const { body } = await api.stranger().get('/api/openapi.json').expect(200);
    expect(body).toEqual(JSON.parse(await previewDocument()));
    await api.stranger().get('/api/docs').expect(200);
  });

  it('names every command with its key and the version it was seen at', () => {
    const { paths } = describeApi(api.app);
    const commands = Object.entries(paths).filter(([path]) =>
      /^\/api\/cases\/\{number\}\/\{cycle\}\/[a-z-]+$/.test(path),
    );
    const given = Object.keys(TRANSITIONS).filter(
      (command) => !['submitApplication', ...SYSTEM_ONLY].includes(command),
    );
    const accessOf = (post: object): string => (post as Record<string, string>)['x-permission'] ?? '';
    const posts = commands.flatMap(([, { post }]) => (post && given.includes(accessOf(post)) ? [post] : []));
    expect(posts.map(accessOf).sort()).toEqual(given.sort());
    for (const { parameters } of posts)
      expect(parameters?.map((each) => ('name' in each ? each.name : ''))).toEqual([
        'number',
        'cycle',
        'Idempotency-Key',
        'If-Match',
      ]);
  });
});
