import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { StandardsCommentsService, type Comment } from '#services/standards/standards-comments.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { AnswerIn, CommentIn, CommentList, CommentView, Paging } from './standards-drafts.schema.js';

type Id = z.output<typeof ById>;

@ApiTags('Standards')
@Controller()
export class StandardsCommentsController {
  constructor(private readonly comments: StandardsCommentsService) {}

  @Get('standards-drafts/:id/comments')
  @Does({
    access: 'readStandardsDrafts',
    summary: 'Comments of the consultation, in their order; one’s own for whoever is consulted',
    answer: CommentList,
  })
  list(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Query({ schema: Paging }) query: z.output<typeof Paging>,
  ) {
    return this.comments.list(user, id, query);
  }

  @Post('standards-drafts/:id/comments')
  @Does({
    access: 'commentOnStandards',
    summary: 'Comment on a draft that is open for consultation',
    answer: CommentView,
    status: 201,
    once: true,
  })
  make(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: CommentIn }) comment: z.output<typeof CommentIn>,
  ): Promise<Comment> {
    return this.comments.make(user, commandId, id, comment);
  }

  @Post('standards-comments/:id/answer')
  @Does({
    access: 'answerStandardsComment',
    summary: 'Say what becomes of a comment, once',
    answer: CommentView,
    once: true,
  })
  answer(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: AnswerIn }) answer: z.output<typeof AnswerIn>,
  ): Promise<Comment> {
    return this.comments.answer(user, id, answer);
  }
}
