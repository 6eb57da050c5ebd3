import { refuseNaming } from '#domain/cases/assignment-rules';
import { involvedIn, refuseInvolved } from '#domain/cases/conflict-rules';
import { explain } from '#domain/cases/explain';
import { restored } from '#domain/cases/state';
import { after, ask, DATA, following, refusal, REVIEW } from '../../../../test/kit/commands.js';

const BOTH = after(
  REVIEW,
  ...(['returnScores', 'resubmitScores', 'returnScores', 'resubmitScores', 'appointSecondSupervisor'] as const),
);
const second = (supervisor: string) => ask('appointSecondSupervisor', { data: { supervisor, clearance: 'c' } });
const found = ask('reportConflict', { data: { ...DATA.reportConflict, about: 'second supervisor' } });
const ruling = (as: 'board' | 'supervisor', what = 're-score') =>
  ask('ruleOnConflict', { actor: { id: as, roles: [as] }, data: { ...DATA.ruleOnConflict, as, ruling: what } });

describe('F47 The second supervisor of a case', () => {
  it('has had a part in it, and so has one who was replaced: they do not rule on it, nor assess it', () => {
    const replaced = after(BOTH, second('olsen'));
    expect(replaced).toMatchObject({ secondSupervisor: 'olsen', formerSecondSupervisors: ['lund'] });
    expect(involvedIn(replaced)).toEqual(['hart', 'iqbal', 'olsen', 'lund']);
    for (const who of ['olsen', 'lund']) expect(refuseInvolved(replaced, who)?.code).toBe('CASE.SEPARATION_OF_DUTIES');
    expect(refuseInvolved(replaced, 'khan')).toBeUndefined();
    expect(refuseNaming(replaced, 'lund')?.code).toBe('CASE.SEPARATION_OF_DUTIES');
    expect(refuseNaming(replaced, 'khan')).toBeUndefined();
  });

  it('is told when somebody else takes over, and only then', () => {
    const told = (state: typeof BOTH, who: string) =>
      following(state, second(who)).follows.mails?.map(({ purpose, to }) => `${purpose} ${to.join()}`);
    expect(told(BOTH, 'olsen')).toEqual([
      'supervisor-assigned second supervisor',
      'supervisor-replaced former second supervisor',
    ]);
    expect(told(BOTH, 'lund')).toEqual(['supervisor-assigned second supervisor']);
  });

  it('can have a conflict of interest like the others: frozen, ruled on, the review done again by another', () => {
    expect(refusal(REVIEW, found).code).toBe('CONFLICT.NOBODY');
    const frozen = after(BOTH, found);
    expect(frozen.conflict).toMatchObject({ about: 'second supervisor', person: 'lund' });
    expect(refusal(frozen, second('olsen')).code).toBe('CONFLICT.RULING_NEEDED');
    expect(refusal(frozen, ruling('board', 're-visit')).code).toBe('CONFLICT.NO_VISIT');
    const { next, follows } = following(after(frozen, ruling('board')), ruling('supervisor'));
    expect(next).toMatchObject({
      ...{ stage: 'SUPERVISORY_REVIEW', secondSupervisor: null, supervisor: 'iqbal', conflict: null },
      ...{ barred: ['lund'], formerSecondSupervisors: ['lund'] },
    });
    expect(follows.mails?.[0]?.to).toContain('former second supervisor');
    expect(refusal(next, ask('acceptScores')).code).toBe('REVIEW.SECOND_SUPERVISOR_NEEDED');
    expect(refusal(next, second('lund')).code).toBe('CASE.SEPARATION_OF_DUTIES');
    expect(explain(after(next, second('olsen')), { assessorId: 'olsen' })).toContainEqual(
      expect.objectContaining({ command: 'acceptScores', possible: true }),
    );
  });

  it('a state of an earlier release knows of none who was replaced', () => {
    expect(restored({ stage: 'REWORK' }).formerSecondSupervisors).toEqual([]);
  });
});
