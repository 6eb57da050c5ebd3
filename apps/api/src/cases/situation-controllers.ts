import { AccuracyController } from '../reports/accuracy.controller.js';
import { ReportTextController } from '../reports/report-text.controller.js';
import { ConflictsController } from './conflicts.controller.js';
import { NewStandardsController } from './new-standards.controller.js';
import { PauseController } from './pause.controller.js';
import { ReplacementController } from './replacement.controller.js';
import { SilenceController } from './silence.controller.js';
import { StepBackController } from './step-back.controller.js';

/** The doors to what may befall a case beside its main line. */
export const SITUATION_CONTROLLERS = [
  SilenceController,
  PauseController,
  ReplacementController,
  ConflictsController,
  AccuracyController,
  ReportTextController,
  StepBackController,
  NewStandardsController,
];
