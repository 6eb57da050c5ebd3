import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardDecision, BoardMember, BoardTerm, BoardVote } from './board.entity.js';
import { BoardAgendaService } from './board-agenda.service.js';
import { BoardDecisionsService } from './board-decisions.service.js';
import { BoardMembersService } from './board-members.service.js';
import { BoardRegisterService } from './board-register.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([BoardMember, BoardTerm, BoardDecision, BoardVote])],
  providers: [BoardMembersService, BoardDecisionsService, BoardRegisterService, BoardAgendaService],
  exports: [BoardMembersService, BoardDecisionsService, BoardRegisterService, BoardAgendaService],
})
export class BoardModule {}
