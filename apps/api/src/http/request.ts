import type { Request } from 'express';
import type { User } from '#domain/access/permissions';
import type { Account } from '#services/accounts/accounts.service';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
  }
}

/** What guards and interceptors have found out about a request. */
export interface SignedRequest extends Request {
  account?: Account;
  /** Whose session it is, whatever they may do. */
  signedIn?: Account | null;
  /** The id under which the asked command takes effect once: made of the account and its Idempotency-Key. */
  commandId?: string;
}

export const userOf = ({ id, roles, organisationId, assessorId }: Account): User => ({
  id,
  roles,
  organisationId,
  assessorId,
});
