import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ContactsService } from '#services/organisations/contacts.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { ContactList, Ended, NewContactBody } from './contacts.schema.js';

type Id = z.output<typeof ById>;
type List = Promise<z.input<typeof ContactList>>;

@ApiTags('Organisations')
@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get('organisations/:id/contacts')
  @Does({
    access: 'keepContacts',
    summary: 'Contacts from day to day: who it is today, who is to come, who was',
    answer: ContactList,
  })
  async list(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): List {
    return { items: [...(await this.contacts.list(user, id))] };
  }

  @Post('organisations/:id/contacts')
  @Does({
    access: 'keepContacts',
    summary: 'Enter a contact, ahead of its day too',
    answer: ContactList,
    status: 201,
    once: true,
  })
  async begin(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: NewContactBody }) { to, ...given }: z.output<typeof NewContactBody>,
  ): List {
    await this.contacts.begin(user, id, commandId, { ...given, to: to ?? null });
    return this.list(user, { id });
  }

  @Post('contacts/:id/end')
  @Does({
    access: 'keepContacts',
    summary: 'End a contact, ahead of its day too: mails go to others from the next day on',
    status: 204,
    once: true,
  })
  end(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Ended }) given: z.output<typeof Ended>,
  ): Promise<void> {
    return this.contacts.end(user, id, given);
  }
}
