import fc from 'fast-check';
import { APPEAL, majorityOf, type AppealCommand, type AppealState } from '#domain/appeals/appeal';
import { appealClocks } from '#domain/appeals/appeal-clocks';
import { APPEAL_ENDS, APPEAL_STEPS, OUTCOMES, type AppealData, type AppealStep } from '#domain/appeals/appeal-steps';
import { day } from '#domain/calendar/dates';
import type { Role } from '#domain/cases/commands';
import { DomainError } from '#domain/errors';
import { involvementOf } from '#domain/proceedings/involvement';
import { decideIn, evolveIn, explainIn, faultsOf } from '#domain/proceedings/proceeding';

const today = day('2005-04-01');
const DATA: AppealData = {
  lodge: { number: 'A-2005-0001/1/1', no: 1, late: false, today },
  admit: { reason: null, today },
  refuse: { reason: 'no grounds', today },
  appointPanel: { panel: 'p', members: ['one', 'two', 'three'], today },
  giveView: { view: 'upheld', reason: 'misread', today },
  decide: { outcome: 'upheld', reason: 'misread', today },
  withdraw: { reason: 'settled', today },
};
const ask = <T extends AppealStep>(type: T, data: Partial<AppealData[T]> = {}, id = 'one', role: Role = 'board') =>
  ({
    type,
    id: `c-${type}`,
    actor: { id, roles: [role] },
    data: { ...DATA[type], ...data },
  }) as unknown as AppealCommand;
const after = (...commands: readonly AppealCommand[]): AppealState =>
  commands.reduce((state, each) => {
    const event = decideIn(APPEAL, state, each);
    if (event instanceof DomainError) throw event;
    return evolveIn(APPEAL, state, event);
  }, APPEAL.beginning);
const why = (state: AppealState, each: AppealCommand): string | undefined => {
  const event = decideIn(APPEAL, state, each);
  return event instanceof DomainError ? event.code : undefined;
};
const PANEL = [ask('lodge'), ask('admit'), ask('appointPanel')];
const view = (who: string, said: (typeof OUTCOMES)[number]) => ask('giveView', { view: said }, who);

describe('an appeal', () => {
  it('F106 goes by a sound table: every stage is reached and none is dead', () => {
    expect(faultsOf(APPEAL)).toEqual([]);
  });

  it.each(OUTCOMES)('F106 is decided as more than half of its panel say: %s', (outcome) => {
    const state = after(...PANEL, view('one', outcome), view('two', outcome), view('three', 'dismissed'));
    expect(why(state, ask('decide', { outcome }))).toBeUndefined();
    const other = outcome === 'upheld' ? 'dismissed' : 'upheld';
    expect(why(state, ask('decide', { outcome: other }))).toBe('APPEALS.NOT_THE_MAJORITY');
  });

  it('F106 is not decided while a view is missing or no outcome has more than half behind it', () => {
    const two = [...PANEL, view('one', 'upheld'), view('two', 'dismissed')];
    expect(why(after(...two), ask('decide'))).toBe('APPEALS.VIEWS_MISSING');
    const split = after(...two, view('three', 'partly upheld'));
    expect(why(split, ask('decide'))).toBe('APPEALS.NO_MAJORITY');
    expect(majorityOf(split)).toBeUndefined();
    const changed = evolveIn(APPEAL, split, { ...view('three', 'upheld'), seq: 8, commandId: 'c' });
    expect(why(changed, ask('decide'))).toBeUndefined();
  });

  it('F106 hears nobody who is not on the panel, and keeps whoever has given a view on it', () => {
    expect(why(after(...PANEL), view('stranger', 'upheld'))).toBe('APPEALS.NOT_ON_PANEL');
    const viewed = after(...PANEL, view('two', 'upheld'));
    expect(why(viewed, ask('appointPanel', { members: ['one', 'three'] }))).toBe('APPEALS.VIEW_GIVEN');
    expect(why(viewed, ask('appointPanel', { members: ['two', 'four'] }))).toBeUndefined();
    expect(why(viewed, ask('appointPanel', { members: ['two', 'two'] }))).toBe('APPEALS.PANEL_TOO_SMALL');
  });

  it('F106 that came late is admitted by a manager alone, with the reason', () => {
    const late = after(ask('lodge', { late: true }));
    expect(why(late, ask('admit', { reason: 'lost' }, 'x', 'office'))).toBe('APPEALS.LATE');
    expect(why(late, ask('admit', { reason: null }, 'x', 'manager'))).toBe('APPEALS.LATE_REASON');
    expect(why(late, ask('admit', { reason: 'lost' }, 'x', 'manager'))).toBeUndefined();
    expect(why(after(ask('lodge')), ask('admit', {}, 'x', 'office'))).toBeUndefined();
  });

  it('F106 promises the decision on admissibility within five working days, the panel’s within thirty days', () => {
    const event = (type: AppealStep) => ({ ...ask(type), seq: 1, commandId: 'c' }) as never;
    expect(appealClocks(event('lodge'))).toMatchObject({ starts: [{ kind: 'ADMISSION', from: today }] });
    expect(appealClocks(event('admit'))).toMatchObject({ fulfils: 'ADMISSION', starts: [{ kind: 'PANEL' }] });
    expect(appealClocks(event('decide'))).toEqual({ fulfils: 'PANEL' });
  });

  it('F106 never moves once it has ended, whatever is asked', () => {
    const types = Object.keys(APPEAL_STEPS) as AppealStep[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...types), { maxLength: 20 }), (asked) => {
        let state = APPEAL.beginning;
        for (const type of asked) {
          const event = decideIn(APPEAL, state, ask(type));
          if (state.stage !== null && APPEAL_ENDS.includes(state.stage)) expect(event).toBeInstanceOf(DomainError);
          if (event instanceof DomainError) continue;
          if (state.stage !== null)
            expect(explainIn(APPEAL, state.stage).find(({ command }) => command === type)?.why).toBeNull();
          state = evolveIn(APPEAL, state, event);
        }
      }),
    );
  });
});

describe('who has no part in a case', () => {
  const involved = {
    ...{
      organisationId: 'org',
      helped: ['h'],
      assessed: ['a'],
      supervised: ['s'],
      ruled: ['ruler'],
      officers: ['officer'],
    },
  };
  it.each([
    ['h', 'x', null, 'helped with the in-house review'],
    ['a', 'x', null, 'assessed the programme'],
    ['s', 'x', null, 'supervised the assessment'],
    [null, 'ruler', null, 'ruled on the case'],
    [null, 'officer', null, 'looked after the case'],
    [null, 'x', 'org', 'belongs to the organisation'],
    ['free', 'x', null, undefined],
    [null, 'x', 'another', undefined],
  ])('F106 assessor %s, account %s, of %s: %s', (assessorId, accountId, organisationId, expected) => {
    expect(involvementOf({ assessorId, accountId, organisationId }, involved)).toBe(expected);
  });
});
