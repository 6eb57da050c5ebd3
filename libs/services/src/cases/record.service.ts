import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { instant, londonDay, type Instant } from '#domain/calendar/dates';
import type { CaseEvent } from '#domain/cases/events';
import { Clock } from '#platform/clock/clock';
import { sending } from '#platform/database/sending';
import type { DueTimer, RecordAnswer, RecordRequest } from '#workflows/cases/case.contract';
import { CalendarService } from '../calendar/calendar.service.js';
import { TimersService } from '../deadlines/timers.service.js';
import { lockCase, type CaseContext } from './case-context.js';
import { openFile, projectFile } from './case-file.js';
import { ConsequencesService } from './consequences.service.js';
import { appendEvents } from './event-chain.js';
import { RungsService } from './rungs.service.js';

/**
 * The case workflow's one activity: events, projection, clocks, timers, papers and outbox in one transaction, then the rungs
 * that are due. A repeat finds its events recorded and writes nothing twice. It never refuses: what was decided has happened.
 */
@Injectable()
export class RecordService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly consequences: ConsequencesService,
    private readonly timers: TimersService,
    private readonly rungs: RungsService,
  ) {}

  async record({ caseId, events, settled }: RecordRequest): Promise<RecordAnswer> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendars.current()]);
    const papers = await this.consequences.drawPapers(caseId, events, now);
    const { due, next } = await this.db.transaction(async (tx) => {
      const before = await this.open(tx, caseId, events, now);
      const fresh = notYetRecorded(before, events);
      await refuseOthers(tx, before, events.slice(0, events.length - fresh.length));
      const ahead = await sending(tx, async (sends) => {
        await this.timers.settle(sends, settled, now);
        if (fresh.length > 0) {
          await appendEvents(sends, caseId, fresh, now, before.lastHash);
          const follow = await this.consequences.follow(tx, before, fresh, { calendar, now, papers, sends });
          await projectFile(sends, before, fresh, now);
          await this.consequences.tell(tx, caseId, follow, { sends, now });
        }
        return this.timers.ahead(tx, caseId, now);
      });
      if (!ahead.rungsDue) return ahead;
      await this.rungs.act(tx, caseId, calendar, now);
      return this.timers.ahead(tx, caseId, now);
    });
    return {
      wakeAt: next === null ? null : await this.clock.realTimeOf(instant(next)),
      due: due.map(({ id, command }) => ({ id, command, today: londonDay(now) }) as DueTimer),
    };
  }

  private async open(
    tx: EntityManager,
    caseId: string,
    events: readonly CaseEvent[],
    now: Instant,
  ): Promise<CaseContext> {
    const known = await lockCase(tx, caseId, now);
    if (known) return known;
    await openFile(tx, caseId, events, now);
    const opened = await lockCase(tx, caseId, now);
    if (!opened) throw new Error(`case ${caseId} cannot be opened: its number or its programme is missing`);
    return opened;
  }
}

/** @throws Error on a gap: the database is then older than the workflow, and nothing may be written over the hole. */
function notYetRecorded(context: CaseContext, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const fresh = events.filter((event) => event.seq > context.recordedSeq);
  const first = fresh[0];
  if (first && first.seq !== context.recordedSeq + 1)
    throw new Error(
      `case ${context.number}: event ${first.seq} follows ${context.recordedSeq}; events are missing, rebuild the case`,
    );
  return fresh;
}

/**
 * A repeat is known by its command.
 * @throws Error where another one has the number: the workflow is then older than the database, and its command would be lost.
 */
async function refuseOthers(tx: EntityManager, context: CaseContext, repeats: readonly CaseEvent[]): Promise<void> {
  if (repeats.length === 0) return;
  const known = await tx.query<readonly { seq: number }[]>(
    `select e.seq from case_event e join jsonb_to_recordset($2) as r(seq int, "commandId" text)
       on r.seq = e.seq and r."commandId" = e.command_id where e.case_id = $1`,
    [context.id, JSON.stringify(repeats.map(({ seq, commandId }) => ({ seq, commandId })))],
  );
  if (known.length < repeats.length)
    throw new Error(`case ${context.number}: the workflow is behind the database; rebuild the case`);
}
