import type { CycleReason } from '#domain/cases/next-cycle';
import { refuseNextCycle, reasonsAfter, type LastCycle } from '#domain/cases/next-cycle-rules';
import { STAGES, TERMINAL } from '#domain/cases/stages';
import { BEGINNING } from '#domain/cases/state';
import { type InvalidInput } from '#domain/errors';
import type { Grade } from '#domain/scoring/standards';
import { after, ask, DATA } from '../../../../test/kit/commands.js';

const why = (last: LastCycle, reason: CycleReason, targetLevel: Grade = 'silver') =>
  (refuseNextCycle(last, { why: reason, targetLevel }) as InvalidInput | undefined)?.faults.map((each) => each.pointer);

describe('the next cycle of a case', () => {
  it.each<[LastCycle, readonly CycleReason[]]>([
    [{ stage: 'WITHDRAWN', grade: null }, ['resubmission']],
    [{ stage: 'DECLINED', grade: null }, ['resubmission']],
    [{ stage: 'LAPSED', grade: null }, ['resubmission']],
    [{ stage: 'CLOSED', grade: null }, ['resubmission', 're-assessment']],
    [{ stage: 'CLOSED', grade: 'silver' }, ['renewal', 're-assessment', 'upgrade']],
    [{ stage: 'CLOSED', grade: 'gold' }, ['renewal', 're-assessment']],
  ])('F8 after %j begins as one of %j', (last, reasons) => {
    expect(reasonsAfter(last)).toEqual(reasons);
    for (const reason of reasons) expect(why(last, reason, 'gold')).toBeUndefined();
  });

  it('F8 never begins while the last one is open', () => {
    for (const stage of STAGES.filter((each) => !TERMINAL.includes(each)))
      expect(reasonsAfter({ stage, grade: 'silver' })).toEqual([]);
  });

  it('F8 is refused at the field that is not right: a reason that does not fit, an upgrade that aims no higher', () => {
    expect(why({ stage: 'WITHDRAWN', grade: null }, 'renewal')).toEqual(['/why']);
    expect(why({ stage: 'CLOSED', grade: 'silver' }, 'upgrade', 'silver')).toEqual(['/targetLevel']);
  });

  it('F8 carries who left an earlier cycle for a conflict of interest: they do not come back', () => {
    const follows = { cycle: 1, why: 'resubmission', barred: ['hart'] } as const;
    const state = after(BEGINNING, ask('submitApplication', { data: { ...DATA.submitApplication, follows } }));
    expect(state).toMatchObject({ stage: 'APPLIED', barred: ['hart'] });
  });
});
