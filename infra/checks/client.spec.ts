import { tried } from './seeded.js';

const DOCUMENT = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Casework', version: '1' },
  paths: {},
  components: { schemas: { Grade: { type: 'string', enum: ['bronze', 'silver', 'gold'] } } },
});

describe('the generated client', () => {
  it('that is older than the API document is found', () => {
    const files = { 'docs/openapi.json': DOCUMENT, 'apps/web/src/api/schema.d.ts': 'export interface paths {}\n' };
    const { failed, said } = tried('infra/checks/client.mjs', files);
    expect(failed).toBe(true);
    expect(said).toContain('schema.d.ts differs');
  }, 20_000);
});
