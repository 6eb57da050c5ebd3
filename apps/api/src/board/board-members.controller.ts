import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { BoardMembersService, type Member } from '#services/board/board-members.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { MemberList, MemberView, NewMember, NewTerm, TermEnd } from './board.schema.js';

type Id = z.output<typeof ById>;

@ApiTags('Board')
@Controller('board/members')
export class BoardMembersController {
  constructor(private readonly members: BoardMembersService) {}

  @Get()
  @Does({ access: 'readBoard', summary: 'Members of the Advisory Board with their terms', answer: MemberList })
  async list(@SignedIn() user: User): Promise<{ readonly items: readonly Member[] }> {
    return { items: await this.members.list(user) };
  }

  @Post()
  @Does({ access: 'keepBoard', summary: 'Enter a member with a first term', answer: MemberView, status: 201 })
  add(@SignedIn() user: User, @Body({ schema: NewMember }) member: z.output<typeof NewMember>): Promise<Member> {
    return this.members.add(user, member);
  }

  @Post(':id/terms')
  @Does({ access: 'keepBoard', summary: 'Add another term', answer: MemberView, status: 201 })
  addTerm(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: NewTerm }) { fromDay, toDay }: z.output<typeof NewTerm>,
  ): Promise<Member> {
    return this.members.addTerm(user, id, fromDay, toDay);
  }

  @Post(':id/end-term')
  @Does({ access: 'keepBoard', summary: 'End the term that runs on a day', answer: MemberView })
  endTerm(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: TermEnd }) { toDay }: z.output<typeof TermEnd>,
  ): Promise<Member> {
    return this.members.endTerm(user, id, toDay);
  }
}
