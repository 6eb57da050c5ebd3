// Passwords are kept as argon2id; what is compared takes the same time whether the account exists or not.
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { InvalidInput } from '#domain/errors';

/** Without characters that are taken for another: no 0 o 1 l i. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** OWASP's setting for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const LEAST_LENGTH = 12;
const MOST_LENGTH = 200;

const word = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Readable over the telephone: `k7mtq-9wqeh-…`, four words of five, 99 bits. */
export const oneTimePassword = (): string => Array.from({ length: 4 }, word).join('-');

export const hashed = (password: string): Promise<string> => hash(password, COST);

const DECOY = hashed(oneTimePassword());

/** False for an unknown account too, after the same work. */
export async function matches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await DECOY), password);
  return right && passwordHash !== undefined;
}

/** The refusal of a new password that is too easy to guess, or nothing. */
export function refuseWeak(next: string, current: string, email: string): InvalidInput | undefined {
  const refuse = (message: string): InvalidInput =>
    new InvalidInput(`The new password cannot be used: ${message}`, [{ pointer: '/next', message }]);
  if (next.length < LEAST_LENGTH) return refuse(`use at least ${LEAST_LENGTH} characters.`);
  if (next.length > MOST_LENGTH) return refuse(`use at most ${MOST_LENGTH} characters.`);
  if (next === current) return refuse('it is the one that you have now.');
  const name = email.split('@')[0] ?? email;
  if (name.length > 3 && next.toLowerCase().includes(name)) return refuse('leave your own name out of it.');
  return undefined;
}
