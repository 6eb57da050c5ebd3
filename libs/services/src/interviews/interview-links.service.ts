import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { InvalidInput, type FieldFault } from '#domain/errors';
import { refuseRecording } from '#domain/interviews/interviews';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';

const OF_CASE = 'select id from interview where case_id = $1 and id::text = any($2) and struck_at is null';

const UNLINK = `
  update score_interview set unlinked_at = $3
  where case_id = $1 and criterion = $2 and unlinked_at is null and interview_id::text <> all($4)`;

const LINK = `
  insert into score_interview (id, case_id, criterion, interview_id, linked_by, linked_at)
  select gen_random_uuid(), $1, $2, i.id, $3, $4 from interview i where i.case_id = $1 and i.id::text = any($5)
  on conflict (interview_id, criterion) where unlinked_at is null do nothing`;

/** Which interviews support the score of a criterion. It supports and demands nothing: scores are submitted with or without. */
@Injectable()
export class InterviewLinksService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly standards: StandardsService,
  ) {}

  /** From now on exactly these. @throws InvalidInput for a criterion or an interview that the case does not have. */
  async link(user: User, number: string, cycle: number, criterion: string, ids: readonly string[]): Promise<void> {
    const at = await this.commands.open(user, 'recordInterview', number, cycle);
    const closed = refuseRecording(at.state.stage);
    if (closed) throw closed;
    const faults = [...(await this.unknownCriterion(at, criterion)), ...(await this.unknownInterviews(at, ids))];
    if (faults.length > 0) throw new InvalidInput('The interviews cannot be linked as asked.', faults);
    await this.db.transaction(async (tx) => {
      await tx.query(UNLINK, [at.id, criterion, at.now, ids]);
      await tx.query(LINK, [at.id, criterion, user.id, at.now, ids]);
    });
  }

  private async unknownCriterion(
    { standardsVersionId }: CaseAtHand,
    criterion: string,
  ): Promise<readonly FieldFault[]> {
    const { rules } = await this.standards.get(standardsVersionId ?? '');
    if (rules.segments.some(({ criteria }) => criteria.some(({ id }) => id === criterion))) return [];
    return [{ pointer: '/criterion', message: `The standards of this case have no criterion ${criterion}.` }];
  }

  private async unknownInterviews({ id }: CaseAtHand, ids: readonly string[]): Promise<readonly FieldFault[]> {
    const found = await this.db.query<readonly { id: string }[]>(OF_CASE, [id, ids]);
    const known = new Set(found.map((each) => each.id));
    return ids.flatMap((each, index) =>
      known.has(each)
        ? []
        : [{ pointer: `/interviews/${index}`, message: 'This case has no such interview, or it was struck.' }],
    );
  }
}
