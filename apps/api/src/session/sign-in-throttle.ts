import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain/errors';

/** Failures within this time count together, in milliseconds. */
const WINDOW = 15 * 60_000;

/** From one place on one account; and from one place on whatever accounts. */
const ON_ACCOUNT = 10;
const FROM_PLACE = 100;

const MOST_KEPT = 50_000;

interface Attempt {
  succeeded(): void;
}

/**
 * Slows guessing down. Attempts count when they begin, so that a thousand at once are no way round, and a success takes its
 * own back. Each process counts for itself, in real time.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, { count: number; until: number }>();

  begin(place: string, email: string, now = performance.now()): Attempt {
    const account = `${place} ${email.trim().toLowerCase()}`;
    this.forget(now);
    for (const [key, most] of [
      [account, ON_ACCOUNT],
      [place, FROM_PLACE],
    ] as const) {
      const known = this.failures.get(key);
      if (known && known.count >= most) throw refusal(known.until - now);
    }
    this.count(account, now, 1);
    this.count(place, now, 1);
    return {
      succeeded: () => {
        this.failures.delete(account);
        this.count(place, now, -1);
      },
    };
  }

  private count(key: string, now: number, by: number): void {
    const known = this.failures.get(key) ?? { count: 0, until: now + WINDOW };
    known.count += by;
    if (known.count > 0) this.failures.set(key, known);
    else this.failures.delete(key);
  }

  /** What is over, and under a flood the oldest. A map keeps the order of entry. */
  private forget(now: number): void {
    for (const [key, { until }] of this.failures) {
      if (until > now && this.failures.size < MOST_KEPT) return;
      this.failures.delete(key);
    }
  }
}

const refusal = (left: number): DomainError =>
  new DomainError(
    'ACCESS.TOO_MANY_ATTEMPTS',
    `Too many attempts; wait ${Math.ceil(left / 60_000)} minutes, or ask an administrator for a new password.`,
    { retryAfterSeconds: Math.ceil(left / 1000) },
  );
