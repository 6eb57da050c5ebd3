import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { OrganisationsService, type Organisation } from '#services/organisations/organisations.service';
import { RegisterChangesService } from '#services/organisations/register-changes.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { OrganisationName, OrganisationView, ProgrammeSaid } from './organisations.schema.js';

type Id = z.output<typeof ById>;

const kept = { access: 'keepOrganisations', answer: OrganisationView } as const;
const version = ({ version: of }: Organisation): number => of;

@ApiTags('Organisations')
@Controller()
export class RegisterChangesController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly changes: RegisterChangesService,
  ) {}

  @Put('organisations/:id/name')
  @Does({ ...kept, summary: 'Change what it is called; the name before stays on record', ifMatch: true, version })
  async rename(
    @SignedIn() user: User,
    @VersionSeen() seen: number,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: OrganisationName }) { name }: z.output<typeof OrganisationName>,
  ): Promise<Organisation> {
    await this.changes.rename(user, id, seen, name);
    return this.organisations.one(user, id);
  }

  @Post('organisations/:id/programmes')
  @Does({ ...kept, summary: 'Enter a further programme', status: 201, once: true })
  async enterProgramme(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: ProgrammeSaid }) given: z.output<typeof ProgrammeSaid>,
  ): Promise<Organisation> {
    await this.changes.enterProgramme(user, id, commandId, given);
    return this.organisations.one(user, id);
  }

  @Put('programmes/:id')
  @Does({ ...kept, summary: 'Change what a programme is called; what was before stays on record', ifMatch: true })
  async changeProgramme(
    @SignedIn() user: User,
    @VersionSeen() seen: number,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: ProgrammeSaid }) given: z.output<typeof ProgrammeSaid>,
  ): Promise<Organisation> {
    return this.organisations.one(user, await this.changes.changeProgramme(user, id, seen, given));
  }
}
