import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { PoliciesService } from '#services/assessors/policies.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { dayIn, dayOut, idOut, instantOut, reason } from '../http/parts.schema.js';

const count = (least: number, most: number) =>
  z.int('Write a whole number.').min(least, `At least ${least}.`).max(most, `At most ${most}.`);

const TERMS = {
  trainingRequired: z.boolean().describe('Who is approved or assesses has passed the training'),
  competenceMonths: count(1, 120).describe('How long competence holds'),
  cpdHours: count(0, 1000).describe('Hours of further training that renew it'),
  lookBackMonths: count(0, 240).describe('How long advice to an organisation bars from its cases'),
  offerDays: count(1, 90).describe('Days in which an offer is answered'),
  offerReminderDays: count(1, 90).describe('Days after which it is reminded of'),
  declarationMonths: count(1, 60).describe('How long a declaration of interests holds'),
  rotationLimit: count(1, 50).nullable().describe('Assessments of one organisation by one assessor; null: no limit'),
};
const NewPolicy = z.object({ fromDay: dayIn, ...TERMS, reason }).meta({ id: 'NewAssessorPolicy' });
const Version = z
  .object({
    ...{ id: idOut, fromDay: dayOut, ...TERMS, reason: z.string() },
    by: z.string().nullable().describe('Null where it was set up with the system'),
    at: instantOut.nullable(),
    standing: z.enum(['holds', 'coming', 'former', 'replaced']),
  })
  .meta({ id: 'AssessorPolicy' });
const VersionList = z.object({ items: z.array(Version) }).meta({ id: 'AssessorPolicyList' });

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
