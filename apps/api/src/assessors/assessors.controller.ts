import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AssessorsService } from '#services/assessors/assessors.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { AssessorList } from './assessors.schema.js';
import { assessorView } from './assessors.view.js';

@ApiTags('Assessors')
@Controller('assessors')
export class AssessorsController {
  constructor(private readonly assessors: AssessorsService) {}

  @Get()
  @Does({ access: 'readMasterData', summary: 'The register of accredited assessors', answer: AssessorList })
  async list(@SignedIn() user: User): Promise<z.input<typeof AssessorList>> {
    const assessors = await this.assessors.list(user);
    return { items: assessors.map((each) => assessorView(each, user)) };
  }
}
