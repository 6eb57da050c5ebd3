import { readFileSync } from 'node:fs';
import type { CommandType } from '#domain/cases/commands';
import { faultsOfStageTable } from '#domain/cases/stage-table';
import { TRANSITIONS, type Stage, type Transition } from '#domain/cases/stages';
import { stateChartPage } from '#domain/cases/state-chart';

const docs = (name: string): string => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
const changed = (command: CommandType, change: Partial<Transition>) => ({
  ...TRANSITIONS,
  [command]: { ...TRANSITIONS[command], ...change },
});

describe('The stage table', () => {
  it('is sound', () => {
    expect(faultsOfStageTable()).toEqual([]);
  });

  it.each<[string, CommandType, Partial<Transition>, string]>([
    ['nothing leads to a stage', 'acceptScores', { to: [] }, 'REPORT cannot be reached'],
    ['a stage is come to by a way back only', 'fallDormant', { returns: true }, 'DORMANT cannot be reached'],
    [
      'a command leads out of an end',
      'closeCycle',
      { from: ['WITHDRAWN'] },
      'WITHDRAWN is an end, yet a command is possible at it',
    ],
    ['a command is possible nowhere', 'declineApplication', { from: [] }, 'declineApplication is possible nowhere'],
    ['a command has no words', 'pauseCase', { does: ' ' }, 'pauseCase does not say what it does'],
    [
      'nothing chooses between two ways',
      'acceptScores',
      { to: ['REPORT', 'REWORK'] },
      'acceptScores leads several ways and nothing chooses',
    ],
  ])('is found unsound when %s', (_words, command, change, fault) => {
    expect(faultsOfStageTable(changed(command, change))).toContain(fault);
  });

  it('is found unsound when stages lead to each other and never to an end', () => {
    const held = {
      ...changed('closeCycle', { to: [] }),
      ...{
        reopenReview: { ...TRANSITIONS.reopenReview, from: [] },
        settleAppeal: { ...TRANSITIONS.settleAppeal, from: [] },
      },
    };
    expect(faultsOfStageTable(held)).toEqual(
      expect.arrayContaining(['ACCREDITED has no way to an end', 'NOT_AWARDED has no way to an end']),
    );
  });
});

describe('The chart of the life of a case', () => {
  it('in docs is the one that the stage table gives: after a change run "npm run chart"', () => {
    expect(docs('state-chart.md')).toBe(stateChartPage());
  });

  it('in words (docs/process.md) draws no way that the table does not have', () => {
    const drawn = [...docs('process.md').matchAll(/^ {2}([A-Z_]+) --> ([A-Z_]+):/gm)].map(
      ([, from, to]) => [from, to] as [Stage, Stage],
    );
    expect(drawn.length).toBeGreaterThan(15);
    const ways = Object.values(TRANSITIONS).flatMap(({ from, to }) =>
      from.flatMap((start) => to.map((end) => `${start} → ${end}`)),
    );
    expect(drawn.map(([from, to]) => `${from} → ${to}`).filter((way) => !ways.includes(way))).toEqual([]);
  });
});
