// What the Temporal server asks of its store, by its own account (`persistence_requests` of its metrics).
import { testSetting } from '../kit/environment.js';

/** Requests so far, by operation; nothing where the server does not tell. */
export async function persistenceRequests(): Promise<Readonly<Record<string, number>>> {
  const address = testSetting('TEST_TEMPORAL_METRICS');
  if (!address) return {};
  const text = await (await fetch(address)).text();
  const requests: Record<string, number> = {};
  for (const [, labels = '', value] of text.matchAll(/^persistence_requests(?:_total)?\{(.*?)\} ([\d.e+]+)$/gm)) {
    const operation = /operation="(\w+)"/.exec(labels)?.[1] ?? '';
    requests[operation] = (requests[operation] ?? 0) + Number(value);
  }
  return requests;
}

/** What the server's own housekeeping asks for, whether there is work or not: polls of its queues, leases, metadata. */
const HOUSEKEEPING =
  /^(Get|List|Describe|Assert|RangeComplete|UpdateShard|GetOrCreateShard|UpsertClusterMembership|PruneClusterMembership|UpdateTaskQueue|CreateTaskQueue|.*Namespace|.*ClusterMetadata|.*NexusEndpoint)/;

export interface StoreUse {
  readonly all: number;
  /** Those that write what has happened: one transaction each. */
  readonly writes: number;
}

export function between(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): StoreUse {
  const used = Object.entries(after).map(([operation, count]) => ({
    operation,
    count: count - (before[operation] ?? 0),
  }));
  const sum = (wanted: (operation: string) => boolean): number =>
    used.filter(({ operation }) => wanted(operation)).reduce((all, { count }) => all + count, 0);
  return { all: sum(() => true), writes: sum((operation) => !HOUSEKEEPING.test(operation)) };
}
