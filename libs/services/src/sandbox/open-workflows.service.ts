import { Injectable } from '@nestjs/common';
import { OpenApplicationsService } from '../assessors/applications/open-applications.service.js';
import { OpenCasesService } from '../cases/open-cases.service.js';
import { OpenCollectionsService } from '../collection/open-collections.service.js';
import { OpenProceedingsService } from '../proceedings/open-proceedings.service.js';

/** Everything that waits for a date. */
@Injectable()
export class OpenWorkflowsService {
  constructor(
    private readonly cases: OpenCasesService,
    private readonly collections: OpenCollectionsService,
    private readonly applications: OpenApplicationsService,
    private readonly proceedings: OpenProceedingsService,
  ) {}

  /** Each reads again what is due. Answers how many cases were told. */
  async lookAgain(): Promise<number> {
    const casesTold = await this.cases.lookAgain();
    await this.collections.lookAgain();
    await this.applications.lookAgain();
    await this.proceedings.lookAgain();
    return casesTold;
  }
}
