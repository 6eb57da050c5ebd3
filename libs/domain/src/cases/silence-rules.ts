// Organisation silent (docs/process.md, Situations): one named answer at a time; dormant at 90 days, lapsed at 180, by
// themselves only before the visit; anything heard from the organisation revives the case where it was.
import { DomainError } from '../errors.js';
import type { Actor } from './commands.js';
import { whilePaused } from './pause-rules.js';
import type { Changes, Choices, Guards, Obstacles } from './rules.js';
import type { CaseState } from './state.js';

const nothingAsked = (state: CaseState): DomainError | undefined =>
  state.silence === null
    ? new DomainError('SILENCE.NOTHING_ASKED', 'No answer is owed: silence counts from the day on which one was asked.')
    : undefined;

/** Once days of a visit are held, or the visit is under way, nothing ends by itself. */
export const afterVisitBegan = (state: CaseState): boolean =>
  state.heldDays.length > 0 || state.stage === 'VISIT' || state.visitedOn !== null;

function tooEarly(day: string, today: string): DomainError | undefined {
  return today < day
    ? new DomainError('SILENCE.TOO_EARLY', `Silence has that effect only from ${day}.`, { from: day })
    : undefined;
}

function notByItself(state: CaseState, actor: Actor): DomainError | undefined {
  return actor.roles.includes('system') && afterVisitBegan(state)
    ? new DomainError('SILENCE.AFTER_VISIT', 'After the visit a case neither falls dormant nor lapses by itself.')
    : undefined;
}

export const silenceObstacles: Obstacles = {
  askOrganisation: ({ silence }) =>
    silence
      ? new DomainError(
          'SILENCE.ASKED_ALREADY',
          `An answer is owed already (${silence.what}, asked on ${silence.askedOn}); note that it came, then ask the next.`,
          { askedOn: silence.askedOn },
        )
      : undefined,
  hearFromOrganisation: nothingAsked,
  fallDormant: nothingAsked,
};

export const silenceGuards: Guards = {
  fallDormant: (state, { data, actor }) =>
    tooEarly(state.silence?.dormantOn ?? '', data.today) ?? notByItself(state, actor) ?? whilePaused(state, actor),
  lapse: (state, { data, actor }) =>
    tooEarly(state.silence?.lapsesOn ?? '', data.today) ?? notByItself(state, actor) ?? whilePaused(state, actor),
};

/** A booking does not outlive the silence: days that were kept free are given back. */
export const silenceChanges: Changes = {
  askOrganisation: (_state, { data: { what, why, today, days } }) => ({
    silence: { what, why, askedOn: today, ...days },
  }),
  hearFromOrganisation: () => ({ silence: null, dormantFrom: null }),
  fallDormant: (state) =>
    state.stage === 'BOOKED' ? { dormantFrom: 'BOOKING', bookedDays: [] } : { dormantFrom: state.stage },
};

export const silenceChoices: Choices = {
  hearFromOrganisation: (before) => before.dormantFrom ?? before.stage,
};
