// A case lived at random through its workflow and the database: people do what a stage allows, now and then what it does not, and
// what befalls cases befalls this one. The same seed does the same again.
import type { User } from '#domain/access/permissions';
import { addDays, type LocalDay } from '#domain/calendar/dates';
import { BEFORE_REPORT, TERMINAL, type Stage } from '#domain/cases/stages';
import type { CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import { AssignmentService } from '#services/cases/assignment.service';
import type { Chance } from '../soak/random.js';
import type { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Situations } from '../kit/situations.js';

interface Moment {
  readonly stage: Stage;
  readonly state: CaseState;
  readonly today: LocalDay;
}

interface Move {
  readonly at: readonly Stage[];
  /** How often it is drawn beside the others. */
  readonly weight: number;
  readonly make: (life: RandomLife, moment: Moment) => Promise<unknown>;
}

const AT_WORK: readonly Stage[] = ['BOOKING', 'BOOKED', 'VISIT', 'SCORING', 'SUPERVISORY_REVIEW', 'REWORK', 'REPORT'];
const held = ({ state, today }: Moment): readonly LocalDay[] => state.bookedDays.filter((day) => day <= today);

const MOVES: readonly Move[] = [
  { at: ['APPLIED'], weight: 20, make: ({ journey }) => journey.acceptApplication() },
  { at: ['IN_HOUSE_REVIEW'], weight: 20, make: ({ journey }) => journey.declareReady() },
  { at: ['READY', 'BOOKING', 'SCORING'], weight: 20, make: (life, moment) => life.nameSomebody(moment) },
  { at: ['BOOKING'], weight: 20, make: (life, moment) => life.book(moment) },
  {
    at: ['BOOKED'],
    weight: 2,
    make: ({ journey, chance, user }) => journey.postpone('Snow.', chance.of([user.office, user.manager])),
  },
  { at: ['BOOKED'], weight: 2, make: ({ journey }) => journey.begin() },
  { at: ['VISIT'], weight: 20, make: ({ journey }, moment) => journey.complete(...held(moment)) },
  { at: ['VISIT'], weight: 2, make: ({ journey }, moment) => journey.abort(held(moment).slice(0, 1)) },
  { at: ['SCORING'], weight: 20, make: ({ journey, chance }) => journey.submitScores(chance.whole(55, 100)) },
  { at: ['SUPERVISORY_REVIEW'], weight: 20, make: ({ journey }) => journey.acceptScores() },
  { at: ['SUPERVISORY_REVIEW'], weight: 6, make: ({ journey }) => journey.returnScores() },
  { at: ['REWORK'], weight: 20, make: ({ journey, chance }) => journey.resubmit(chance.whole(55, 100)) },
  { at: ['REPORT'], weight: 20, make: ({ journey }) => journey.issueReport() },
  { at: ['SCORING', 'REPORT', 'AWARD_PENDING'], weight: 6, make: ({ journey }) => journey.approveExpenses() },
  { at: ['AWARD_PENDING'], weight: 20, make: ({ journey }) => journey.issueCertificate() },
  {
    at: ['AWARD_PENDING', 'ACCREDITED', 'NOT_AWARDED'],
    weight: 1,
    make: ({ situations }) => situations.correctReport(),
  },
  {
    at: ['AWARD_PENDING', 'ACCREDITED', 'NOT_AWARDED'],
    weight: 1,
    make: ({ situations }) => situations.reopenReview(),
  },
  { at: ['DORMANT'], weight: 20, make: ({ situations }) => situations.hear() },
  { at: BEFORE_REPORT, weight: 2, make: ({ situations }) => situations.ask() },
  { at: BEFORE_REPORT, weight: 2, make: ({ situations }) => situations.hear() },
  { at: BEFORE_REPORT, weight: 1, make: ({ situations }) => situations.pause() },
  { at: BEFORE_REPORT, weight: 1, make: ({ situations }) => situations.stepBack() },
  { at: AT_WORK, weight: 1, make: (life, moment) => life.loseAssessor(moment) },
  { at: ['SCORING'], weight: 3, make: ({ situations }) => situations.scoreFromEvidence() },
  { at: ['SCORING'], weight: 1, make: ({ situations }) => situations.repeatVisit() },
  { at: ['APPLIED', 'IN_HOUSE_REVIEW', 'BOOKED'], weight: 1, make: ({ journey }) => journey.withdraw() },
];
const STAGES_WITH_MOVES = [...new Set(MOVES.flatMap(({ at }) => at))];

export class RandomLife {
  readonly journey: Journey;
  readonly situations: Situations;
  readonly user: { readonly office: User; readonly manager: User };
  /** What was tried and what came of it, a line each. */
  readonly story: string[] = [];

  constructor(
    private readonly casework: SkippingCasework,
    readonly chance: Chance,
  ) {
    this.journey = casework.journey();
    this.situations = new Situations(this.journey);
    this.user = casework.world.as;
  }

  begin = (): Promise<void> => this.journey.apply();

  /** Does something, or lets it be; whatever is refused has its reason. Answers whether the cycle is over. */
  async go(): Promise<boolean> {
    const moment = await this.moment();
    if (TERMINAL.includes(moment.stage)) return true;
    const move = this.draw(moment);
    try {
      await move(this, moment);
      this.story.push(`${moment.today} ${moment.stage}: done`);
    } catch (error) {
      if (!(error instanceof DomainError))
        throw new Error(`${this.story.join('\n')}\n${moment.stage}: ${String(error)}`, { cause: error });
      this.story.push(`${moment.today} ${moment.stage}: refused, ${error.code}`);
    }
    return false;
  }

  async nameSomebody({ state }: Moment): Promise<void> {
    const { hart, iqbal, lund } = this.casework.world.assessors;
    if (state.assessor === null) await this.situations.nameAssessor(hart);
    if (state.supervisor === null) await this.appoint(this.chance.happens(90) ? iqbal : lund);
  }

  async book({ state, today }: Moment): Promise<void> {
    if (state.assessor === null || state.supervisor === null)
      return this.nameSomebody({ stage: 'BOOKING', state, today });
    const first = addDays(today, this.chance.whole(1, 40));
    const missing = Math.max(1, state.daysNeeded - state.heldDays.length);
    await this.journey.book(
      ...Array.from({ length: missing }, (_each, index) => addDays(first, index * this.chance.whole(1, 3))),
    );
  }

  loseAssessor = (moment: Moment): Promise<unknown> =>
    this.situations.endAssignment('Taken ill.', moment.stage === 'VISIT' ? held(moment).slice(0, 1) : []);

  private appoint = (assessorId: string): Promise<unknown> =>
    this.journey.by(this.user.office, (asked) =>
      this.journey.get(AssignmentService).appointSupervisor(asked, { assessorId }),
    );

  private draw({ stage, state }: Moment): Move['make'] {
    if (state.pause) return ({ situations }) => situations.resume();
    const wanted = this.chance.happens(5) ? this.chance.of(STAGES_WITH_MOVES) : stage;
    const urn = MOVES.flatMap((move) => (move.at.includes(wanted) ? Array<Move>(move.weight).fill(move) : []));
    return urn.length === 0 ? () => Promise.resolve() : this.chance.of(urn).make;
  }

  private async moment(): Promise<Moment> {
    const [row] = await this.journey.query<{ stage: Stage; state: CaseState }>(
      'select stage, state from case_file where number = $1 and cycle = $2',
      ...[this.journey.number, this.journey.cycle],
    );
    if (!row) throw new Error(`case ${this.journey.number} is not in the database`);
    return { ...row, today: await this.casework.clock.today() };
  }
}
