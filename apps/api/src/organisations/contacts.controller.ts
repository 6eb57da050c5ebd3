import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { CONTACT_ROLE_NAMES } from '#domain/organisations/contacts';
import { ContactsService } from '#services/organisations/contacts.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, dayIn, dayOut, idOut, text } from '../http/parts.schema.js';

const Role = z.enum(CONTACT_ROLE_NAMES).meta({ id: 'ContactRole' });
const NewContactBody = z
  .object({
    role: Role,
    name: text(200),
    email: z.email('This is no e-mail address.').toLowerCase(),
    from: dayIn,
  })
  .meta({ id: 'NewContact' });
const Ended = z.object({ on: dayIn.describe('The last day') }).meta({ id: 'ContactEnded' });
const ContactView = z
  .object({
    id: idOut,
    role: Role,
    name: z.string(),
    email: z.string(),
    from: dayOut,
    to: dayOut.nullable(),
    enteredBy: z.string().nullable(),
    endedBy: z.string().nullable(),
  })
  .meta({ id: 'Contact' });
const ContactList = z.object({ items: z.array(ContactView) }).meta({ id: 'ContactList' });

type Id = z.output<typeof ById>;
type List = Promise<z.input<typeof ContactList>>;

@ApiTags('Organisations')
@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get('organisations/:id/contacts')
  @Does({
    access: 'keepContacts',
    summary: 'Contacts from day to day, those who were it included',
    answer: ContactList,
  })
  async list(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): List {
    return { items: [...(await this.contacts.list(user, id))] };
  }

  @Post('organisations/:id/contacts')
  @Does({ access: 'keepContacts', summary: 'Enter a contact', answer: ContactList, status: 201, once: true })
  async begin(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: NewContactBody }) given: z.output<typeof NewContactBody>,
  ): List {
    await this.contacts.begin(user, id, commandId, given);
    return this.list(user, { id });
  }

  @Post('contacts/:id/end')
  @Does({ access: 'keepContacts', summary: 'End a contact: mails go to others from then on', status: 204, once: true })
  end(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Ended }) given: z.output<typeof Ended>,
  ): Promise<void> {
    return this.contacts.end(user, id, given);
  }
}
