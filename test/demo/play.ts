import { addDays, weekday, type LocalDay } from '#domain/calendar/dates';
import type { Config } from '#platform/config/config';
import type { Cast } from './cast.js';
import { judgement } from './judgement.js';
import type { Visitor } from './visitor.js';

interface Page {
  readonly seq: number;
  readonly organisation: { readonly id: string };
  readonly stageWords: string;
  readonly clocks: readonly { readonly kind: string; readonly status: string; readonly promisedDay: LocalDay }[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly invoices: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly gross: { readonly amount: string };
  }[];
}

interface Places {
  readonly needed: boolean;
  readonly decisions: readonly unknown[];
  readonly options: readonly { readonly rule: string; readonly customer: string; readonly words: string }[];
}

interface Sheet {
  readonly version: number;
  readonly rules: Parameters<typeof judgement>[0];
}

const JOURNEY = [
  { kind: 'rail', description: 'Return journey, two days', gross: '86.00', vatIncluded: '0.00' },
  { kind: 'hotel', description: 'One night', gross: '141.00', vatIncluded: '21.00' },
  { kind: 'mileage', description: 'Home to station and back', miles: 40 },
];

/** The accreditation of docs/process.md, scene by scene. Each scene is what its person would do in the web app. */
export class Play {
  private path = '';

  constructor(
    private readonly cast: Cast,
    private readonly config: Config,
  ) {}

  async perform(): Promise<void> {
    await this.apply();
    await this.prepare();
    const days = await this.visit();
    await this.score();
    await this.report(days);
    await this.invoice();
    await this.close();
    await this.tell();
  }

  private async apply(): Promise<void> {
    const { office } = this.cast.people;
    const { name, organisation } = this.cast.programme;
    const opened = await office.send<{ number: string; cycle: number }>('POST', '/api/cases', {
      programmeId: await this.programme(),
      targetLevel: 'silver',
      year: 2005,
    });
    this.path = `/api/cases/${opened.number}/${opened.cycle}`;
    this.say('Application', `${name} of ${organisation} aims at silver: case ${opened.number}`);
    await this.command(office, 'accept-application');
    this.say('In-house review', 'the application is accepted; standards version and fee are pinned');
  }

  /** Each programme has one case number for life: where every one has, a further one is entered. */
  private async programme(): Promise<string> {
    const { id, name, organisationId, cases } = this.cast.programme;
    if (cases === 0) return id;
    const further = `${name}, ${cases + 1}`;
    const { programmes } = await this.cast.people.office.send<{ programmes: { id: string; name: string }[] }>(
      ...(['POST', `/api/organisations/${organisationId}/programmes`, { name: further }] as const),
    );
    return programmes.find((each) => each.name === further)?.id ?? id;
  }

  private async prepare(): Promise<void> {
    const { organisation, office } = this.cast.people;
    await this.passDays(60);
    this.say('', 'sixty days later the organisation is asked how the review goes');
    await this.saveSheet(organisation, 'self', 0.9);
    await this.command(organisation, 'declare-ready');
    this.say('Ready', 'the self-assessment is complete and sealed');
    await this.command(office, 'name-assessor', { assessorId: this.cast.assessorId });
    await this.command(office, 'appoint-supervisor', { assessorId: this.cast.supervisorId });
    this.say('Booking', 'assessor and supervisor pass the conflict check');
  }

  private async visit(): Promise<readonly [LocalDay, LocalDay]> {
    const { assessor, organisation } = this.cast.people;
    const first = mondayAfter(addDays(await this.today(), 8));
    const days = [first, addDays(first, 1)] as const;
    await this.command(assessor, 'estimate-travel', { lines: JOURNEY });
    await this.command(organisation, 'propose-visit', {
      days: [addDays(first, -4), first],
      place: 'Head office',
      note: 'Thursday and Monday would suit our mentors.',
    });
    await this.command(assessor, 'propose-visit', { days, place: 'Head office', note: 'I cannot come that Thursday.' });
    await this.command(organisation, 'confirm-visit', { agreesToEstimate: true });
    this.say('', 'days proposed, others proposed in return, agreed to, and the estimate of Travel and Subsistence too');
    this.say('Booked', `visit on ${days.join(' and ')}; reminders go out 7 days and 1 day before`);
    await this.moveTo(addDays(first, -7));
    await this.moveTo(addDays(first, -3));
    await this.moveTo(first);
    await this.until('VISIT');
    this.say('Visit', 'the first day has begun by itself');
    await this.moveTo(days[1]);
    await this.command(assessor, 'complete-visit', {
      days,
      verbalFeedback: {
        day: days[1],
        to: 'the programme team',
        summary: 'A sound programme; matching could be more systematic.',
      },
    });
    this.say(
      'Scoring',
      `the visit is over; the report is promised for ${(await this.page()).clocks.find(({ kind }) => kind === 'REPORT')?.promisedDay}`,
    );
    return days;
  }

  private async score(): Promise<void> {
    const { assessor, supervisor } = this.cast.people;
    await this.passDays(7);
    await this.saveSheet(assessor, 'assessor', 0.9);
    await this.command(assessor, 'submit-scores');
    this.say('Supervisory review', 'the scores are sealed');
    await this.command(supervisor, 'return-scores', {
      comments: [{ segment: 4, comment: 'Say which measurements were seen.' }],
    });
    this.say('Rework', 'returned with a comment on segment 4');
    await this.passDays(5);
    await this.saveSheet(assessor, 'assessor', 0.91);
    await this.command(assessor, 'resubmit-scores', { reason: 'Measurements of both years added.' });
    await this.command(supervisor, 'accept-scores');
    this.say('Report', 'the supervisor accepts; the grade is computed');
  }

  private async report([, last]: readonly [LocalDay, LocalDay]): Promise<void> {
    const { office, finance } = this.cast.people;
    await this.command(finance, 'approve-expenses', {
      lines: JOURNEY,
    });
    await this.moveTo(addDays(last, 28));
    await this.moveTo(addDays(last, 35));
    this.say('', 'the office is reminded 14 and 7 days before the promised date');
    await this.command(office, 'issue-report', {
      summary:
        'The programme is well designed and managed, and its results are plain to see.\n\nMatching deserves attention.',
      segments: [
        { no: 1, strengths: ['Aims that every interviewee could name'], improvements: [] },
        { no: 3, strengths: [], improvements: ['Write down how pairs are matched'] },
      ],
    });
    this.say('Certificate to issue', 'the report is issued and mailed');
    await this.passDays(7);
    await this.command(office, 'issue-certificate');
    this.say('Accredited', 'the certificate is issued and mailed');
  }

  private async invoice(): Promise<void> {
    const { finance, organisation } = this.cast.people;
    const { version } = await organisation.get<{ version: number }>(`${this.path}/purchase-order`);
    await organisation.send('PUT', `${this.path}/purchase-order`, { number: 'PO 4500017731' }, version);
    await this.decidePlace();
    const draft = (await this.page(finance)).invoices[0];
    if (!draft) throw new Error('the approval of Travel and Subsistence left no draft of an invoice');
    const issued = await finance.send<{ number: string; gross: { amount: string } }>(
      'POST',
      `/api/invoices/${draft.id}/issue`,
      {},
    );
    this.say('', `invoice ${issued.number} over £${issued.gross.amount} is issued and mailed`);
    await this.passDays(20);
    await finance.send('POST', `/api/invoices/${draft.id}/payments`, {
      receivedOn: await this.today(),
      amount: issued.gross.amount,
      reference: 'BACS',
    });
    this.say('', 'and paid in full');
  }

  /** An invoice abroad rests on a decision where the supply is made. */
  private async decidePlace(): Promise<void> {
    const { finance } = this.cast.people;
    const at = `/api/organisations/${(await this.page(finance)).organisation.id}/places-of-supply`;
    const { needed, decisions, options } = await finance.get<Places>(at);
    const [option] = options;
    if (!needed || decisions.length > 0 || !option) return;
    const [fromDay, evidence] = [await this.today(), 'The customer’s letterhead and contract.'];
    await finance.send('POST', at, { rule: option.rule, customer: option.customer, fromDay, evidence });
    this.say('', `the customer belongs abroad: ${option.words}`);
  }

  private async close(): Promise<void> {
    await this.passDays(14);
    await this.until('CLOSED');
    this.say('Closed', 'the appeal window is over');
  }

  private async tell(): Promise<void> {
    const { PUBLIC_URL, MAILBOX_URL, TEMPORAL_UI_URL } = this.config;
    const number = this.path.slice('/api/cases/'.length);
    const { documents } = await this.page();
    const { items } = await this.cast.people.office.get<{ items: readonly { status: string }[] }>(
      `/api/mails?case=${number.split('/')[0]}&limit=200`,
    );
    console.log(`\n  Case       ${PUBLIC_URL}/cases/${number}`);
    for (const { id, title } of documents) console.log(`  ${title.padEnd(10)} ${PUBLIC_URL}/api/documents/${id}`);
    const are = (...statuses: readonly string[]): number =>
      items.filter((each) => statuses.includes(each.status)).length;
    console.log(
      `  Mails      ${items.length}: ${are('sent')} sent, ${are('for digest', 'in digest')} in the digests of a day`,
    );
    if (MAILBOX_URL) console.log(`  Mailbox    ${MAILBOX_URL}`);
    if (TEMPORAL_UI_URL)
      console.log(`  Workflow   ${TEMPORAL_UI_URL}/namespaces/default/workflows/case%2F${number.replace('/', '%2F')}`);
  }

  private async command(who: Visitor, name: string, body: unknown = {}): Promise<void> {
    const { seq } = await this.page(who);
    await who.send('POST', `${this.path}/${name}`, body, seq);
  }

  private page(who = this.cast.people.office): Promise<Page> {
    return who.get<Page>(this.path);
  }

  private async saveSheet(who: Visitor, kind: 'self' | 'assessor', share: number): Promise<void> {
    const { version, rules } = await who.get<Sheet>(`${this.path}/scores/${kind}`);
    await who.send('PUT', `${this.path}/scores/${kind}`, { scores: judgement(rules, share) }, version);
  }

  private async today(): Promise<LocalDay> {
    const { today } = await this.cast.people.office.get<{ today: LocalDay }>('/api/sandbox/clock');
    return today;
  }

  private async passDays(days: number): Promise<void> {
    await this.moveTo(addDays(await this.today(), days));
  }

  /** To the working morning of that day. What was due on the way is caught up with by the case itself. */
  private async moveTo(day: LocalDay): Promise<void> {
    if (day > (await this.today())) await this.cast.people.office.send('POST', '/api/sandbox/clock', { to: day });
  }

  /** Waits for what the system does by itself; it takes a moment. */
  private async until(stage: string): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      const { stage: now } = await this.cast.people.office.get<{ stage: string }>(this.path);
      if (now === stage) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the case has not reached ${stage} within ten seconds`);
  }

  private say(stage: string, text: string): void {
    console.log(`  ${stage.padEnd(20)} ${text}`);
  }
}

/** That day, or the next Monday. */
const mondayAfter = (day: LocalDay): LocalDay => addDays(day, (8 - weekday(day)) % 7);
