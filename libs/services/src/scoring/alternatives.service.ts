import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { checkAlternative, reviewedSet, type AlternativeScore } from '#domain/scoring/alternatives';
import { newId } from '#platform/database/ids';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { ScoreSetsService } from './score-sets.service.js';

export interface NewAlternative extends AlternativeScore {
  readonly resolution: string;
}

const KEEP = `
  insert into alternative_score (id, case_id, score_set_id, criterion, score, comment, resolution, made_by, made_at, made_seq)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 where $11 = 0
    or exists (select from alternative_score where score_set_id = $3 and criterion = $4 and made_by = $8 and version = $11)
  on conflict on constraint alternative_score_one_each do update set score = excluded.score, comment = excluded.comment,
    resolution = excluded.resolution, made_at = excluded.made_at, made_seq = excluded.made_seq, withdrawn_at = null,
    version = alternative_score.version + 1
  where alternative_score.version = $11 or (alternative_score.withdrawn_at is not null and $11 = 0)
  returning version`;

const changed = (seen: number): DomainError =>
  new DomainError('SCORING.CHANGED', 'This alternative score has changed since you opened it; look at it again.', {
    seen,
  });

/** What a supervisor would have scored, beside what the assessor did. Nothing of the sealed set changes. */
@Injectable()
export class AlternativesService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly sets: ScoreSetsService,
  ) {}

  /** @param seen version of one's own alternative for that criterion; 0 where there is none. */
  async keep(user: User, number: string, cycle: number, given: NewAlternative, seen: number): Promise<void> {
    const { at, set } = await this.reviewed(user, number, cycle);
    const [rules, sealed] = await Promise.all([this.sets.rulesOf(at), this.sets.one(set)]);
    const faults = checkAlternative(rules, sealed.scores, given);
    if (faults.length > 0) throw new InvalidInput('The alternative score cannot be kept as entered.', faults);
    const rows = await this.db.query<readonly unknown[]>(KEEP, [
      ...[newId(), at.id, set, given.score.criterion, JSON.stringify(given.score), given.comment, given.resolution],
      ...[user.id, at.now, at.state.seq, seen],
    ]);
    if (rows.length === 0) throw changed(seen);
  }

  async withdraw(user: User, id: string, seen: number): Promise<CaseAtHand> {
    const [row] = await this.db.query<readonly { number: string; cycle: number; set: string; mine: boolean }[]>(
      `select f.number, f.cycle, x.score_set_id as set, x.made_by = $2 as mine
       from alternative_score x join case_file f on f.id = x.case_id where x.id::text = $1 and x.withdrawn_at is null`,
      [id, user.id],
    );
    if (!row) throw new DomainError('SCORING.ALTERNATIVE_UNKNOWN', 'There is no such alternative score.', { id });
    const { at, set } = await this.reviewed(user, row.number, row.cycle);
    if (!row.mine || set !== row.set)
      throw new DomainError(
        'SCORING.NOT_YOURS',
        'An alternative score is withdrawn by who gave it, while its set is under review.',
      );
    const rows = await this.db.query<readonly unknown[]>(
      'update alternative_score set withdrawn_at = $2, version = version + 1 where id = $1 and version = $3 returning version',
      [id, at.now, seen],
    );
    if (rows.length === 0) throw changed(seen);
    return at;
  }

  private async reviewed(user: User, number: string, cycle: number): Promise<{ at: CaseAtHand; set: string }> {
    const at = await this.commands.open(user, 'keepAlternatives', number, cycle);
    const set = reviewedSet(at.state);
    if (set instanceof DomainError) throw set;
    return { at, set };
  }
}
