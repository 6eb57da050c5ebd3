import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { OrganisationEntriesService } from '#services/organisations/organisation-entries.service';
import {
  OrganisationsService,
  type Organisation,
  type OrganisationRow,
} from '#services/organisations/organisations.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import {
  AlikeList,
  AlikeQuery,
  NewOrganisation,
  OrganisationList,
  OrganisationQuery,
  OrganisationView,
} from './organisations.schema.js';

interface Listed {
  readonly items: readonly OrganisationRow[];
  readonly nextCursor: string | null;
}

type Id = z.output<typeof ById>;

const version = ({ version: of }: Organisation): number => of;

@ApiTags('Organisations')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly entries: OrganisationEntriesService,
  ) {}

  @Get('organisations')
  @Does({ access: 'readMasterData', summary: 'Organisations with their programmes, by name', answer: OrganisationList })
  list(
    @SignedIn() user: User,
    @Query({ schema: OrganisationQuery }) query: z.output<typeof OrganisationQuery>,
  ): Promise<Listed> {
    return this.organisations.list(user, query);
  }

  @Post('organisations')
  @Does({
    access: 'keepOrganisations',
    answer: OrganisationView,
    summary: 'Enter an organisation with its first programme and contact',
    status: 201,
    once: true,
  })
  enter(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewOrganisation }) given: z.output<typeof NewOrganisation>,
  ): Promise<Organisation> {
    const { legalName = given.name, vatNumber = null } = given;
    return this.entries.enter(user, commandId, { ...given, legalName, vatNumber });
  }

  @Get('organisations/alike')
  @Does({
    access: 'findDuplicates',
    summary: 'Entries that may be the organisation that is about to be entered, and why',
    answer: AlikeList,
  })
  async alike(
    @SignedIn() user: User,
    @Query({ schema: AlikeQuery }) sketch: z.output<typeof AlikeQuery>,
  ): Promise<z.input<typeof AlikeList>> {
    const items = await this.entries.alike(user, sketch);
    return { items: items.map(({ reasons, ...each }) => ({ ...each, reasons: [...reasons] })) };
  }

  @Get('organisations/:id')
  @Does({
    access: 'readMasterData',
    summary: 'One organisation with its contacts',
    answer: OrganisationView,
    version,
  })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): Promise<Organisation> {
    return this.organisations.one(user, id);
  }
}
