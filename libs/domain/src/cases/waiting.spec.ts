import { day } from '../calendar/dates.js';
import type { Proposal } from '../visits/agreement.js';
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
  it.each<[Stage, Partial<CaseState>, readonly string[]]>([
    ['APPLIED', {}, ['office']],
    ['IN_HOUSE_REVIEW', {}, ['organisation']],
    ['BOOKING', { silence }, ['organisation', 'office']],
    ['BOOKING', { assessor: 'a' }, ['office']],
    ['BOOKING', { assessor: 'a', proposal }, ['organisation']],
    ['BOOKING', { assessor: 'a', proposal: { ...proposal, by: 'office', agreed: [] } }, ['organisation', 'assessor']],
    ['SCORING', {}, ['finance', 'office']],
    ['SCORING', { assessor: 'a' }, ['assessor', 'finance']],
    ['SCORING', { assessor: 'a', expensesApproved: true }, ['assessor']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true }, ['supervisor']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true, supervisor: null }, ['office']],
    ['SUPERVISORY_REVIEW', { expensesApproved: true, supervisor: null, secondSupervisor: 'b' }, ['supervisor']],
    ['REPORT', {}, ['finance', 'office']],
    ['DORMANT', {}, ['organisation']],
    ['CLOSED', {}, []],
  ])('F95 at %s with %o it is %o', (stage, more, awaited) => {
    expect(waitsOn(at(stage, more))).toEqual(awaited);
  });

  it('somebody for every case that is not over, and nobody for one that is', () => {
    for (const stage of STAGES) {
      const awaited = waitsOn(at(stage));
      expect([stage, awaited.length > 0]).toEqual([stage, !TERMINAL.includes(stage)]);
      expect(awaited.every((each) => AWAITED.includes(each))).toBe(true);
    }
  });
});
