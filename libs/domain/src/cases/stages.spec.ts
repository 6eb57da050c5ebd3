import { explain } from '#domain/cases/explain';
import { STAGE_WORDS } from '#domain/cases/stage-words';
import { BEFORE_REPORT, STAGES, TERMINAL, TRANSITIONS } from '#domain/cases/stages';
import { BEGINNING } from '#domain/cases/state';

describe('The stage table', () => {
  it.each(STAGES)('explains at %s for every command why it is not possible', (stage) => {
    const silent = explain({ ...BEGINNING, stage }).filter(({ possible, why }) => !possible && !why);
    expect(silent).toEqual([]);
  });

  it('lets a case be withdrawn at each stage before the report, and at none after it', () => {
    expect(BEFORE_REPORT).toEqual(STAGES.slice(0, 11));
    expect(BEFORE_REPORT.at(-1)).toBe('REPORT');
    expect(TRANSITIONS.withdraw.from).toEqual([...BEFORE_REPORT, 'DORMANT']);
  });

  it('has words for every stage, and four ends', () => {
    expect(STAGES.every((stage) => STAGE_WORDS[stage].length > 0)).toBe(true);
    expect(TERMINAL).toEqual(['CLOSED', 'DECLINED', 'WITHDRAWN', 'LAPSED']);
  });
});
