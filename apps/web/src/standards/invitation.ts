import type { Schemas } from '../api/client.js';

export type Invitations = Schemas['ConsultationInvitations'];

/** What is asked for, and what would come of it. */
export interface Looked {
  readonly asked: object;
  readonly preview: Schemas['ConsultationInvitationPreview'];
}
