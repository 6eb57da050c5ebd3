/** What tests need: a PostgreSQL, a Temporal and a test server of their own, beside whatever else runs on this machine. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logs } from '../paths.mjs';
import { anyPort } from '../processes/ports.mjs';
import { makeSecrets } from '../prepare/secrets.mjs';
import { canEnter, postgresOwner } from '../services/postgres-owner.mjs';
import { SHARED } from '../services/postgres-place.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { startTemporal, temporalProgram } from '../services/temporal.mjs';
import { testServerProgram, TROUBLE } from './test-server.mjs';

/** @typedef {import('../progress.mjs').StepLine} StepLine */
/**
 * @typedef {object} Context
 * @property {import('../processes/ledger.mjs').Ledger} ledger
 * @property {AbortSignal} signal
 * @property {import('../processes/child.mjs').Child[]} children
 * @property {(() => void)[]} leaving what is done at the very end
 */

/** Loses all at a power cut, and is three times as quick for it; with room for several spec files at once. */
const FORGETFUL = [
  'max_connections=300',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
];

/**
 * Where a disk would only be in the way: there a database is copied in a tenth of the time, for ext4 looks long for the place of
 * a new file while many have just been deleted.
 */
const MEMORY = '/dev/shm';
const PREFIX = 'ismpe-casework-test-';
const ENOUGH_BYTES = 3 * 1024 ** 3;

function roomInMemory() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    accessSync(MEMORY, constants.W_OK | constants.X_OK);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false; // no such place here
  }
}

/** What runs have left there that were killed: memory would be gone until the machine is started anew. @param {string} place */
function sweep(place) {
  for (const name of readdirSync(place).filter((each) => each.startsWith(PREFIX))) {
    try {
      const pid = Number.parseInt(readFileSync(join(place, name, 'postgres/postmaster.pid'), 'utf8'));
      if (!existsSync(`/proc/${pid}`)) rmSync(join(place, name), { recursive: true, force: true });
    } catch {
      // somebody else's, or one that is being made or removed
    }
  }
}

/**
 * A folder that PostgreSQL's user can get into.
 * @param {import('../services/postgres-owner.mjs').Owner | undefined} owner
 * @param {{ forgetful: boolean }} kind what a forgetful one holds need not outlive the machine
 */
function testFolder(owner, { forgetful }) {
  const usual = forgetful && roomInMemory() ? MEMORY : tmpdir();
  const place = !owner || canEnter(usual, owner) ? usual : SHARED;
  mkdirSync(place, { recursive: true, mode: 0o755 });
  if (usual === MEMORY) sweep(place);
  const folder = mkdtempSync(join(place, PREFIX));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * @param {StepLine} line
 * @param {Context} context
 * @param {string[]} [settings] of the server; a benchmark keeps what it is told, as an installation does
 * @returns {Promise<Record<string, string>>}
 */
export async function bringTestPostgres(line, { ledger, signal, children, leaving }, settings = FORGETFUL) {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  if (given) {
    line.says('the one of TEST_DATABASE_ADMIN_URL');
    return { TEST_DATABASE_ADMIN_URL: given };
  }
  const owner = postgresOwner();
  const folder = testFolder(owner, { forgetful: settings === FORGETFUL });
  leaving.push(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'postgres');
  const log = join(logs, 'test-postgres.log');
  const password = makeSecrets().POSTGRES_PASSWORD ?? '';
  const port = await anyPort();
  const server = await startPostgres({ data, owner, port, password, ledger, signal, settings, log });
  children.push(server);
  return { TEST_DATABASE_ADMIN_URL: server.url };
}

/**
 * @param {StepLine} line
 * @param {Context} context
 * @param {{ keeps?: boolean, metrics?: boolean }} [like] an installation's keeps its state in a file; `metrics`: it counts what it does
 * @returns {Promise<Record<string, string>>}
 */
export async function bringTestTemporal(line, { ledger, signal, children, leaving }, { keeps, metrics } = {}) {
  const program = await temporalProgram({ line, signal }); // also for the servers that tests kill
  const given = process.env.TEST_TEMPORAL_ADDRESS;
  if (given) {
    line.says('the one of TEST_TEMPORAL_ADDRESS');
    return { TEST_TEMPORAL_ADDRESS: given, TEST_TEMPORAL_PROGRAM: program };
  }
  const log = join(logs, 'test-temporal.log');
  const folder = keeps ? testFolder(undefined, { forgetful: false }) : undefined;
  if (folder) leaving.push(() => rmSync(folder, { recursive: true, force: true }));
  const metricsPort = metrics ? await anyPort() : undefined;
  const file = folder && join(folder, 'temporal.db');
  const server = await startTemporal({ program, port: await anyPort(), metricsPort, file, ledger, signal, log });
  children.push(server);
  return {
    TEST_TEMPORAL_ADDRESS: server.address,
    TEST_TEMPORAL_PROGRAM: program,
    ...(metricsPort && { TEST_TEMPORAL_METRICS: `http://127.0.0.1:${metricsPort}/metrics` }),
  };
}

/** @param {StepLine} line @param {Context} context @returns {Promise<Record<string, string>>} */
export async function findTestServer(line, { signal }) {
  const path = await testServerProgram({ line, signal });
  if (path) return { TEST_SERVER_PATH: path };
  line.says('not to be had; the tests that need it will say so');
  return { TEST_SERVER_TROUBLE: TROUBLE };
}
