import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { InvitationsService, type Invitations } from '#services/standards/invitations/invitations.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { InvitationsView, NewInvitation, PreviewView } from './invitations.schema.js';

type Id = z.output<typeof ById>;
type View = Promise<z.input<typeof InvitationsView>>;

const viewed = ({ circles, sent }: Invitations): z.input<typeof InvitationsView> => ({
  circles: [...circles],
  sent: sent.map((each) => ({ ...each, circles: [...each.circles] })),
});

@ApiTags('Standards')
@Controller('standards-drafts/:id/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Does({
    access: 'inviteToConsultation',
    summary: 'Who can be asked to comment while the consultation is open, and who was asked',
    answer: InvitationsView,
  })
  async of(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): View {
    return viewed(await this.invitations.of(user, id));
  }

  @Post('preview')
  @Does({
    access: 'inviteToConsultation',
    summary: 'Whom an invitation would go to, and the mail; nothing is sent',
    answer: PreviewView,
  })
  async preview(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: NewInvitation }) given: z.output<typeof NewInvitation>,
  ): Promise<z.input<typeof PreviewView>> {
    const { people, mail } = await this.invitations.preview(user, id, given);
    return { people: [...people], mail };
  }

  @Post()
  @Does({
    access: 'inviteToConsultation',
    summary: 'Ask the chosen circles by mail to comment; nobody is asked twice in a window',
    answer: InvitationsView,
    status: 201,
    once: true,
  })
  async invite(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: NewInvitation }) given: z.output<typeof NewInvitation>,
  ): View {
    return viewed(await this.invitations.invite(user, commandId, id, given));
  }
}
