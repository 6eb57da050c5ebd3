import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { refuseNaming } from '#domain/cases/assignment-rules';
import { newId } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { AssessorsService } from '../assessors/assessors.service.js';
import { ConflictWatchService } from '../impartiality/conflict-watch.service.js';
import { CommandsService, type Asked, type CaseAtHand } from './commands.service.js';

export interface InHouseHelp {
  readonly assessorId: string;
  readonly day: LocalDay;
  readonly note: string;
}

export interface ChosenAssessor {
  readonly assessorId: string;
  /** Day of the visit, where it is known before it is booked. */
  readonly on?: LocalDay | undefined;
}

/** Who assesses and who supervises. Whoever helped in-house may do neither (docs/process.md, Roles). */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly assessors: AssessorsService,
    private readonly watch: ConflictWatchService,
  ) {}

  nameAssessor(asked: Asked, { assessorId, on }: ChosenAssessor): Promise<Answer> {
    return this.commands.perform(asked, 'nameAssessor', async (at) => {
      const refused = refuseNaming(at.state, assessorId);
      if (refused) throw refused;
      const clearance = await this.assessors.clear(at.id, assessorId, 'assessor', at.now, on ?? visitDayOf(at));
      return { assessor: assessorId, clearance };
    });
  }

  appointSupervisor(asked: Asked, { assessorId, on }: ChosenAssessor): Promise<Answer> {
    return this.commands.perform(asked, 'appointSupervisor', async (at) => ({
      supervisor: assessorId,
      clearance: await this.assessors.clear(at.id, assessorId, 'supervisor', at.now, on ?? visitDayOf(at)),
    }));
  }

  /** After two returns; the conflict check is made afresh. */
  appointSecondSupervisor(asked: Asked, { assessorId, on }: ChosenAssessor): Promise<Answer> {
    return this.commands.perform(asked, 'appointSecondSupervisor', async (at) => ({
      supervisor: assessorId,
      clearance: await this.assessors.clear(at.id, assessorId, 'supervisor', at.now, on ?? visitDayOf(at)),
    }));
  }

  /** Notes that an accredited assessor helped with the in-house review: it bars them from this case. */
  async recordHelp(user: User, number: string, cycle: number, { assessorId, day, note }: InHouseHelp): Promise<void> {
    const { id, now } = await this.commands.open(user, 'saveSelfScores', number, cycle);
    await this.assessors.find(assessorId);
    await this.db.transaction(async (tx) => {
      await tx.query('insert into in_house_help (id, case_id, assessor_id, day, note) values ($1, $2, $3, $4, $5)', [
        newId(),
        id,
        assessorId,
        day,
        note,
      ]);
      await this.watch.look(tx, now, assessorId);
    });
  }

  async helpOf(
    user: User,
    number: string,
    cycle: number,
  ): Promise<readonly (InHouseHelp & { readonly name: string })[]> {
    const { id } = await this.commands.open(user, 'readCase', number, cycle);
    return this.db.query(
      `select h.assessor_id as "assessorId", a.name, h.day::text as day, h.note from in_house_help h
       join assessor a on a.id = h.assessor_id where h.case_id = $1 order by h.day, h.id`,
      [id],
    );
  }
}

/** The first day of the visit that lies ahead; today where none is booked. */
const visitDayOf = ({ state, today }: CaseAtHand): LocalDay => state.bookedDays.find((day) => day > today) ?? today;
