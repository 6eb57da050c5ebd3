import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { AssessorsRegisterService } from '../assessors/assessors-register.service.js';
import { BoardRegisterService } from '../board/board-register.service.js';
import { readAssessors } from './assessors-file.js';
import { readBoard } from './board-file.js';
import type { ImportFile, ImportReport } from './import-file.js';
import { each, report, whole, type ImportOptions } from './whole-file.js';

/** The Advisory Board and the assessors from files. The Board comes first: its members stand behind each appointment. */
@Injectable()
export class PeopleImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly boardRegister: BoardRegisterService,
    private readonly assessorsRegister: AssessorsRegisterService,
  ) {}

  async board(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    refuse(user);
    const { rows, entries } = await readBoard(file);
    const counts = await whole(this.db, options, (tx) => each(entries, (entry) => this.boardRegister.enter(tx, entry)));
    return report('board', rows, counts, options);
  }

  async assessors(user: User, file: ImportFile, options: ImportOptions = {}): Promise<ImportReport> {
    refuse(user);
    const { rows, entries } = await readAssessors(file);
    const counts = await whole(this.db, options, (tx) =>
      each(entries, (entry) => this.assessorsRegister.enter(tx, entry)),
    );
    return report('assessors', rows, counts, options);
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'changeMasterData');
  if (denied) throw denied;
}
