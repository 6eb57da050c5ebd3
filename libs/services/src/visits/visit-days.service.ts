import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { dayInWords } from '#domain/calendar/day-words';
import { DomainError } from '#domain/errors';
import type { Seat, SeatChange } from '#domain/visits/seats';
import { newId } from '#platform/database/ids';
import { prepared } from '#platform/database/prepared';

/** For which case and command days are asked. */
export interface AskedFor {
  readonly user: User;
  readonly caseId: string;
  readonly commandId: string;
}

interface Taken {
  readonly id: string;
  readonly name: string;
  readonly day: LocalDay;
  readonly commandId: string;
  readonly caseId: string;
  readonly number: string;
  readonly organisationId: string;
  readonly assessorId: string | null;
  readonly supervisorId: string | null;
  /** Asked for by a command of which nothing was ever recorded. */
  readonly abandoned: boolean;
}

/** A command is answered in seconds; what it asked for and never recorded is free again after this. */
const ABANDONED_AFTER = '10 minutes';

const TAKE = prepared(`
  insert into visit_day (id, case_id, assessor_id, part, day, command_id)
  select s.id, $2, s.assessor_id, s.part, s.day, $3 from jsonb_populate_recordset(null::visit_day, $1) s
  on conflict (assessor_id, day) where released_at is null do nothing`);

const TAKEN = prepared(`
  select d.id, a.name, d.day::text as day, d.command_id as "commandId", f.id as "caseId", f.number,
    f.organisation_id as "organisationId", f.assessor_id as "assessorId", f.supervisor_id as "supervisorId",
    d.recorded_at is null and d.asked_at < now() - interval '${ABANDONED_AFTER}' as abandoned
  from visit_day d join assessor a on a.id = d.assessor_id join case_file f on f.id = d.case_id
  join jsonb_populate_recordset(null::visit_day, $1) s on s.assessor_id = d.assessor_id and s.day = d.day
  where d.released_at is null order by d.day, a.name`);

/**
 * Days on which people are taken. A unique index lets nobody be taken twice, whatever commands come in at once: a command asks
 * for its days before it is decided, keeps them when its event is recorded, and gives them back when it is refused.
 */
@Injectable()
export class VisitDaysService {
  constructor(private readonly db: DataSource) {}

  /** @throws DomainError VISIT.DAY_TAKEN: somebody is on another case on one of the days. Nothing is taken then. */
  async take(asked: AskedFor, seats: readonly Seat[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const wanted = JSON.stringify(rowsOf(seats));
      const clash = await this.tryToTake(tx, asked, wanted);
      if (clash.length === 0) return;
      await release(tx, idsOf(clash.filter(({ abandoned }) => abandoned)), 'its command never came to be');
      const left = clash.some(({ abandoned }) => abandoned) ? await this.tryToTake(tx, asked, wanted) : clash;
      if (left[0]) throw takenAlready(asked, left[0]);
    });
  }

  /** Whoever is on another case on one of the days: said before they are proposed. */
  async refuseTaken(asked: Omit<AskedFor, 'commandId'>, seats: readonly Seat[]): Promise<void> {
    const taken = await this.db.query<readonly Taken[]>(TAKEN, [JSON.stringify(rowsOf(seats))]);
    const other = taken.find(({ caseId, abandoned }) => caseId !== asked.caseId && !abandoned);
    if (other) throw takenAlready(asked, other);
  }

  /** A command that takes days: when it is refused, what it asked for is free again. */
  async during<T>(commandId: string, command: () => Promise<T>): Promise<T> {
    try {
      return await command();
    } catch (error) {
      // Without an answer nobody knows yet: the command may still come to be.
      if (error instanceof DomainError && error.code !== 'CASE.NO_ANSWER_YET') await this.giveBack(commandId);
      throw error;
    }
  }

  /** What was recorded stays. */
  private async giveBack(commandId: string): Promise<void> {
    await this.db.query(
      `update visit_day set released_at = now(), released_because = 'its command was refused'
       where command_id = $1 and recorded_at is null and released_at is null`,
      [commandId],
    );
  }

  /**
   * While an event is recorded, which never refuses: keeps what is taken now and releases the rest of the case.
   * Answers who is on another case on a day all the same; a person has to see to it.
   */
  async settle(
    tx: EntityManager,
    event: { readonly caseId: string; readonly commandId: string; readonly type: string },
    { taken, held }: SeatChange,
    now: Instant,
  ): Promise<readonly { readonly name: string; readonly day: LocalDay; readonly number: string }[]> {
    const wanted = JSON.stringify(rowsOf(taken));
    await tx.query(
      prepared(`update visit_day d set released_at = $3, released_because = $4
       where d.case_id = $1 and d.released_at is null and (d.recorded_at is not null or d.command_id = $6) and d.day <> all($5)
         and not exists (select from jsonb_populate_recordset(null::visit_day, $2) s
           where s.assessor_id = d.assessor_id and s.day = d.day)`),
      [event.caseId, wanted, now, event.type, held, event.commandId],
    );
    await tx.query(TAKE, [wanted, event.caseId, event.commandId]);
    await tx.query(
      prepared(`update visit_day d set recorded_at = $3 from jsonb_populate_recordset(null::visit_day, $2) s
       where d.case_id = $1 and d.assessor_id = s.assessor_id and d.day = s.day and d.released_at is null and d.recorded_at is null`),
      [event.caseId, wanted, now],
    );
    const there = await tx.query<readonly Taken[]>(TAKEN, [wanted]);
    return there.filter(({ caseId }) => caseId !== event.caseId);
  }

  private async tryToTake(
    tx: EntityManager,
    { caseId, commandId }: AskedFor,
    wanted: string,
  ): Promise<readonly Taken[]> {
    await tx.query(TAKE, [wanted, caseId, commandId]);
    const taken = await tx.query<readonly Taken[]>(TAKEN, [wanted]);
    return taken.filter((each) => each.commandId !== commandId);
  }
}

const rowsOf = (seats: readonly Seat[]): readonly object[] =>
  seats.map(({ assessor, part, day }) => ({ id: newId(), assessor_id: assessor, part, day }));

const idsOf = (rows: readonly Taken[]): readonly string[] => rows.map(({ id }) => id);

async function release(tx: EntityManager, ids: readonly string[], because: string): Promise<void> {
  if (ids.length > 0)
    await tx.query('update visit_day set released_at = now(), released_because = $2 where id = any($1)', [
      ids,
      because,
    ]);
}

/** The clashing case is named to those who may see it. */
function takenAlready(
  { user, caseId }: Omit<AskedFor, 'commandId'>,
  { name, day, number, caseId: other, ...parties }: Taken,
): DomainError {
  if (other === caseId)
    return new DomainError(
      'VISIT.DAY_TAKEN',
      `Another booking of this case is just being decided; open the case again and look before you repeat.`,
      { day },
    );
  const seen = may(user, 'readCase', parties);
  const where = seen ? `with case ${number}` : 'with another case';
  return new DomainError('VISIT.DAY_TAKEN', `${name} is ${where} on ${dayInWords(day)}; choose another day.`, {
    day,
    ...(seen ? { case: number } : {}),
  });
}
