import { CHOICES } from '#domain/cases/choices';
import type { CommandType } from '#domain/cases/commands';
import { explain } from '#domain/cases/explain';
import { STAGE_WORDS } from '#domain/cases/stage-words';
import { BEFORE_REPORT, checkStageTable, STAGES, TERMINAL, TRANSITIONS } from '#domain/cases/stages';
import { BEGINNING } from '#domain/cases/state';

const COMMANDS = Object.keys(TRANSITIONS) as CommandType[];

describe('The stage table', () => {
  it('is sound: every stage is reached, every living one has a way on, no end has one', () => {
    expect(checkStageTable()).toEqual([]);
  });

  it.each<[string, CommandType, string]>([
    ['nothing leads to a stage', 'acceptScores', 'REPORT cannot be reached'],
    ['a stage has no way on', 'declareReady', 'READY cannot be reached'],
  ])('is found unsound when %s', (_words, command, fault) => {
    const broken = { ...TRANSITIONS, [command]: { ...TRANSITIONS[command], to: [] } };
    expect(checkStageTable(broken)).toContain(fault);
  });

  it('is found unsound when a command leads out of an end', () => {
    const revived = { ...TRANSITIONS, closeCycle: { ...TRANSITIONS.closeCycle, from: ['WITHDRAWN' as const] } };
    expect(checkStageTable(revived)).toEqual(['WITHDRAWN is an end, yet a command leads out of it']);
  });

  it('names a choice wherever a command leads several ways', () => {
    const several = COMMANDS.filter((command) => TRANSITIONS[command].to.length > 1);
    expect(several.filter((command) => CHOICES[command] === undefined)).toEqual([]);
  });

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
