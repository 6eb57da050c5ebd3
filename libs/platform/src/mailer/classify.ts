// What a failed attempt means for the mail. Only an answer to *this mail* (its sender, its recipient, its content) can be
// final: a refused sign-in, a missing server or a failed TLS handshake is the installation's trouble, and the mail waits.
import { MailNotSent, type MailFailure } from './outgoing-mail.js';

interface SmtpTrouble {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

const refersToTheMail = ({ code }: SmtpTrouble): boolean => code === 'EENVELOPE' || code === 'EMESSAGE';

/** 503 (bad sequence) speaks of the session, not of the mail. */
const isFinal = ({ responseCode }: SmtpTrouble): boolean =>
  typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600 && responseCode !== 503;

const hasAnswer = ({ responseCode }: SmtpTrouble): boolean => typeof responseCode === 'number';

/** `handedOver`: the whole message had gone out when the attempt failed. */
export function understand(error: unknown, handedOver: boolean): MailNotSent {
  const trouble = (error instanceof Error ? error : {}) as SmtpTrouble;
  const response = typeof trouble.response === 'string' ? trouble.response : undefined;
  const message = error instanceof Error ? error.message : String(error);
  const failure = (): MailFailure => {
    if (refersToTheMail(trouble) && isFinal(trouble)) return 'permanent';
    if (handedOver && !hasAnswer(trouble)) return 'ambiguous';
    return 'temporary';
  };
  return new MailNotSent(failure(), message, response, { cause: error });
}

/** Of anything that `Mailer.send` throws. */
export const classify = (error: unknown): MailFailure => understandOnce(error).failure;

const understandOnce = (error: unknown): MailNotSent =>
  error instanceof MailNotSent ? error : understand(error, false);
