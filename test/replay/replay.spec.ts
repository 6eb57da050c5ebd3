import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { codecOf } from '#platform/temporal/temporal-client.module';
import { ReconciliationsService } from '#services/reconciliation/reconciliations.service';
import { ASKED_ID } from '#workflows/reconciliation/reconciliation.contract';
import { ApplicantJourney } from '../kit/applicant.js';
import { SkippingCasework, testConfig } from '../kit/casework.js';
import { workflowBundle } from '../kit/workflow-bundle.js';
import { CollectingCasework } from '../kit/collecting.js';
import { INVOICE_SCENARIOS } from './invoice-scenarios.js';
import { APPLICATIONS } from './applications.js';
import { PROCEEDINGS } from './proceedings.js';
import { WATCHES } from './watches.js';
import { DETOURS } from './detours.js';
import { SCENARIOS as MAIN_LINE } from './scenarios.js';

const SCENARIOS = { ...MAIN_LINE, ...DETOURS };

const HISTORIES = join(import.meta.dirname, 'histories');
const RELEASE = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version;

const fileOf = (scenario: string): string => join(HISTORIES, `${RELEASE}-${scenario}.json`);

const replay = async (history: unknown): Promise<void> =>
  Worker.runReplayHistory(
    {
      workflowBundle: await workflowBundle(),
      dataConverter: { payloadCodecs: [codecOf(testConfig({ DATABASE_URL: 'postgres://unused' }))] },
    },
    history,
  );

/** Plays a scenario and keeps its history: once for each release, before it goes out. */
async function record(scenario: string): Promise<void> {
  const casework = await SkippingCasework.open('2005-01-10');
  try {
    mkdirSync(HISTORIES, { recursive: true });
    writeFileSync(fileOf(scenario), historyToJSON(await played(casework, scenario)));
  } finally {
    await casework.close();
  }
}

async function played(casework: SkippingCasework, scenario: string): Promise<History> {
  const application = APPLICATIONS[scenario];
  if (application) {
    const applicant = new ApplicantJourney(casework);
    await application(casework, applicant);
    return applicant.history();
  }
  const proceeding = PROCEEDINGS[scenario];
  if (proceeding) return (await proceeding(casework)).history();
  const watch = WATCHES[scenario];
  if (watch) return watch(casework);
  const ofInvoice = INVOICE_SCENARIOS[scenario];
  if (ofInvoice) return (await ofInvoice(new CollectingCasework(casework))).handle.fetchHistory();
  const other = OTHERS[scenario];
  if (other) return other(casework);
  const journey = casework.journey();
  await SCENARIOS[scenario]?.(casework, journey);
  return casework.historyOf(journey);
}

/** Workflows of no subject of their own. */
const OTHERS: Readonly<Record<string, (casework: SkippingCasework) => Promise<History>>> = {
  'reconciliation-asked-for': async (casework) => {
    await casework.journey().apply();
    const id = await casework.app.get(ReconciliationsService, { strict: false }).ask(casework.world.as.admin, true);
    const handle = casework.client.workflow.getHandle(ASKED_ID, id);
    await handle.result();
    return handle.fetchHistory();
  },
};

const ALL = [SCENARIOS, INVOICE_SCENARIOS, APPLICATIONS, PROCEEDINGS, WATCHES, OTHERS].flatMap((scenarios) =>
  Object.keys(scenarios),
);

describe('every released history', () => {
  it.each(ALL)(
    'is recorded for this release: %s',
    async (scenario) => {
      if (!existsSync(fileOf(scenario))) await record(scenario);
      expect(existsSync(fileOf(scenario))).toBe(true);
    },
    120_000,
  );

  it('replays with the workflows of this tree', async () => {
    const files = readdirSync(HISTORIES).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThanOrEqual(ALL.length);
    for (const file of files) await replay(JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')));
  }, 120_000);

  it('would not replay with workflows that do something else: a seeded change is caught', async () => {
    const text = readFileSync(fileOf('withdrawn-during-scoring'), 'utf8');
    const changed: unknown = JSON.parse(text.replaceAll('"recordCase"', '"recordTheCase"'));
    await expect(replay(changed)).rejects.toThrow(DeterminismViolationError);
  }, 60_000);
});
