import { day } from '../calendar/dates.js';
import type { Pence } from '../money/pence.js';
import type { Proposal } from '../visits/agreement.js';
import type { Conflict } from './conflict.js';
import type { Accuracy } from './review.js';
import type { StandardsOffer } from './standards-move.js';
import { STAGES, TERMINAL, type Stage } from './stages.js';
import { BEGINNING, type CaseState } from './state.js';
import { AWAITED, waitsOn } from './waiting.js';

const at = (stage: Stage, more: Partial<CaseState> = {}): CaseState => ({
  ...BEGINNING,
  supervisor: 'iqbal',
  stage,
  ...more,
});

const silence = {
  what: 'two days',
  why: 'to book',
  askedOn: day('2005-03-01'),
  countsFrom: day('2005-03-01'),
  dormantOn: day('2005-05-30'),
  lapsesOn: day('2005-08-28'),
};

const proposal: Proposal = {
  ...{ days: [day('2005-03-08'), day('2005-03-09')], place: 'York', by: 'assessor', note: '' },
  ...{ proposedOn: day('2005-02-01'), agreed: ['assessor'] },
};

describe('whom a case waits for', () => {
  const estimate = { id: 'e', net: 22_200 as Pence, agreedOn: null };
  const agreed = { ...estimate, agreedOn: day('2005-02-01') };
  const accuracy = { status: 'open' } as Accuracy;
  const conflict = { about: 'assessor', ruler: null, rulings: [] } as unknown as Conflict;
  const held = [day('2005-03-08')];
  const appeal = { no: 1, since: day('2005-05-01') };
  const standardsOffer = {} as StandardsOffer;
  it.each<[Stage, Partial<CaseState>, readonly string[]]>([
    ['APPLIED', {}, ['office']],
    ['IN_HOUSE_REVIEW', {}, ['organisation']],
    ['READY', {}, ['organisation']],
    ['READY', { standardsOffer }, ['organisation']],
    ['BOOKING', {}, ['office']],
    ['BOOKING', { silence }, ['organisation', 'office']],
    ['BOOKING', { assessor: 'a' }, ['assessor']],
    ['BOOKING', { assessor: 'a', standardsOffer }, ['organisation', 'assessor']],
    ['BOOKING', { assessor: 'a', estimate }, ['organisation']],
    ['BOOKING', { assessor: 'a', estimate: agreed }, ['office']],
    ['BOOKING', { assessor: 'a', proposal }, ['organisation', 'assessor']],
    ['BOOKING', { assessor: 'a', proposal, estimate: agreed }, ['organisation']],
    ['BOOKING', { assessor: 'a', proposal: { ...proposal, by: 'office', agreed: [] } }, ['organisation', 'assessor']],
    ['BOOKING', { assessor: 'a', conflict }, ['office']],
    ['BOOKED', { assessor: 'a', conflict, heldDays: held }, ['board', 'office']],
    ['SCORING', { assessor: 'a', expensesApproved: true, conflict, heldDays: held }, ['board', 'office']],
    [
      'SCORING',
      { assessor: 'a', expensesApproved: true, conflict: { ...conflict, ruler: 'r' }, heldDays: held },
      ['board'],
    ],
    ['SCORING', {}, ['finance', 'office']],
    ['SCORING', { assessor: 'a' }, ['assessor']],
    ['SCORING', { assessor: 'a', expensesApproved: true }, ['assessor']],
    ['SUPERVISORY_REVIEW', { assessor: 'a' }, ['assessor', 'supervisor']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true }, ['supervisor']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true, supervisor: null }, ['office']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true, supervisor: null, secondSupervisor: 'b' }, ['supervisor']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true, returns: 2 }, ['office']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true, returns: 2, secondSupervisor: 's' }, ['supervisor']],
    ['REPORT', { expensesApproved: true }, ['office']],
    ['REPORT', { expensesApproved: true, accuracy }, ['organisation']],
    ['REPORT', { expensesApproved: true, accuracy: { ...accuracy, status: 'points' } }, ['office']],
    ['ACCREDITED', { expensesApproved: true, appeal }, ['board']],
    ['DORMANT', {}, ['organisation']],
    ['CLOSED', {}, []],
  ])('F95 at %s with %o it is %o', (stage, more, awaited) => {
    expect(waitsOn(at(stage, more), false)).toEqual(awaited);
  });

  it.each<[Stage, readonly string[]]>([
    ['SCORING', ['assessor', 'finance']],
    ['REPORT', ['finance', 'office']],
  ])('F95 Travel and Subsistence that was claimed is finance’s: at %s it is %o', (stage, awaited) => {
    expect(waitsOn(at(stage, { assessor: 'a' }), true)).toEqual(awaited);
  });

  it('somebody for every case that is not over, and nobody for one that is', () => {
    for (const stage of STAGES) {
      const awaited = waitsOn(at(stage), false);
      expect([stage, awaited.length > 0]).toEqual([stage, !TERMINAL.includes(stage)]);
      expect(awaited.every((each) => AWAITED.includes(each))).toBe(true);
    }
  });
});
