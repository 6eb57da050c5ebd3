import { InterviewsController } from './interviews.controller.js';
import { VisitPlanController } from './visit-plan.controller.js';

/** Whom a visit hears. */
export const INTERVIEWS_CONTROLLERS = [VisitPlanController, InterviewsController];
