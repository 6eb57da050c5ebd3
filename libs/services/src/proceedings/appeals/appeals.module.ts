import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../../cases/commands.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { ProceedingsModule } from '../proceedings.module.js';
import { AppealKeeper } from './appeal-keeper.service.js';
import { AppealPanelMemberRow, AppealPanelRow, AppealRow } from './appeal.entity.js';
import { AppealReadsService } from './appeal-reads.service.js';
import { AppealsService } from './appeals.service.js';

/** Appeals against the result of a case. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AppealRow, AppealPanelRow, AppealPanelMemberRow]),
    ...[CommandsModule, MailModule, ProceedingsModule],
  ],
  providers: [AppealsService, AppealReadsService, AppealKeeper],
  exports: [AppealsService, AppealReadsService, AppealKeeper],
})
export class AppealsModule {}
