import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Concerned, ConflictRuling, RulesAs } from '#domain/cases/conflict';
import { refuseInvolved, refuseRuling } from '#domain/cases/conflict-rules';
import { DomainError } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { AssessorsService } from '../assessors/assessors.service.js';
import { CommandsService, type Asked, type CaseAtHand } from './commands.service.js';
import { ConflictRulingRow } from './conflict-ruling.entity.js';

export interface RulingGiven {
  readonly ruling: ConflictRuling;
  readonly reason: string;
  readonly days: number;
}

/** Conflicts of interest found while a case is under way (#domain/cases/conflict-rules). */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly assessors: AssessorsService,
  ) {}

  report(asked: Asked, found: { readonly about: Concerned; readonly facts: string }): Promise<Answer> {
    return this.commands.perform(asked, 'reportConflict', ({ today }) => ({ ...found, today }));
  }

  /** The supervisor who rules beside the Board has no part in the case: the conflict check says so, or refuses. */
  askForRuling(asked: Asked, { assessorId }: { readonly assessorId: string }): Promise<Answer> {
    return this.commands.perform(asked, 'askForRuling', async ({ id, now, state }) => {
      const refused = refuseInvolved(state, assessorId);
      if (refused) throw refused;
      return { supervisor: assessorId, clearance: await this.assessors.clear(id, assessorId, 'supervisor', now) };
    });
  }

  rule(asked: Asked, given: RulingGiven): Promise<Answer> {
    return this.commands.perform(asked, 'ruleOnConflict', async (at) => {
      const refused = refuseRuling(at.state, given.ruling);
      if (refused) throw refused;
      const rulesAs = capacity(asked.user, at);
      const record = await this.freeze(at, asked, rulesAs, given);
      return { as: rulesAs, ...given, record, today: at.today };
    });
  }

  private async freeze(
    at: CaseAtHand,
    { user, commandId }: Asked,
    rulesAs: RulesAs,
    { ruling, reason }: RulingGiven,
  ): Promise<string> {
    const id = idOf('conflict ruling', at.id, commandId);
    const row = {
      ...{ id, caseId: at.id, conflictSeq: at.state.conflict?.seq ?? 0, rulesAs, ruling, reason, commandId },
      ...{ accountId: user.id, assessorId: user.assessorId, madeAt: new Date(at.now) },
    };
    try {
      await this.db.createQueryBuilder().insert().into(ConflictRulingRow).values(row).orIgnore().execute();
    } catch (error) {
      throw refusal(error);
    }
    return id;
  }
}

/** As what somebody rules: the supervisor who was asked, else a member of the Board who has no part in the case. */
function capacity({ assessorId, roles }: User, { state }: CaseAtHand): RulesAs {
  const refused = refuseInvolved(state, assessorId);
  if (refused) throw refused;
  if (assessorId !== null && state.conflict?.ruler === assessorId) return 'supervisor';
  if (roles.includes('board')) return 'board';
  throw new DomainError('CONFLICT.NOT_ASKED', 'The office has asked another supervisor to rule on this conflict.');
}

/** What the database refuses of a ruling is a rule, not a failure. */
function refusal(error: unknown): unknown {
  const { code } = error as { readonly code?: string };
  if (code === '23P01')
    return new DomainError(
      'CONFLICT.TWO_PEOPLE',
      'Two people rule on a conflict; somebody else gives the second ruling.',
    );
  if (code === '23514')
    return new DomainError('CASE.SEPARATION_OF_DUTIES', 'Who has had a part in the case does not rule on it.');
  return error;
}
