import { InvitationsController } from './invitations.controller.js';
import { StandardsCommentsController } from './standards-comments.controller.js';
import { StandardsDraftsController } from './standards-drafts.controller.js';
import { StandardsController } from './standards.controller.js';

export const STANDARDS_CONTROLLERS = [
  StandardsController,
  StandardsDraftsController,
  StandardsCommentsController,
  InvitationsController,
];
