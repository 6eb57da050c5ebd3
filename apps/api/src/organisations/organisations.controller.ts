import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import {
  OrganisationsService,
  type Organisation,
  type OrganisationRow,
} from '#services/organisations/organisations.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { OrganisationList, OrganisationQuery, OrganisationView } from './organisations.schema.js';

interface Listed {
  readonly items: readonly OrganisationRow[];
  readonly nextCursor: string | null;
}

@ApiTags('Organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Does({ access: 'readMasterData', summary: 'Organisations with their programmes, by name', answer: OrganisationList })
  list(
    @SignedIn() user: User,
    @Query({ schema: OrganisationQuery }) query: z.output<typeof OrganisationQuery>,
  ): Promise<Listed> {
    return this.organisations.list(user, query);
  }

  @Get(':id')
  @Does({ access: 'readMasterData', summary: 'One organisation with its contacts', answer: OrganisationView })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<Organisation> {
    return this.organisations.one(user, id);
  }
}
