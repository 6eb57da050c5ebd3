import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Finding } from '#domain/reconciliation/findings';
import { PostOfficeProcess } from './mail.process.js';

type Trouble = 'stuck' | 'abandoned' | 'unclear' | 'no time';

interface Suspect {
  readonly id: string;
  readonly caseId: string | null;
  readonly proceedingId: string | null;
  readonly subject: string;
  readonly recipient: string;
  readonly trouble: Trouble;
}

/** Longer than any pause between two attempts, and than any lease. */
const SUSPECTS = `
  select id, case_id as "caseId", subject, recipient,
    (select p.id from proceeding p where p.kind = mail.subject_kind and p.number = mail.subject_id) as "proceedingId",
    case when status in ('for digest', 'queued') then 'stuck' when status = 'sent' then 'no time' when outcome then 'unclear' else 'abandoned' end as trouble
  from mail
  where (status in ('queued', 'sending') and next_attempt_at < now() - interval '15 minutes') or (status = 'sent' and sent_at is null)
    or (status = 'for digest' and created_at < now() - interval '5 days')
  order by next_attempt_at, id limit 200`;

const WORDS: Readonly<Record<Trouble, string>> = {
  stuck: 'has waited to be sent for more than a quarter of an hour',
  abandoned: 'was being sent when its sender stopped',
  unclear:
    'was being sent when its sender stopped, and announces an outcome: somebody decides whether it goes out again',
  'no time': 'was sent, and its time is not on record',
};

const MENDED: Readonly<Record<Trouble, string | null>> = {
  stuck: 'The post office was called.',
  abandoned: 'It goes out again, under the same Message-ID.',
  unclear: null,
  'no time': 'It has the time of its last attempt.',
};

/** Mails that the post has forgotten or does not know the fate of. */
@Injectable()
export class OutboxChecksService {
  constructor(
    private readonly db: DataSource,
    private readonly process: PostOfficeProcess,
  ) {}

  async check(repair: boolean): Promise<readonly Finding[]> {
    const suspects = await this.db.query<readonly Suspect[]>(SUSPECTS);
    if (repair && suspects.length > 0) await this.mend(suspects);
    return suspects.map(({ caseId, proceedingId, subject, recipient, trouble }) => ({
      about: 'mail',
      caseId,
      proceedingId,
      words: `“${subject}” to ${recipient} ${WORDS[trouble]}.`,
      mended: repair ? MENDED[trouble] : null,
    }));
  }

  private async mend(suspects: readonly Suspect[]): Promise<void> {
    const ids = (trouble: Trouble): readonly string[] =>
      suspects.filter((each) => each.trouble === trouble).map(({ id }) => id);
    await this.db.query(
      `update mail set status = case when outcome then 'unclear' else 'queued' end, lease = null, next_attempt_at = now(),
         trouble = 'The sender was stopped while this mail was on its way; nobody can tell whether it arrived.'
       where id = any($1) and status = 'sending' and next_attempt_at < now()`,
      [[...ids('abandoned'), ...ids('unclear')]],
    );
    await this.db.query(`update mail set sent_at = next_attempt_at where id = any($1) and sent_at is null`, [
      ids('no time'),
    ]);
    await this.db.query(`select pg_notify('post', '')`);
    await this.process.ensureOpen();
  }
}
