// From what was measured to the lines of the report. Targets: `must` has to hold, `aim` is where we want to be.
import type { Waits } from './answers.js';
import { ms, quantile, type Figure } from './figures.js';
import type { Papers } from './papers.js';
import type { Simulated } from './simulated-cases.js';
import type { Starts } from './starts.js';
import type { Turn } from './whole-cases.js';
import type { SqlCount } from '../kit/sql-count.js';

/**
 * What a skeleton of a case costs the engine with PostgreSQL as its store, measured once with a server of its own on it. The
 * development server keeps its state in SQLite and counts requests, not statements: ours are taken in proportion.
 */
const SKELETON_ON_POSTGRES = { statements: 635, writes: 108 };

type Targets = Pick<Figure, 'must' | 'aim' | 'unit'>;

const exact = (no: Figure['no'], what: string, value: number, targets: Targets): Figure => ({
  no,
  what,
  ours: String(Math.round(value)),
  control: '–',
  value,
  ...targets,
});

const beside = (
  no: Figure['no'],
  what: string,
  ours: number,
  control: number,
  targets: Omit<Targets, 'unit'>,
): Figure => ({
  no,
  what,
  ours: ms(ours),
  control: ms(control),
  value: ours / control,
  unit: '×',
  ...targets,
});

export function figuresOfCases(
  { ours, control }: { readonly ours: Turn; readonly control: Turn },
  sql: SqlCount | undefined,
): Figure[] {
  const share = ours.store.writes / control.store.writes;
  const engine = (of: number): number => (Number.isFinite(share) ? of * share : Number.NaN);
  const cpu = beside(
    'P1',
    'CPU of a complete case, mails and papers included : a skeleton on the bare engine',
    ours.all,
    control.all,
    {
      must: 1.5,
      aim: 0.8,
    },
  );
  const parts = `${cpu.ours} (of these the engine ${ms(ours.temporal)})`;
  const p1 = { ...cpu, ours: parts, control: `${cpu.control} (the engine ${ms(control.temporal)})` };
  if (!sql) return [p1];
  return [
    p1,
    exact(
      'P3',
      `write transactions of a complete case: ${sql.writes} of the application, the engine’s derived`,
      sql.writes + engine(SKELETON_ON_POSTGRES.writes),
      { must: 300, aim: 180, unit: '' },
    ),
    exact(
      'P3',
      `SQL statements of a complete case: ${sql.statements} of the application, the engine’s derived`,
      sql.statements + engine(SKELETON_ON_POSTGRES.statements),
      { must: 1800, aim: 1000, unit: '' },
    ),
  ];
}

export function figuresOfCounts({ history, operations }: Simulated, took: readonly number[]): Figure[] {
  const most = (wanted: (name: string) => boolean): number =>
    Math.max(...Object.entries(operations).flatMap(([name, { statements }]) => (wanted(name) ? [statements] : [])));
  const session = 1;
  return [
    exact('P4', 'events in the history of a complete case', history.events, { must: 260, aim: 180, unit: '' }),
    exact('P4', 'bytes of that history', history.bytes, { must: 80_000, aim: 50_000, unit: '' }),
    exact('P4', 'actions of that history', history.actions, { must: 75, aim: 55, unit: '' }),
    exact(
      'P7',
      'most statements of a read, beside the one of its session',
      most((name) => name.startsWith('GET')) - session,
      {
        must: null,
        aim: 1,
        unit: '',
      },
    ),
    exact(
      'P7',
      'most statements of a command, beside the one of its session',
      most((name) => !name.startsWith('GET')) - session,
      {
        must: null,
        aim: 4,
        unit: '',
      },
    ),
    {
      ...{ no: 'P14', what: 'a complete case in the time-skipping tests', ours: ms(quantile(took, 0.5)), control: '–' },
      ...{ value: quantile(took, 0.5) / 1000, must: 3, aim: 1, unit: ' s' },
    },
  ];
}

export const figuresOfPapers = ({ ours, control, identical }: Papers): Figure[] => [
  beside('P11', 'a paper with its data : the renderer alone, p95', quantile(ours, 0.95), quantile(control, 0.95), {
    must: 2,
    aim: 1.2,
  }),
  {
    ...{ no: 'P11', what: 'papers that differ when drawn again', ours: identical ? 'none' : 'some', control: '–' },
    ...{ value: identical ? 0 : 1, must: 0, aim: 0, unit: '' },
  },
];

export const figuresOfAnswers = (warm: Waits, cold: Waits): Figure[] =>
  (
    [
      ['warm', warm],
      ['cold', cold],
    ] as const
  ).map(([cache, { ours, control }]) =>
    beside(
      'P5',
      `HTTP command answered : an Update that waits for one activity, ${cache} cache, p95`,
      quantile(ours, 0.95),
      quantile(control, 0.95),
      { must: 1.5, aim: 1.2 },
    ),
  );

export const figuresOfStarts = ({ api, worker }: Starts): Figure[] =>
  (
    [
      ['api alone to its first answer', api],
      ['worker alone to the first task it takes', worker],
    ] as const
  ).map(([what, took]) => ({
    ...{ no: 'P12' as const, what, ours: ms(quantile(took, 0.5)), control: '–' },
    ...{ value: quantile(took, 0.5) / 1000, must: 5, aim: 2, unit: ' s' },
  }));
