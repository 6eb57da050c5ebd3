// Events with their hash chain: each hash covers the one before, so that no row can be changed, left out or moved unseen.
import { createHash } from 'node:crypto';
import type { Instant } from '#domain/calendar/dates';
import type { CaseEvent } from '#domain/cases/events';
import { canonical } from '#platform/database/canonical';
import { prepared } from '#platform/database/prepared';
import type { Sends } from '#platform/database/sending';

const APPEND = prepared('insert into case_event select * from jsonb_populate_recordset(null::case_event, $1)');

/** The hash of one event in its chain, lower-case hexadecimal SHA-256. */
export const hashOf = (previous: string, caseId: string, event: CaseEvent, at: Instant): string => {
  const { seq, type, commandId, actor, data } = event;
  return createHash('sha256')
    .update(canonical({ previous, caseId, seq, type, at, commandId, actor, data }))
    .digest('hex');
};

export async function appendEvents(
  tx: Sends,
  caseId: string,
  events: readonly CaseEvent[],
  at: Instant,
  lastHash: string,
): Promise<void> {
  let previous = lastHash;
  const rows = events.map((event) => {
    const hash = hashOf(previous, caseId, event, at);
    const { seq, type, commandId, actor, data } = event;
    const row = { case_id: caseId, seq, type, at, command_id: commandId, actor, data, previous_hash: previous, hash };
    previous = hash;
    return row;
  });
  await tx.query(APPEND, [JSON.stringify(rows)]);
}
