// What happens in-house, before an assessor comes: what the app module takes of it.
import { EvidenceModule } from '#services/evidence/evidence.module';
import { ImprovementsModule } from '#services/improvements/improvements.module';
import { ReadinessModule } from '#services/readiness/readiness.module';
import { EvidenceDocumentsController } from '../evidence/documents.controller.js';
import { EvidenceController } from '../evidence/evidence.controller.js';
import { RetentionController } from '../evidence/retention.controller.js';
import { ScoreEvidenceController } from '../evidence/score-evidence.controller.js';
import { ReadinessController } from '../readiness/readiness.controller.js';
import { ImprovementsController } from './improvements.controller.js';

export const IN_HOUSE_MODULES = [ImprovementsModule, EvidenceModule, ReadinessModule];

export const IN_HOUSE_CONTROLLERS = [
  ...[ImprovementsController, EvidenceController, EvidenceDocumentsController, ReadinessController],
  ...[ScoreEvidenceController, RetentionController],
];
