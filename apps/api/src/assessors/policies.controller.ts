import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { PoliciesService } from '#services/assessors/policies.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { NewPolicy, VersionList } from './policies.schema.js';

type List = Promise<z.input<typeof VersionList>>;

@ApiTags('Assessors')
@Controller('assessor-policies')
export class AssessorPoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  @Does({
    access: 'readAssessorFile',
    summary: 'What holds for assessors from which day on, the latest first, with who set it and why',
    answer: VersionList,
  })
  async list(@SignedIn() user: User): List {
    return { items: [...(await this.policies.versions(user))] };
  }

  @Post()
  @Does({
    access: 'keepAssessorPolicy',
    summary: 'Set what holds for assessors from a day to come; what was set before stays on record',
    answer: VersionList,
    status: 201,
    once: true,
  })
  async set(
    @SignedIn() user: User,
    @Body({ schema: NewPolicy }) { reason: why, ...policy }: z.output<typeof NewPolicy>,
  ): List {
    await this.policies.set(user, policy, why);
    return this.list(user);
  }
}
