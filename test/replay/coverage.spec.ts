import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Payload } from '@temporalio/common';
import { APPEAL_STEPS } from '#domain/appeals/appeal-steps';
import { APPLICATION_STEPS } from '#domain/assessors/application-steps';
import { EVENT_OF } from '#domain/cases/events';
import { CERTIFICATE_STEPS } from '#domain/certificates/certificate-steps';
import { COMPLAINT_STEPS } from '#domain/complaints/complaint-steps';
import { codecOf } from '#platform/temporal/temporal-client.module';
import { testConfig } from '../kit/casework.js';

const HISTORIES = join(import.meta.dirname, 'histories');

interface Recorded {
  readonly kind?: string;
  readonly events?: readonly { readonly type: string }[];
}

/** What each activity that records says its events are of. */
const RECORDS: Readonly<Record<string, (request: Recorded) => string>> = {
  recordCase: () => 'case',
  recordApplication: () => 'application',
  recordProceeding: ({ kind = '' }) => kind,
};

describe('the recorded histories', () => {
  const codec = codecOf(testConfig({ DATABASE_URL: 'postgres://unused' }));
  const known = new Map<string, Set<string>>();

  beforeAll(async () => {
    for (const file of readdirSync(HISTORIES).filter((name) => name.endsWith('.json'))) {
      const { events } = historyFromJSON(JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')) as never);
      for (const { activityTaskScheduledEventAttributes: scheduled } of events ?? []) {
        const of = RECORDS[scheduled?.activityType?.name ?? ''];
        const payloads = (scheduled?.input?.payloads ?? []) as Payload[];
        if (!of || payloads.length === 0) continue;
        const [payload] = await codec.decode(payloads);
        const request = JSON.parse(new TextDecoder().decode(payload?.data ?? new Uint8Array())) as Recorded;
        const types = known.get(of(request)) ?? new Set();
        known.set(of(request), new Set([...types, ...(request.events ?? []).map(({ type }) => type)]));
      }
    }
  }, 60_000);

  it.each<readonly [string, readonly string[]]>([
    ['case', Object.values(EVENT_OF)],
    ['appeal', Object.keys(APPEAL_STEPS)],
    ['complaint', Object.keys(COMPLAINT_STEPS)],
    ['certificate', Object.keys(CERTIFICATE_STEPS)],
    ['application', Object.keys(APPLICATION_STEPS)],
  ])(
    'give every command of a released workflow, so that replay shows a guard that became stricter: %s',
    (kind, all) => {
      expect(all.filter((each) => !known.get(kind)?.has(each))).toEqual([]);
    },
  );
});
