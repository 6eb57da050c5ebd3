// What the api offers on people outside a case: enquiries, the register of assessors, the Advisory Board.
import { ApplicationsModule } from '#services/assessors/applications/applications.module';
import { BoardModule } from '#services/board/board.module';
import { EnquiriesModule } from '#services/enquiries/enquiries.module';
import { EnquiryApplicationsModule } from '#services/enquiries/enquiry-applications.module';
import { OffersModule } from '#services/offers/offers.module';
import { ImpartialityModule } from '#services/impartiality/impartiality.module';
import { BoardAgendaController } from '../board/board-agenda.controller.js';
import { BoardDecisionsController } from '../board/board-decisions.controller.js';
import { BoardMembersController } from '../board/board-members.controller.js';
import { EnquiriesController } from '../enquiries/enquiries.controller.js';
import { CandidatesController } from '../impartiality/candidates.controller.js';
import { InterestsController } from '../impartiality/interests.controller.js';
import { OffersController } from '../offers/offers.controller.js';
import { ApplicationsController } from './applications.controller.js';
import { AssessorPoliciesController } from './policies.controller.js';
import { AssessorsController } from './assessors.controller.js';
import { RegisterController } from './register.controller.js';

export const PEOPLE_MODULES = [
  ...[BoardModule, EnquiriesModule, EnquiryApplicationsModule, ApplicationsModule, ImpartialityModule, OffersModule],
];

/** In the order in which their paths are tried. */
export const PEOPLE_CONTROLLERS = [
  ...[EnquiriesController, AssessorsController, ApplicationsController, RegisterController, AssessorPoliciesController],
  ...[BoardMembersController, BoardDecisionsController, BoardAgendaController],
  ...[InterestsController, CandidatesController, OffersController],
];
