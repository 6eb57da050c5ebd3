// The people of a played month, and what they do most.
import type { LocalDay } from '#domain/calendar/dates';
import type { Visitor } from '../demo/visitor.js';

export type Say = (line: string) => void;

export interface People {
  readonly office: Visitor;
  readonly finance: Visitor;
  readonly manager: Visitor;
}

export interface Money {
  readonly amount: string;
}

export const penceOf = ({ amount }: Money): number => Math.round(Number(amount) * 100);

/** £ and pence, as people read them. */
export const pounds = (pence: number): string => `£${(pence / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;

const AT_ONCE = 4;

export class House {
  constructor(
    readonly people: People,
    readonly say: Say,
  ) {}

  async today(): Promise<LocalDay> {
    return (await this.people.office.get<{ today: LocalDay }>('/api/sandbox/clock')).today;
  }

  async moveTo(day: LocalDay): Promise<void> {
    if (day > (await this.today())) await this.people.office.send('POST', '/api/sandbox/clock', { to: day });
  }

  /** A few at a time, as an office would. */
  async each<T, R>(of: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
    const done: R[] = [];
    for (let first = 0; first < of.length; first += AT_ONCE)
      done.push(...(await Promise.all(of.slice(first, first + AT_ONCE).map(work))));
    return done;
  }
}
