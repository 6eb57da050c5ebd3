// Decisions of the Advisory Board (docs/process.md, The Advisory Board): a decision is taken on a day, by members who sit on
// the Board that day. Default: more than half of them take part, and the motion is carried when more vote for it than against.
// Whoever declares an interest is recused: neither counted nor heard.
import type { LocalDay } from '../calendar/dates.js';
import { InvalidInput, type FieldFault } from '../errors.js';

export const REGIONS = ['Europe', 'North America', 'Asia-Pacific', 'Southern Africa'] as const;
export type Region = (typeof REGIONS)[number];

/** What a decision is about: each kind names the one thing that rests on it. */
export const DECISION_KINDS = ['appointment', 'standards', 'conflict', 'other'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const VOTES = ['for', 'against', 'abstained', 'recused'] as const;
export type Vote = (typeof VOTES)[number];

export interface Ballot {
  readonly memberId: string;
  readonly vote: Vote;
}

/** A member who sits on the Board on the day of the decision. */
export interface Sitting {
  readonly id: string;
  readonly name: string;
  /** Their own entry on the register of assessors, where they have one. */
  readonly assessorId: string | null;
}

export interface Motion {
  readonly kind: DecisionKind;
  readonly subjectId: string | null;
  readonly decidedOn: LocalDay;
  readonly votes: readonly Ballot[];
}

export type Outcome = 'carried' | 'rejected';

export interface Tally extends Readonly<Record<Vote, number>> {
  readonly outcome: Outcome;
  /** "Carried: 4 for, 1 against, 1 abstained." */
  readonly words: string;
}

export function tally(votes: readonly Ballot[]): Tally {
  const count = (vote: Vote): number => votes.filter((each) => each.vote === vote).length;
  const counts = {
    for: count('for'),
    against: count('against'),
    abstained: count('abstained'),
    recused: count('recused'),
  };
  const outcome = counts.for > counts.against ? 'carried' : 'rejected';
  const said = VOTES.filter((vote) => vote === 'for' || vote === 'against' || counts[vote] > 0);
  const words = `${outcome === 'carried' ? 'Carried' : 'Rejected'}: ${said.map((vote) => `${counts[vote]} ${vote}`).join(', ')}.`;
  return { ...counts, outcome, words };
}

/** How many have to take part so that a decision stands. */
export const quorumOf = (sitting: readonly Sitting[]): number => Math.floor(sitting.length / 2) + 1;

function faultOf({ memberId, vote }: Ballot, index: number, motion: Motion, sitting: readonly Sitting[]): FieldFault[] {
  const pointer = `/votes/${index}`;
  const member = sitting.find(({ id }) => id === memberId);
  if (!member) return [{ pointer, message: `did not sit on the Board on ${motion.decidedOn}; record the term first.` }];
  if (motion.votes.findIndex((each) => each.memberId === memberId) < index)
    return [{ pointer, message: `${member.name} has voted already.` }];
  const own = motion.kind === 'appointment' && member.assessorId !== null && member.assessorId === motion.subjectId;
  return own && vote !== 'recused'
    ? [{ pointer, message: `${member.name} cannot vote on their own appointment; record them as recused.` }]
    : [];
}

/** The refusal of a decision that does not stand, with every fault; or nothing. */
export function refuseMotion(motion: Motion, sitting: readonly Sitting[], today: LocalDay): InvalidInput | undefined {
  const faults = motion.votes.flatMap((ballot, index) => faultOf(ballot, index, motion, sitting));
  if (motion.decidedOn > today) faults.push({ pointer: '/decidedOn', message: `lies ahead; today is ${today}.` });
  if ((motion.kind === 'other') !== (motion.subjectId === null))
    faults.push({
      pointer: '/subjectId',
      message:
        motion.kind === 'other'
          ? 'is of no use to a decision of another kind.'
          : `is needed for a decision on ${motion.kind}.`,
    });
  const taking = motion.votes.filter(({ vote }) => vote !== 'recused').length;
  const needed = quorumOf(sitting);
  if (faults.length === 0 && taking < needed)
    faults.push({
      pointer: '/votes',
      message: `${taking} took part; of ${sitting.length} who sat on the Board that day at least ${needed} have to.`,
    });
  return faults.length > 0 ? new InvalidInput('The decision does not stand as it was recorded.', faults) : undefined;
}
