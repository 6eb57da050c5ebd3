import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { ImpartialityModule } from '../impartiality/impartiality.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { EvidenceAccessService } from './evidence-access.service.js';
import { EvidenceDocumentsService } from './evidence-documents.service.js';
import {
  EvidenceContent,
  EvidenceCriterion,
  EvidenceDecision,
  EvidenceDocument,
  EvidenceFile,
  EvidenceStep,
  ScoreEvidence,
} from './evidence.entity.js';
import { EvidenceReadingsService } from './evidence-readings.service.js';
import { EvidenceRetentionService } from './evidence-retention.service.js';
import { RetentionReminderService } from './retention-reminder.service.js';
import { EvidenceRequestsService } from './evidence-requests.service.js';
import { ScoreEvidenceService } from './score-evidence.service.js';
import { EvidenceUploadsService } from './evidence-uploads.service.js';

/** Evidence of a case: what is asked for, the documents with their files, what they support and how long they are kept. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      EvidenceDocument,
      EvidenceFile,
      EvidenceContent,
      EvidenceCriterion,
      EvidenceStep,
      EvidenceDecision,
      ScoreEvidence,
    ]),
    CommandsModule,
    ImpartialityModule,
    MailModule,
    ScoringModule,
    StandardsModule,
  ],
  providers: [
    EvidenceAccessService,
    EvidenceReadingsService,
    EvidenceUploadsService,
    EvidenceDocumentsService,
    EvidenceRequestsService,
    ScoreEvidenceService,
    EvidenceRetentionService,
    RetentionReminderService,
  ],
  exports: [
    EvidenceAccessService,
    EvidenceRetentionService,
    RetentionReminderService,
    ScoreEvidenceService,
    EvidenceReadingsService,
    EvidenceUploadsService,
    EvidenceDocumentsService,
    EvidenceRequestsService,
  ],
})
export class EvidenceModule {}
