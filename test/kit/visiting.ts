// Booking and visit, step by step, by the people who would do it.
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { ExpenseLine } from '#domain/invoices/expenses';
import { pence } from '#domain/money/pence';
import { AgreementService } from '#services/visits/agreement.service';
import { EstimatesService } from '#services/visits/estimates.service';
import type { Answer } from '#workflows/cases/case.contract';
import type { Journey } from './journey.js';

const EXPECTED: readonly ExpenseLine[] = [
  { kind: 'rail', description: 'York return', gross: pence(8600), vatIncluded: pence(0) },
  { kind: 'hotel', description: 'One night', gross: pence(14100), vatIncluded: pence(2100) },
  { kind: 'mileage', description: 'Home to station', miles: 40 },
];

export class Visiting {
  constructor(private readonly journey: Journey) {}

  private get as(): Journey['world']['as'] {
    return this.journey.world.as;
  }

  /** From nothing to a case whose visit is to be booked. */
  async toBooking(): Promise<this> {
    const { journey } = this;
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
    await journey.assign();
    return this;
  }

  propose = (user: User, ...days: readonly string[]): Promise<Answer> =>
    this.journey.by(user, (asked) =>
      this.journey
        .get(AgreementService)
        .propose(asked, { days: days as readonly LocalDay[], place: 'York', note: 'Both suit us.' }),
    );

  confirm = (user: User, agreesToEstimate = false): Promise<Answer> =>
    this.journey.by(user, (asked) => this.journey.get(AgreementService).confirm(asked, { agreesToEstimate }));

  estimate = (lines = EXPECTED): Promise<Answer> =>
    this.journey.by(this.as.assessor, (asked) => this.journey.get(EstimatesService).estimate(asked, { lines }));

  agreeEstimate = (user = this.as.organisation): Promise<Answer> =>
    this.journey.by(user, (asked) => this.journey.get(EstimatesService).agree(asked, { note: 'By telephone.' }));
}
