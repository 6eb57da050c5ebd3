import fc from 'fast-check';
import { day } from '#domain/calendar/dates';
import { quorumOf, refuseMotion, tally, VOTES, type Ballot, type Motion, type Sitting } from '#domain/board/decisions';

const TODAY = day('2005-03-10');
const sitting: readonly Sitting[] = ['Anna', 'Ben', 'Carla', 'Dev', 'Eve'].map((name) => ({
  id: name,
  name,
  assessorId: name === 'Ben' ? 'assessor-ben' : null,
}));
const votes = (...given: readonly (readonly [string, Ballot['vote']])[]): readonly Ballot[] =>
  given.map(([memberId, vote]) => ({ memberId, vote }));
const motion = (change: Partial<Motion>): Motion => ({
  kind: 'appointment',
  subjectId: 'assessor-hart',
  decidedOn: day('2005-03-09'),
  votes: votes(['Anna', 'for'], ['Ben', 'for'], ['Carla', 'against']),
  ...change,
});
const faults = (change: Partial<Motion>): readonly string[] =>
  (refuseMotion(motion(change), sitting, TODAY)?.faults ?? []).map(({ pointer, message }) => `${pointer} ${message}`);

describe('a decision of the Advisory Board', () => {
  it('F109 stands when more than half of those sitting took part', () => {
    expect(faults({})).toEqual([]);
    expect(quorumOf(sitting)).toBe(3);
    expect(quorumOf(sitting.slice(0, 4))).toBe(3);
  });

  it.each([
    ['for only', 'for for for', 'carried', 'Carried: 3 for, 0 against.'],
    ['a tie', 'for against abstained', 'rejected', 'Rejected: 1 for, 1 against, 1 abstained.'],
    [
      'abstentions do not count against',
      'for abstained abstained',
      'carried',
      'Carried: 1 for, 0 against, 2 abstained.',
    ],
    ['nobody for it', 'against abstained recused', 'rejected', 'Rejected: 0 for, 1 against, 1 abstained, 1 recused.'],
  ])('F109 is counted: %s', (_what, given, outcome, words) => {
    const ballots = given.split(' ').map((vote, index) => ({ memberId: String(index), vote: vote as Ballot['vote'] }));
    expect(tally(ballots)).toMatchObject({ outcome, words });
  });

  it('F109 is refused, with every fault, where its voters do not fit', () => {
    expect(faults({ votes: votes(['Anna', 'for'], ['Zoe', 'for'], ['Anna', 'against']) })).toEqual([
      '/votes/1 did not sit on the Board on 2005-03-09; record the term first.',
      '/votes/2 Anna has voted already.',
    ]);
    expect(faults({ votes: votes(['Anna', 'for'], ['Carla', 'for'], ['Eve', 'recused']) })).toEqual([
      '/votes 2 took part; of 5 who sat on the Board that day at least 3 have to.',
    ]);
    expect(faults({ decidedOn: day('2005-03-11') })).toEqual(['/decidedOn lies ahead; today is 2005-03-10.']);
    expect(faults({ subjectId: null })).toEqual(['/subjectId is needed for a decision on appointment.']);
    expect(faults({ kind: 'other' })).toEqual(['/subjectId is of no use to a decision of another kind.']);
  });

  it('F25 lets nobody vote on their own appointment', () => {
    const own = { subjectId: 'assessor-ben' };
    expect(faults(own)).toEqual(['/votes/1 Ben cannot vote on their own appointment; record them as recused.']);
    const recused = votes(['Anna', 'for'], ['Ben', 'recused'], ['Carla', 'against'], ['Dev', 'for']);
    expect(faults({ ...own, votes: recused })).toEqual([]);
  });

  it('F109 counts every vote once and never carries without a majority', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VOTES), { maxLength: 30 }), (given) => {
        const counted = tally(given.map((vote, index) => ({ memberId: String(index), vote })));
        expect(counted.for + counted.against + counted.abstained + counted.recused).toBe(given.length);
        expect(counted.outcome === 'carried').toBe(counted.for > counted.against);
      }),
    );
  });
});
