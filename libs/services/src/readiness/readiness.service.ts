import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { isAnswered } from '#domain/evidence/requests';
import {
  checkDeclaration,
  findingsOf,
  type Accepted,
  type Finding,
  type ProgrammeFacts,
} from '#domain/readiness/readiness';
import { readinessRulesOf } from '#domain/readiness/readiness-rules';
import { projectionOf } from '#domain/scoring/projection';
import { checkScores } from '#domain/scoring/scores';
import type { Grade, StandardsRules } from '#domain/scoring/standards';
import { visitRulesOf } from '#domain/visits/visit-rules';
import { idOf } from '#platform/database/ids';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { EvidenceReadingsService } from '../evidence/evidence-readings.service.js';
import { ImprovementsService } from '../improvements/improvements.service.js';
import { ScoreSetsService } from '../scoring/score-sets.service.js';
import { SelfScoresService } from '../scoring/self-scores.service.js';

export interface Declaration {
  readonly by: string;
  readonly at: Instant;
  readonly findings: readonly Finding[];
  readonly accepted: Accepted;
}

export interface Readiness {
  readonly findings: readonly Finding[];
  readonly programme: ProgrammeFacts | null;
  /** Of what is said of the programme; 0 before anything was. */
  readonly version: number;
  /** Declarations through the gate, the last first. */
  readonly declarations: readonly Declaration[];
}

interface OnRecord {
  readonly targetLevel: Grade;
  readonly programme: (ProgrammeFacts & { readonly version: number }) | null;
  readonly declarations: readonly Declaration[];
}

/** Declarations that came to be: one whose command the case refused is nobody's. */
const ON_RECORD = `
  select f.target_level as "targetLevel",
    (select jsonb_build_object('completedCycles', p.completed_cycles, 'people', p.people, 'version', p.version)
       from programme_facts p where p.case_id = f.id) as programme,
    (select coalesce(jsonb_agg(jsonb_build_object('by', a.name, 'at', ${instantOf('d.declared_at')}, 'findings', d.findings,
        'accepted', d.accepted) order by d.declared_at desc), '[]')
       from readiness_declaration d join account a on a.id = d.declared_by
       where d.case_id = f.id and exists (select from case_event e where e.case_id = f.id and e.command_id = d.command_id)) as declarations
  from case_file f where f.id = $1`;

/** The readiness gate: what it finds, and the way through it (decision 0046). */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly sets: ScoreSetsService,
    private readonly selfScores: SelfScoresService,
    private readonly evidence: EvidenceReadingsService,
    private readonly improvements: ImprovementsService,
  ) {}

  async ofCase(user: User, number: string, cycle: number): Promise<Readiness> {
    const at = await this.commands.open(user, 'readReadiness', number, cycle);
    const [rules, record] = await Promise.all([this.sets.rulesOf(at), this.onRecord(at)]);
    const { programme, declarations } = record;
    return {
      findings: await this.findings(at, rules, record),
      programme,
      version: programme?.version ?? 0,
      declarations,
    };
  }

  /** What the organisation, or the office for it, says of the programme. */
  async say(
    { user, number, cycle, expectedVersion }: { user: User; number: string; cycle: number; expectedVersion: number },
    { completedCycles, people }: ProgrammeFacts,
  ): Promise<{ readonly version: number }> {
    const at = await this.commands.open(user, 'keepProgrammeFacts', number, cycle);
    const rows = await this.db.query<readonly { version: number }[]>(
      `insert into programme_facts (case_id, completed_cycles, people, said_by, said_at) values ($1, $2, $3, $4, $5)
       on conflict (case_id) do update set completed_cycles = excluded.completed_cycles, people = excluded.people,
         said_by = excluded.said_by, said_at = excluded.said_at, version = programme_facts.version + 1
         where programme_facts.version = $6
       returning version`,
      [at.id, completedCycles, JSON.stringify(people), user.id, at.now, expectedVersion],
    );
    if (rows[0]) return rows[0];
    throw new DomainError(
      'READINESS.CHANGED',
      'Somebody changed what is said of the programme since you opened it; look at it again before you repeat.',
      { seen: expectedVersion },
    );
  }

  /** Lets a declaration through the gate and seals the self-assessment; answers the id of the sealed set, or throws the refusal. */
  async declare(at: CaseAtHand, asked: Asked, accepted: Accepted): Promise<string> {
    const rules = await this.sets.rulesOf(at);
    // A version without a gate asks nothing, of the database neither.
    if (rules.readiness !== undefined) await this.pass(at, asked, rules, accepted);
    return this.sets.seal(at, 'self', asked);
  }

  /** What was found is frozen under the command. */
  private async pass(
    at: CaseAtHand,
    { user, commandId }: Asked,
    rules: StandardsRules,
    accepted: Accepted,
  ): Promise<void> {
    const findings = await this.findings(at, rules, await this.onRecord(at));
    const refusal = checkDeclaration(findings, accepted);
    if (refusal) throw refusal;
    await this.db.query(
      `insert into readiness_declaration (id, command_id, case_id, findings, accepted, declared_by, declared_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint readiness_declaration_command_unique do nothing`,
      [
        ...[idOf('readiness', at.id, commandId), commandId, at.id],
        ...[JSON.stringify(findings), JSON.stringify(accepted), user.id, at.now],
      ],
    );
  }

  private async findings(at: CaseAtHand, rules: StandardsRules, record: OnRecord): Promise<readonly Finding[]> {
    const [scores, requests, actions] = await Promise.all([
      this.selfScores.of(at),
      this.evidence.requests(at),
      this.improvements.count(at),
    ]);
    return findingsOf(readinessRulesOf(rules.readiness), {
      programme: record.programme,
      coverage: visitRulesOf(rules.visit).coverage,
      unscored: checkScores(rules, scores).map(({ message }) => message),
      outstanding: requests
        .filter(({ required, standing }) => required && !isAnswered(standing))
        .map(({ title }) => title),
      way: projectionOf(rules, scores)?.ways.find(({ grade }) => grade === record.targetLevel) ?? null,
      actions,
    });
  }

  private async onRecord({ id }: CaseAtHand): Promise<OnRecord> {
    const [record] = await this.db.query<readonly OnRecord[]>(ON_RECORD, [id]);
    if (record) return record;
    throw new Error(`case ${id} is gone`);
  }
}
