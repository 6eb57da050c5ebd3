/** One post office for an installation. */
export const POST_OFFICE_ID = 'post-office';

export interface PostActivities {
  /** Sends what is in the outbox, and what comes into it meanwhile, until its round is over. */
  drainOutbox(): Promise<void>;
}
