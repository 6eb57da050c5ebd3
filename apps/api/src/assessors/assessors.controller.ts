import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AssessorPageService } from '#services/assessors/assessor-page.service';
import { AssessorsService } from '#services/assessors/assessors.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { AssessorList, PublishedList } from './assessors.schema.js';
import { assessorView } from './assessors.view.js';

@ApiTags('Assessors')
@Controller('assessors')
export class AssessorsController {
  constructor(
    private readonly assessors: AssessorsService,
    private readonly pages: AssessorPageService,
  ) {}

  @Get()
  @Does({ access: 'readMasterData', summary: 'The register of accredited assessors', answer: AssessorList })
  async list(@SignedIn() user: User): Promise<z.input<typeof AssessorList>> {
    const assessors = await this.assessors.list(user);
    return { items: assessors.map((each) => assessorView(each, user)) };
  }

  @Get('published')
  @Does({
    access: 'readMasterData',
    summary: 'The list of accredited assessors as it is sent out',
    answer: PublishedList,
  })
  async published(): Promise<z.input<typeof PublishedList>> {
    const { asOf, items } = await this.pages.published();
    return { asOf, items: [...items] };
  }
}
