import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { ScoringService } from '../scoring/scoring.service.js';
import type { ImportFile, ImportReport } from './import-file.js';
import { readScores } from './scores-file.js';

export interface SheetOfCase {
  readonly number: string;
  readonly cycle: number;
  readonly kind: 'self' | 'assessor';
}

/** Brings a score sheet into the draft of a case. It stays a draft: whose it is opens it, looks it over and submits it. */
@Injectable()
export class ScoreDraftsService {
  constructor(
    private readonly db: DataSource,
    private readonly scoring: ScoringService,
  ) {}

  async bring(
    user: User,
    { number, cycle, kind }: SheetOfCase,
    file: ImportFile,
    dryRun: boolean,
  ): Promise<ImportReport> {
    const owner = user.roles.includes('system') ? await this.ownerOf(user, number, cycle, kind) : user;
    const sheet = await this.scoring.sheet(owner, number, cycle, kind);
    const { rows, scores, open } = await readScores(file, sheet.rules);
    if (!sheet.editable) {
      throw new DomainError(
        'IMPORTS.SHEET_CLOSED',
        `The ${kind} scores of ${number}, cycle ${cycle}, cannot be changed at its stage.`,
        { number, cycle },
      );
    }
    const known = new Map(sheet.scores.map((score) => [score.criterion, JSON.stringify(sorted(score))]));
    const added = scores.filter(({ criterion }) => !known.has(criterion)).length;
    const unchanged = scores.filter((score) => known.get(score.criterion) === JSON.stringify(sorted(score))).length;
    const same = unchanged === scores.length && sheet.scores.length === scores.length;
    if (!dryRun && !same) await this.scoring.save(owner, number, cycle, kind, scores, sheet.version);
    const notes = open.length === 0 ? [] : [`Still open: ${open.join(', ')}.`];
    return { what: 'scores', dryRun, rows, added, changed: scores.length - added - unchanged, unchanged, notes };
  }

  /** The operator brings a sheet on behalf of whoever may fill it in; the draft says that it was the operator. */
  private async ownerOf(operator: User, number: string, cycle: number, kind: SheetOfCase['kind']): Promise<User> {
    const rows = await this.db.query<readonly { assessorId: string | null }[]>(
      'select assessor_id as "assessorId" from case_file where number = $1 and cycle = $2',
      [number, cycle],
    );
    if (kind === 'self') return { ...operator, roles: ['office'] };
    if (rows[0]?.assessorId === null) {
      throw new DomainError(
        'IMPORTS.NO_ASSESSOR',
        `${number}, cycle ${cycle}, has no assessor yet; name one before bringing in scores.`,
      );
    }
    return { ...operator, roles: ['assessor'], assessorId: rows[0]?.assessorId ?? null };
  }
}

/** The same score with its fields in one order, for comparing. */
const sorted = (score: object): object =>
  Object.fromEntries(Object.entries(score).sort(([a], [b]) => (a < b ? -1 : 1)));
