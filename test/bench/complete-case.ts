// The complete case: one accreditation from the application to its closing, with three reminders (two of the visit, one of the
// report), one rework, both papers and every mail. Its commands are listed here once; the benchmark plays them over HTTP on a
// whole installation, the budget counts what they cost.
import { addDays, type LocalDay } from '#domain/calendar/dates';
import { judgement } from '../demo/judgement.js';

export type Person = 'office' | 'organisation' | 'assessor' | 'supervisor' | 'finance';

/** What the case is about, where it is played. */
export interface Facts {
  readonly programmeId: string;
  readonly assessorId: string;
  readonly supervisorId: string;
  /** The day of the application, a Monday. */
  readonly begins: LocalDay;
}

/** So many days after the application. */
type Day = (after: number) => LocalDay;

export type Step =
  | { readonly is: 'application' }
  | { readonly is: 'sheet'; readonly by: Person; readonly kind: 'self' | 'assessor'; readonly share: number }
  | {
      readonly is: 'command';
      readonly by: Person;
      readonly name: string;
      readonly body: (day: Day, facts: Facts) => object;
    }
  /** Time passes to the morning of that day, on which the case is at that stage. */
  | { readonly is: 'time'; readonly to: number; readonly stage: string };

const command = (by: Person, name: string, body: (day: Day, facts: Facts) => object = () => ({})): Step => ({
  is: 'command',
  by,
  name,
  body,
});
const sheet = (by: Person, kind: 'self' | 'assessor', share: number): Step => ({ is: 'sheet', by, kind, share });
const time = (to: number, stage: string): Step => ({ is: 'time', to, stage });

export const COMPLETE_CASE: readonly Step[] = [
  { is: 'application' },
  command('office', 'accept-application'),
  sheet('organisation', 'self', 0.9),
  command('organisation', 'declare-ready'),
  command('office', 'name-assessor', (_day, { assessorId }) => ({ assessorId })),
  command('office', 'appoint-supervisor', (_day, { supervisorId }) => ({ assessorId: supervisorId })),
  command('office', 'book-visit', (day) => ({
    days: [day(57), day(58)],
    place: 'Head office',
    reason: 'Both sides agreed by telephone.',
  })),
  time(50, 'BOOKED'), // a reminder
  time(56, 'BOOKED'), // a reminder
  time(58, 'VISIT'), // has begun by itself
  command('assessor', 'complete-visit', (day) => ({
    days: [day(57), day(58)],
    verbalFeedback: { day: day(58), to: 'the programme team', summary: 'A sound programme; matching is ad hoc.' },
  })),
  sheet('assessor', 'assessor', 0.85),
  command('assessor', 'submit-scores'),
  command('supervisor', 'return-scores', () => ({
    comments: [{ segment: 4, comment: 'Say which measurements were seen.' }],
  })),
  sheet('assessor', 'assessor', 0.91),
  command('assessor', 'resubmit-scores', () => ({ reason: 'Measurements of both years added.' })),
  command('supervisor', 'accept-scores'),
  command('finance', 'approve-expenses', () => ({
    lines: [
      { kind: 'rail', description: 'Return journey, two days', gross: '86.00', vatIncluded: '0.00' },
      { kind: 'hotel', description: 'One night', gross: '141.00', vatIncluded: '21.00' },
      { kind: 'mileage', description: 'Home to station and back', miles: 40 },
    ],
  })),
  time(86, 'REPORT'), // a reminder
  command('office', 'issue-report', () => ({
    summary: 'The programme is well designed and managed, and its results are plain to see.',
    segments: [
      { no: 1, strengths: ['Aims that every interviewee could name'], improvements: [] },
      { no: 3, strengths: [], improvements: ['Write down how pairs are matched'] },
    ],
  })),
  command('office', 'issue-certificate'),
  time(110, 'CLOSED'), // closes by itself: the appeal window is over
];

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Where a case is played: an api with people signed in to it, and a way to let time pass. */
export interface Theatre {
  ask(who: Person, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, version?: number): Promise<Answer>;
  /** Until that moment everything due has happened, or will in a moment. */
  moveTo(day: LocalDay): Promise<void>;
  /** Called before each step, with words for what it asks for. */
  next?(what: string): void;
}

interface Sheet {
  readonly version: number;
  readonly rules: Parameters<typeof judgement>[0];
}

/** Plays one case, step by step. Several can be played side by side when time passes for all of them at once. */
export class CompleteCase {
  path = '';
  /** The version last seen; undefined when the case may have moved by itself, so that its page is read first. */
  seen: number | undefined;

  constructor(
    private readonly theatre: Theatre,
    private readonly facts: Facts,
  ) {}

  readonly day: Day = (after) => addDays(this.facts.begins, after);

  timePasses(to: number): Promise<void> {
    return this.theatre.moveTo(this.day(to));
  }

  async perform(step: Step): Promise<void> {
    if (step.is === 'application') return this.apply();
    if (step.is === 'sheet') return this.fillIn(step.by, step.kind, step.share);
    if (step.is === 'command') return this.command(step.by, step.name, step.body(this.day, this.facts));
    return this.until(step.stage);
  }

  private async apply(): Promise<void> {
    const application = { programmeId: this.facts.programmeId, targetLevel: 'silver', year: 2005 };
    const opened = await this.asked<{ number: string; cycle: number; seq: number }>(
      'office',
      'POST',
      '/api/cases',
      application,
    );
    this.path = `/api/cases/${opened.number}/${opened.cycle}`;
    this.seen = opened.seq;
  }

  private async command(who: Person, name: string, body: object): Promise<void> {
    this.seen ??= (await this.asked<{ seq: number }>(who, 'GET', this.path)).seq;
    const { seq } = await this.asked<{ seq: number }>(who, 'POST', `${this.path}/${name}`, body, this.seen);
    this.seen = seq;
  }

  private async fillIn(who: Person, kind: string, share: number): Promise<void> {
    const at = `${this.path}/scores/${kind}`;
    const { version, rules } = await this.asked<Sheet>(who, 'GET', at);
    await this.asked(who, 'PUT', at, { scores: judgement(rules, share) }, version);
  }

  /** Waits for what the system does by itself; it takes a moment. */
  private async until(stage: string): Promise<void> {
    this.seen = undefined;
    for (let tries = 0; tries < 200; tries++) {
      const page = await this.asked<{ stage: string }>('office', 'GET', this.path);
      if (page.stage === stage) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${this.path} has not come to ${stage} within ten seconds`);
  }

  private async asked<T>(
    who: Person,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    version?: number,
  ): Promise<T> {
    this.theatre.next?.(`${method} ${path.replace(this.path || '-', '/api/cases/{case}')}`);
    const answer = await this.theatre.ask(who, method, path, body, version);
    if (answer.status < 300) return answer.body as T;
    throw new Error(`${method} ${path} as ${who}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}

/** Plays cases side by side, each step by all of them before the next; time passes for all at once. */
export async function playTogether(cases: readonly CompleteCase[]): Promise<void> {
  for (const step of COMPLETE_CASE) {
    if (step.is === 'time') await cases[0]?.timePasses(step.to);
    await Promise.all(cases.map((each) => each.perform(step)));
  }
}
