import { Injectable, Logger } from '@nestjs/common';
import type { Finding } from '#domain/reconciliation/findings';
import type { WorkflowSeen } from '#platform/temporal/workflow-looks';

/** Something that has a workflow while it is open: a case, an appeal, a complaint, a certificate's later life. */
export interface ToLookAt {
  readonly number: string;
  /** `case`, and what of it is over: `cycle`. */
  readonly thing: string;
  readonly whole: string;
  readonly of: Pick<Finding, 'caseId' | 'proceedingId'>;
  readonly recordedSeq: number;
  readonly closed: boolean;
  /** Its events are what was written. */
  readonly sound: boolean;
}

/** The workflows of one kind of thing. */
export interface Workflows<T> {
  look(at: T): Promise<WorkflowSeen>;
  end(at: T, why: string): Promise<void>;
  rebuild(at: T, why: string): Promise<{ readonly seq: number }>;
  /** The last event that the database has by now. */
  recordedSeq(at: T): Promise<number>;
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

/** What is open against the workflows that the engine has of it. */
@Injectable()
export class WorkflowChecksService {
  private readonly log = new Logger(WorkflowChecksService.name);

  async check<T extends ToLookAt>(
    things: readonly T[],
    workflows: Workflows<T>,
    repair: boolean,
  ): Promise<WorkflowsChecked> {
    const findings: Finding[] = [];
    for (let from = 0; from < things.length; from += AT_ONCE) {
      const some = things.slice(from, from + AT_ONCE);
      const looks = await Promise.all(some.map(async (each) => [each, await workflows.look(each)] as const));
      for (const [each, seen] of looks) findings.push(...(await this.judge(each, seen, workflows, repair)));
      if (looks.every(([, seen]) => seen.is === 'silent') && from + AT_ONCE < things.length)
        return { seen: from, findings: [...findings, away(some[0]?.thing ?? '', things.length - from - AT_ONCE)] };
    }
    return { seen: things.length, findings };
  }

  private async judge<T extends ToLookAt>(
    at: T,
    seen: WorkflowSeen,
    workflows: Workflows<T>,
    repair: boolean,
  ): Promise<readonly Finding[]> {
    const verdict = verdictOn(at, seen) ?? (await ahead(at, seen, workflows));
    if (!verdict) return [];
    const found = { about: 'workflow', ...at.of, words: verdict.words } as const;
    if (!repair || !verdict.mend || !at.sound) return [{ ...found, mended: null }];
    if (verdict.mend === 'end') {
      await workflows.end(at, `the ${at.whole} is over`);
      return [{ ...found, mended: 'It was ended.' }];
    }
    return [{ ...found, mended: await this.rebuilt(at, workflows, verdict.words) }];
  }

  /** Null where it did not succeed: then it stays a finding. */
  private async rebuilt<T extends ToLookAt>(at: T, workflows: Workflows<T>, why: string): Promise<string | null> {
    try {
      const { seq } = await workflows.rebuild(at, `reconciliation: ${why}`);
      return `Made anew from the events, up to event ${seq}.`;
    } catch (error) {
      this.log.error(`${at.thing} ${at.number} could not be rebuilt: ${String(error)}`);
      return null;
    }
  }
}

/** Ahead of what was read before it is no fault: the record of a command may just have come through. */
async function ahead<T extends ToLookAt>(
  at: T,
  seen: WorkflowSeen,
  workflows: Workflows<T>,
): Promise<Verdict | undefined> {
  if (seen.is !== 'at work' || seen.seq <= at.recordedSeq) return undefined;
  const recorded = await workflows.recordedSeq(at);
  if (recorded >= seen.seq) return undefined;
  return {
    words: `The workflow has decided event ${seen.seq}; the database has ${recorded}. Unless it comes through by itself, the database was put back to an earlier day.`,
  };
}

function verdictOn({ recordedSeq, closed, thing, whole }: ToLookAt, seen: WorkflowSeen): Verdict | undefined {
  if (seen.is === 'silent') return closed ? undefined : { words: `The workflow does not answer: ${seen.why}` };
  if (closed)
    return seen.is === 'at work' && seen.seq < recordedSeq
      ? { words: `The workflow runs though the ${whole} is over.`, mend: 'end' }
      : undefined;
  if (seen.is === 'missing') return { words: `The ${thing} is open and has no workflow.`, mend: 'rebuild' };
  if (seen.is === 'over')
    return { words: `The ${thing} is open and its workflow is over (${seen.how}).`, mend: 'rebuild' };
  if (seen.seq >= recordedSeq) return undefined;
  return {
    words: `The workflow is behind: it knows event ${seen.seq}, the database has ${recordedSeq}.`,
    mend: 'rebuild',
  };
}

const away = (thing: string, left: number): Finding => ({
  about: 'workflow',
  ...{ caseId: null, proceedingId: null },
  words: `The engine or its worker does not answer; ${left} more ${thing}s were not asked after.`,
  mended: null,
});
