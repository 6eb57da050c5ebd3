// What the api offers on what comes after the report.
import { AppealsModule } from '#services/proceedings/appeals/appeals.module';
import { AppealsController } from '../appeals/appeals.controller.js';
import { LodgingController } from '../appeals/lodging.controller.js';

export const AFTER_THE_REPORT_MODULES = [AppealsModule];

export const AFTER_THE_REPORT_CONTROLLERS = [AppealsController, LodgingController];
