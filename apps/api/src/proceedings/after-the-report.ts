// What the api offers on what comes after the report.
import { AppealsModule } from '#services/proceedings/appeals/appeals.module';
import { ComplaintsModule } from '#services/proceedings/complaints/complaints.module';
import { AppealsController } from '../appeals/appeals.controller.js';
import { NextCycleController } from '../cases/next-cycle.controller.js';
import { ComplaintsController } from '../complaints/complaints.controller.js';
import { LodgingController } from '../appeals/lodging.controller.js';

export const AFTER_THE_REPORT_MODULES = [AppealsModule, ComplaintsModule];

export const AFTER_THE_REPORT_CONTROLLERS = [
  AppealsController,
  LodgingController,
  ComplaintsController,
  NextCycleController,
];
