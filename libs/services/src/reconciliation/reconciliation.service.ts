import { Injectable } from '@nestjs/common';
import { OutboxChecksService } from '../mail/outbox-checks.service.js';
import { CaseRoundsService } from './case-rounds.service.js';
import { FindingsService, type RunAsked, type RunDone } from './findings.service.js';
import { ProceedingRoundsService } from './proceeding-rounds.service.js';
import { SurroundingsService } from './surroundings.service.js';

/** Events, lists, clocks, workflows and outbox against each other: what is safe is mended, everything is on record. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly around: SurroundingsService,
    private readonly cases: CaseRoundsService,
    private readonly proceedings: ProceedingRoundsService,
    private readonly outbox: OutboxChecksService,
    private readonly findings: FindingsService,
  ) {}

  /** @param alive called between the parts of a long run. */
  async run(asked: RunAsked, alive: () => void = () => undefined): Promise<RunDone> {
    const around = await this.around.now();
    await this.findings.begin(asked, around.now);
    const untold = await this.around.untold(asked.repair);
    const cases = await this.cases.round(around, asked.repair, alive);
    const proceedings = await this.proceedings.round(around, asked.repair, alive);
    const mails = await this.outbox.check(asked.repair);
    const counted = {
      ...{ cases: cases.looked, proceedings: proceedings.looked },
      workflows: cases.workflows + proceedings.workflows,
    };
    const found = [...untold, ...cases.findings, ...proceedings.findings, ...mails];
    return this.findings.end(asked, counted, found, (await this.around.now()).now);
  }
}
