import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import type { AssignmentRole } from '#domain/assessors/fitness';
import type { LocalDay } from '#domain/calendar/dates';
import type { CaseState } from '#domain/cases/state';
import type { ConflictPath } from '#domain/impartiality/paths';
import { CommandsService } from '../cases/commands.service.js';
import { TiesService, type Judged } from './ties.service.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly employer: string | null;
  readonly clear: boolean;
  /** Why not, each in words that follow "cannot be named: …". */
  readonly reasons: readonly string[];
  /** What stands between them and the case, the shortest way first; waived or not. */
  readonly paths: readonly (ConflictPath & { readonly waived: boolean })[];
  /** Their answer to an earlier offer of this case. */
  readonly declined: { readonly on: LocalDay; readonly reason: string } | null;
}

export interface Waiver {
  readonly id: string;
  readonly assessorId: string;
  readonly name: string;
  readonly role: AssignmentRole;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedById: string;
  readonly granted: boolean | null;
  readonly decidedBy: string | null;
  readonly remark: string | null;
}

export interface ImpartialityOfCase {
  readonly people: readonly (Pick<Candidate, 'id' | 'name' | 'paths'> & {
    readonly role: AssignmentRole;
    /** Day of their declaration for this case. */
    readonly declaredOn: LocalDay | null;
  })[];
  readonly waivers: readonly (Waiver & { readonly mayDecide: boolean })[];
}

const WAIVERS = `
  select w.id, w.assessor_id as "assessorId", a.name, w.role, w.reason, p.name as "proposedBy", w.proposed_by as "proposedById",
    w.granted, d.name as "decidedBy", w.remark
  from conflict_waiver w join assessor a on a.id = w.assessor_id join account p on p.id = w.proposed_by
  left join account d on d.id = w.decided_by where w.case_id = $1 order by w.proposed_at desc, w.id`;

const DECLARED = `select assessor_id as "assessorId", max(made_on)::text as "declaredOn" from declaration where case_id = $1 group by assessor_id`;

const DECLINED = `select distinct on (e.data ->> 'assessor') e.data ->> 'assessor' as "assessorId", a.reason, a.answered_on::text as "on"
  from offer_answer a join case_event e on e.case_id = a.case_id and e.seq = a.naming_seq
  where a.case_id = $1 and a.answer = 'declined' order by e.data ->> 'assessor', a.answered_at desc`;

/** Who may be named on a case, and why the others may not: seen before anything is refused. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly ties: TiesService,
  ) {}

  async list(
    user: User,
    number: string,
    cycle: number,
    { role, on }: { readonly role: AssignmentRole; readonly on?: LocalDay | undefined },
  ): Promise<{ readonly on: LocalDay; readonly items: readonly Candidate[] }> {
    const command = role === 'assessor' ? 'nameAssessor' : 'appointSupervisor';
    const { id, today, state } = await this.commands.open(user, command, number, cycle);
    const day = on ?? state.bookedDays.find((each) => each > today) ?? today;
    const [judged, declined] = await Promise.all([
      this.ties.onCase(id, null, { role, on: day, visits: on !== undefined && role === 'assessor' }),
      this.db.query<readonly { assessorId: string; reason: string; on: LocalDay }[]>(DECLINED, [id]),
    ]);
    const items = judged
      .filter(({ who }) => ['active', 'suspended'].includes(who.status) && (role === 'assessor' || who.supervisory))
      .map((each) => candidate(each, partsOf(state, role), declined));
    return { on: day, items: [...items].sort((a, b) => Number(b.clear) - Number(a.clear)) };
  }

  async ofCase(user: User, number: string, cycle: number): Promise<ImpartialityOfCase> {
    const { id, today } = await this.commands.open(user, 'readImpartiality', number, cycle);
    const [judged, waivers, declared] = await Promise.all([
      this.ties.ofCase(id, today),
      this.db.query<readonly Waiver[]>(WAIVERS, [id]),
      this.db.query<readonly { assessorId: string; declaredOn: LocalDay }[]>(DECLARED, [id]),
    ]);
    return {
      people: judged.map(({ who, paths, standing }) => ({
        ...{ id: who.assessorId, name: who.name, role: who.role ?? 'assessor' },
        paths: paths.map((path) => ({ ...path, waived: !standing.includes(path) })),
        declaredOn: declared.find(({ assessorId }) => assessorId === who.assessorId)?.declaredOn ?? null,
      })),
      waivers: waivers.map((each) => ({
        ...each,
        mayDecide: each.granted === null && each.proposedById !== user.id && may(user, 'decideWaiver'),
      })),
    };
  }
}

/** Who has another part in the case, or was barred from it, with the words for it. */
function partsOf(state: CaseState, role: AssignmentRole): ReadonlyMap<string, string> {
  const others =
    role === 'assessor'
      ? [state.supervisor, state.secondSupervisor, ...state.formerSupervisors, ...state.formerSecondSupervisors]
      : [state.assessor, ...state.formerAssessors];
  const words = role === 'assessor' ? 'they supervise or supervised this case' : 'they assess or assessed this case';
  return new Map([
    ...others.flatMap((id): [string, string][] => (id === null ? [] : [[id, words]])),
    ...state.barred.map((id): [string, string] => [id, 'a conflict of interest was found for them on this case']),
  ]);
}

function candidate(
  { who, unfit, paths, standing }: Judged,
  parts: ReadonlyMap<string, string>,
  declined: readonly { assessorId: string; reason: string; on: LocalDay }[],
): Candidate {
  const part = parts.get(who.assessorId);
  const reasons = [...(part === undefined ? [] : [part]), ...unfit];
  const answer = declined.find(({ assessorId }) => assessorId === who.assessorId);
  return {
    ...{ id: who.assessorId, name: who.name, employer: who.employer, reasons },
    clear: reasons.length === 0 && standing.length === 0,
    paths: paths.map((path) => ({ ...path, waived: !standing.includes(path) })),
    declined: answer ? { on: answer.on, reason: answer.reason } : null,
  };
}
