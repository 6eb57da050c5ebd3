/** The web app's client types are those of the API document: generated again, they equal the committed file. */
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { report } from './files.mjs';

const DOCUMENT = 'docs/openapi.json';
const COMMITTED = 'apps/web/src/api/schema.d.ts';

const generated = execFileSync(process.execPath, ['node_modules/openapi-typescript/bin/cli.js', DOCUMENT], {
  encoding: 'utf8',
  maxBuffer: 64 << 20,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const same = generated.trimEnd() === readFileSync(COMMITTED, 'utf8').trimEnd();
report(same ? [] : [`${COMMITTED} differs from what ${DOCUMENT} says`], 'client and API document agree');
