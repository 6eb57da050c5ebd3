// A case brought to where a screen is of interest, by the same people over the api, and looked at in their browsers.
import type { Page } from 'playwright-core';
import { judgement } from '../demo/judgement.js';
import { looking } from './looking.js';
import { SharedStage } from './shared-stage.js';

export type Who = 'office' | 'organisation' | 'assessor' | 'supervisor' | 'manager';
type Rules = Parameters<typeof judgement>[0];

export class CaseAtHand {
  path = '';
  days: readonly string[] = [];
  private readonly looks = looking();
  readonly seen = this.looks.seen;
  readonly look = this.looks.look;

  constructor(
    private readonly company: SharedStage,
    readonly people: Readonly<Record<Who, Page>>,
  ) {}

  /** The part of the case's page under that name in the address. */
  async open(who: Who, part = 'visit'): Promise<Page> {
    const page = this.people[who];
    await page.goto(`${this.company.stage.installation.url}/cases/${this.path}?part=${part}`);
    await page.getByRole('heading', { name: 'What may happen next' }).waitFor();
    return page;
  }

  ask<T>(who: Who, method: 'get' | 'post' | 'put', at: string, data?: object): Promise<T> {
    return this.company.stage.askAsSeen(this.people[who], method, at, data);
  }

  command = (who: Who, name: string, data: object = {}): Promise<unknown> =>
    this.ask(who, 'post', `cases/${this.path}/${name}`, data);

  async score(who: Who, kind: 'self' | 'assessor', share: number): Promise<void> {
    const { rules } = await this.ask<{ rules: Rules }>(who, 'get', `cases/${this.path}/scores/${kind}`);
    await this.ask(who, 'put', `cases/${this.path}/scores/${kind}`, { scores: judgement(rules, share) });
  }

  /** A visit on the next two days. */
  async toBooked(): Promise<void> {
    const programmeId = await this.company.programme(this.people.office);
    const opened = await this.ask<{ number: string; cycle: number }>('organisation', 'post', 'cases', {
      ...{ programmeId, targetLevel: 'silver', year: 2005 },
    });
    this.path = `${opened.number}/${opened.cycle}`;
    await this.command('office', 'accept-application');
    await this.score('office', 'self', 0.9);
    await this.command('office', 'declare-ready');
    const { items: assessors } = await this.ask<{ items: { id: string; name: string }[] }>(
      'office',
      'get',
      'assessors',
    );
    const idOf = (name: string) => assessors.find((each) => each.name === name)?.id;
    await this.command('office', 'name-assessor', { assessorId: idOf('Ruth Ellery') });
    await this.command('office', 'appoint-supervisor', { assessorId: idOf('Gareth Pryce') });
    const { today } = await this.ask<{ today: string }>('office', 'get', 'sandbox/clock');
    const after = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    this.days = [after(1), after(2)];
    const reason = 'Both sides agreed by telephone.';
    await this.command('office', 'book-visit', { days: this.days, place: 'Leeds', reason });
  }

  /** To the morning of that day of the visit, which has begun by itself. */
  async toDay(ordinal: 0 | 1): Promise<void> {
    await this.ask('office', 'post', 'sandbox/clock', { to: this.days[ordinal] });
    for (let tries = 0; tries < 100; tries++) {
      if ((await this.ask<{ stage: string }>('office', 'get', `cases/${this.path}`)).stage === 'VISIT') return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the visit does not begin');
  }

  complete = (days = this.days): Promise<unknown> =>
    this.command('assessor', 'complete-visit', {
      days,
      verbalFeedback: {
        ...{ day: days.at(-1), to: 'the programme team' },
        summary: 'A sound programme; matching is by hand.',
      },
    });
}

/** The five who walk a case, on a stage of theirs: each scene has a case of its own. */
export class Company extends SharedStage {
  private signedIn: Readonly<Record<Who, Page>> | undefined;

  override async open(): Promise<void> {
    await super.open();
    this.signedIn = {
      office: await this.stage.person('office'),
      organisation: await this.stage.person('organisation'),
      assessor: await this.stage.person('assessor'),
      supervisor: await this.stage.person('supervisor'),
      manager: await this.stage.person('manager'),
    };
    for (const page of Object.values(this.people)) page.setDefaultTimeout(15_000);
  }

  get people(): Readonly<Record<Who, Page>> {
    if (!this.signedIn) throw new Error('nobody is on the stage yet');
    return this.signedIn;
  }

  caseAtHand(): CaseAtHand {
    return new CaseAtHand(this, this.people);
  }
}
