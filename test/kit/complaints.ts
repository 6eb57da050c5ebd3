// A complaint taken through its steps by the people who would.
import type { User } from '#domain/access/permissions';
import { newId } from '#platform/database/ids';
import { ComplaintReadsService, type ComplaintPage } from '#services/proceedings/complaints/complaint-reads.service';
import { ComplaintsService, type NewComplaint } from '#services/proceedings/complaints/complaints.service';
import type { AskedOfProceeding } from '#services/proceedings/proceedings.service';
import { proceedingWorkflowId, type ProceedingAnswer } from '#workflows/proceedings/proceeding.contract';
import type { SkippingCasework } from './casework.js';
import type { Journey } from './journey.js';

export class ComplaintJourney {
  id = '';

  constructor(
    private readonly casework: SkippingCasework,
    readonly journey: Journey = casework.journey(),
  ) {}

  async receive(more: Partial<NewComplaint> = {}, commandId = newId()): Promise<void> {
    this.id = await this.complaints.receive(this.office, commandId, {
      ...{ complainant: 'Ada Byrne', email: 'ada.byrne@northern.example', organisation: 'Northern Rail Trust' },
      ...{ channel: 'letter', about: 'the office', aboutAccountId: null, caseNumber: null, cycle: 1 },
      receivedOn: await this.casework.clock.today(),
      text: 'Nobody rang back.',
      ...more,
    });
  }

  acknowledge = (user = this.office) => this.by(user, (asked) => this.complaints.acknowledge(asked));
  appoint = (investigator: User, user = this.office) =>
    this.by(user, (asked) => this.complaints.appointInvestigator(asked, { investigator: investigator.id }));
  findings = (user: User) =>
    this.by(user, (asked) => this.complaints.recordFindings(asked, { findings: 'Two calls were not returned.' }));
  answer = (user: User, remedy: string | null = 'An apology, and a call today.') =>
    this.by(user, (asked) =>
      this.complaints.answer(asked, {
        ...{ outcome: 'upheld', reason: 'Two calls were not returned.', remedy },
        learning: 'Calls are logged.',
      }),
    );
  withdraw = () => this.by(this.office, (asked) => this.complaints.withdraw(asked, { reason: 'They rang to say so.' }));

  page(user = this.office): Promise<ComplaintPage> {
    return this.journey.get(ComplaintReadsService).page(user, this.id);
  }

  async by(user: User, step: (asked: AskedOfProceeding) => Promise<ProceedingAnswer>, commandId = newId()) {
    const [row] = await this.journey.query<{ seq: number }>(
      'select recorded_seq as seq from proceeding where id = $1',
      this.id,
    );
    return step({ user, id: this.id, commandId, expectedSeq: row?.seq ?? 0 });
  }

  async mails(): Promise<readonly string[]> {
    const rows = await this.journey.query<{ told: string }>(
      `select purpose || ' to ' || recipient_role as told from mail m join proceeding p on p.number = m.subject_id
       where p.id = $1 and m.subject_kind = 'complaint' order by dated, purpose, recipient_role`,
      this.id,
    );
    return [...new Set(rows.map(({ told }) => told))];
  }

  async history() {
    const { number } = await this.page();
    return this.casework.client.workflow.getHandle(proceedingWorkflowId('complaint', number)).fetchHistory();
  }

  private get complaints(): ComplaintsService {
    return this.journey.get(ComplaintsService);
  }

  private get office(): User {
    return this.journey.world.as.office;
  }
}
