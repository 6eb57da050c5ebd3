import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { AssessorsService } from '../assessors/assessors.service.js';
import { CommandsService, type Asked } from './commands.service.js';

export interface InHouseHelp {
  readonly assessorId: string;
  readonly day: LocalDay;
  readonly note: string;
}

/** Who assesses and who supervises. Whoever helped in-house may do neither (docs/process.md, Easily missed). */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly assessors: AssessorsService,
  ) {}

  nameAssessor(asked: Asked, { assessorId }: { readonly assessorId: string }): Promise<Answer> {
    return this.commands.perform(asked, 'nameAssessor', async ({ id, now }) => ({
      assessor: assessorId,
      clearance: await this.assessors.clear(id, assessorId, 'assessor', now),
    }));
  }

  appointSupervisor(asked: Asked, { assessorId }: { readonly assessorId: string }): Promise<Answer> {
    return this.commands.perform(asked, 'appointSupervisor', async ({ id, now }) => ({
      supervisor: assessorId,
      clearance: await this.assessors.clear(id, assessorId, 'supervisor', now),
    }));
  }

  /** After two returns; the conflict check is made afresh. */
  appointSecondSupervisor(asked: Asked, { assessorId }: { readonly assessorId: string }): Promise<Answer> {
    return this.commands.perform(asked, 'appointSecondSupervisor', async ({ id, now }) => ({
      supervisor: assessorId,
      clearance: await this.assessors.clear(id, assessorId, 'supervisor', now),
    }));
  }

  /** Notes that an accredited assessor helped with the in-house review: it bars them from this case. */
  async recordHelp(user: User, number: string, cycle: number, { assessorId, day, note }: InHouseHelp): Promise<void> {
    const { id } = await this.commands.open(user, 'saveSelfScores', number, cycle);
    await this.assessors.find(assessorId);
    await this.db.query('insert into in_house_help (id, case_id, assessor_id, day, note) values ($1, $2, $3, $4, $5)', [
      newId(),
      id,
      assessorId,
      day,
      note,
    ]);
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
