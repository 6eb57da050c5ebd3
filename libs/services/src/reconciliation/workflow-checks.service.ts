import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Finding } from '#domain/reconciliation/findings';
import { CaseWorkflowsService } from '../cases/case-workflows.service.js';

type WorkflowSeen = Awaited<ReturnType<CaseWorkflowsService['look']>>;

export interface CaseToLookAt {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
  readonly recordedSeq: number;
  readonly closed: boolean;
  /** Its events are what was written. */
  readonly sound: boolean;
}

export interface WorkflowsChecked {
  readonly seen: number;
  readonly findings: readonly Finding[];
}

/** Asked at a time; and so many silent ones in a row mean that the engine or its workers are away. */
const AT_ONCE = 8;

interface Verdict {
  readonly words: string;
  readonly mend?: 'rebuild' | 'end';
}

/** Open cases against the workflows that the engine has of them. */
@Injectable()
export class WorkflowChecksService {
  private readonly log = new Logger(WorkflowChecksService.name);

  constructor(
    private readonly db: DataSource,
    private readonly workflows: CaseWorkflowsService,
  ) {}

  async check(cases: readonly CaseToLookAt[], repair: boolean): Promise<WorkflowsChecked> {
    const findings: Finding[] = [];
    for (let from = 0; from < cases.length; from += AT_ONCE) {
      const some = cases.slice(from, from + AT_ONCE);
      const looks = await Promise.all(some.map(async (each) => [each, await this.workflows.look(each)] as const));
      for (const [each, seen] of looks) findings.push(...(await this.judge(each, seen, repair)));
      if (looks.every(([, seen]) => seen.is === 'silent') && from + AT_ONCE < cases.length)
        return { seen: from, findings: [...findings, away(cases.length - from - AT_ONCE)] };
    }
    return { seen: cases.length, findings };
  }

  private async judge(at: CaseToLookAt, seen: WorkflowSeen, repair: boolean): Promise<readonly Finding[]> {
    const verdict = verdictOn(at, seen) ?? (await this.ahead(at, seen));
    if (!verdict) return [];
    const found = { about: 'workflow', caseId: at.id, words: verdict.words } as const;
    if (!repair || !verdict.mend || !at.sound) return [{ ...found, mended: null }];
    if (verdict.mend === 'end') {
      await this.workflows.end(at, 'the cycle is over');
      return [{ ...found, mended: 'It was ended.' }];
    }
    return [{ ...found, mended: await this.rebuilt(at, verdict.words) }];
  }

  /** Null where it did not succeed: then it stays a finding. */
  private async rebuilt(at: CaseToLookAt, why: string): Promise<string | null> {
    try {
      const { seq } = await this.workflows.rebuild(at, `reconciliation: ${why}`);
      return `Made anew from the events, up to event ${seq}.`;
    } catch (error) {
      this.log.error(`case ${at.number} could not be rebuilt: ${String(error)}`);
      return null;
    }
  }

  /** Ahead of what was read before it is no fault: the record of a command may just have come through. */
  private async ahead({ id, recordedSeq }: CaseToLookAt, seen: WorkflowSeen): Promise<Verdict | undefined> {
    if (seen.is !== 'at work' || seen.seq <= recordedSeq) return undefined;
    const rows = await this.db.query<readonly { seq: number }[]>(
      'select recorded_seq as seq from case_file where id = $1',
      [id],
    );
    if ((rows[0]?.seq ?? 0) >= seen.seq) return undefined;
    return {
      words: `The workflow has decided event ${seen.seq}; the database has ${rows[0]?.seq ?? 0}. Unless it comes through by itself, the database was put back to an earlier day.`,
    };
  }
}

function verdictOn({ recordedSeq, closed }: CaseToLookAt, seen: WorkflowSeen): Verdict | undefined {
  if (seen.is === 'silent') return closed ? undefined : { words: `The workflow does not answer: ${seen.why}` };
  if (closed)
    return seen.is === 'at work' && seen.seq < recordedSeq
      ? { words: 'The workflow runs though the cycle is over.', mend: 'end' }
      : undefined;
  if (seen.is === 'missing') return { words: 'The case is open and has no workflow.', mend: 'rebuild' };
  if (seen.is === 'over') return { words: `The case is open and its workflow is over (${seen.how}).`, mend: 'rebuild' };
  if (seen.seq >= recordedSeq) return undefined;
  return {
    words: `The workflow is behind: it knows event ${seen.seq}, the database has ${recordedSeq}.`,
    mend: 'rebuild',
  };
}

const away = (left: number): Finding => ({
  about: 'workflow',
  caseId: null,
  words: `The engine or its worker does not answer; ${left} more cases were not asked after.`,
  mended: null,
});
