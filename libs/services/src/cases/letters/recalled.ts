// Mails of a step that was taken back (docs/process.md, Situations): those still in the outbox are cancelled; whoever has had one
// is told, so that nobody goes by what no longer holds.
import type { EntityManager } from 'typeorm';
import { eventOf } from '#domain/cases/events';
import type { CommandType } from '#domain/cases/commands';
import { TRANSITIONS } from '#domain/cases/stages';
import { lastStep } from '#domain/cases/steps';
import { commonOf, type Addressee, type EventFacts } from './letter.js';

/** Who has had a mail about that event and is to be told. */
export async function recall(tx: EntityManager, caseId: string, seq: number): Promise<readonly Addressee[]> {
  const occurrence = `event ${seq}`;
  await tx.query(
    `update mail set status = 'cancelled', trouble = 'The step that it tells of was taken back.'
     where case_id = $1 and occurrence = $2 and status = 'queued'`,
    [caseId, occurrence],
  );
  return tx.query<readonly Addressee[]>(
    `select distinct on (m.recipient) m.recipient as email, m.recipient_role as role, coalesce(
         (select c.name from contact c where c.email = m.recipient limit 1),
         (select a.name from assessor a where a.email = m.recipient limit 1),
         (select u.name from account u where u.email = m.recipient limit 1), m.recipient) as name
     from mail m where m.case_id = $1 and m.occurrence = $2 and m.status in ('sending', 'sent', 'unclear')
     order by m.recipient`,
    [caseId, occurrence],
  );
}

export const takenBack = (facts: EventFacts, to: Addressee) => ({
  ...commonOf(facts, to),
  step: stepWords(facts),
  reason: eventOf('stepBack', facts.event)?.data.reason ?? '',
});

const stepWords = ({ before }: EventFacts): string => {
  const command = lastStep(before)?.command as CommandType | undefined;
  return command ? TRANSITIONS[command].does : 'the last step';
};
