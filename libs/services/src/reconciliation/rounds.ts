// One round of a reconciliation over everything of one kind.
import { millis, type Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import type { Finding } from '#domain/reconciliation/findings';

/** What every check goes by, read once for a run. */
export interface Around {
  readonly calendar: HolidayCalendar;
  readonly now: Instant;
}

export interface Round {
  readonly looked: number;
  readonly workflows: number;
  readonly findings: readonly Finding[];
}

/** Looked at together. */
export const RUN_PAGE = 100;

/** Page after page until one is not full. */
export async function* pagesOf<C extends { readonly history: { readonly id: string } }>(
  read: (after: string | null) => Promise<readonly C[]>,
): AsyncGenerator<readonly C[]> {
  for (let after: string | null = null, more = true; more;) {
    const page: readonly C[] = await read(after);
    yield page;
    after = page.at(-1)?.history.id ?? null;
    more = page.length === RUN_PAGE;
  }
}

/** A workflow that ended longer ago is forgotten by the engine itself. */
const ENDED_DAYS = 40;

export const isKnownToEngine = (closedAt: Instant | null, now: Instant): boolean =>
  closedAt === null || millis(closedAt) > millis(now) - ENDED_DAYS * 86_400_000;
