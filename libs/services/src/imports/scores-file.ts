// Score sheets, of an assessor or of the organisation itself: one row a criterion; points, or why it does not apply.
import type { CriterionScore, StandardsRules } from '#domain/scoring/standards';
import { Faults } from './faults.js';
import type { ImportFile } from './import-file.js';
import { RowReader } from './row-reader.js';
import { readTable } from './table.js';

type Column = 'criterion' | 'points' | 'not applicable because' | 'comment';

export interface ScoresRead {
  readonly rows: number;
  readonly scores: readonly CriterionScore[];
  /** Criteria of the version that the file leaves open. */
  readonly open: readonly string[];
}

/** @throws InvalidInput with every fault, by row and column. */
export async function readScores(file: ImportFile, rules: StandardsRules): Promise<ScoresRead> {
  const rows = await readTable<Column>(file, {
    required: ['criterion', 'points'],
    optional: ['not applicable because', 'comment'],
    ignored: ['segment', 'title', 'guidance', 'points available'],
  });
  const available = new Map(rules.segments.flatMap(({ criteria }) => criteria.map(({ id, points }) => [id, points])));
  const faults = new Faults();
  const seen = new Set<string>();
  const scores = rows.flatMap((row) => {
    const reader = new RowReader(row, faults);
    const criterion = reader.text('criterion');
    const points = available.get(criterion);
    if (points === undefined) reader.fault('criterion', `"${criterion}" is no criterion of this standards version.`);
    if (seen.has(criterion)) reader.fault('criterion', `"${criterion}" stands there twice.`);
    seen.add(criterion);
    return scoreOf(reader, criterion, points ?? Infinity);
  });
  faults.refuse(file.name);
  const scored = new Set(scores.map(({ criterion }) => criterion));
  return { rows: rows.length, scores, open: [...available.keys()].filter((id) => !scored.has(id)) };
}

/** None for a row that is not filled in yet. */
function scoreOf(reader: RowReader<Column>, criterion: string, available: number): readonly CriterionScore[] {
  const given = reader.optional('points');
  const notApplicable = reader.optional('not applicable because', 2000);
  const comment = reader.optional('comment', 4000);
  if (notApplicable !== '') {
    if (given !== '')
      reader.fault('points', 'has points for a criterion that is said not to apply; leave one of the two empty.');
    return [{ criterion, notApplicable }];
  }
  if (given === '') {
    if (comment !== '') reader.fault('points', 'is empty, but there is a comment; give the points too.');
    return [];
  }
  const points = /^\d{1,4}$/.test(given) ? Number(given) : NaN;
  if (Number.isNaN(points)) reader.fault('points', `"${given}" is no whole number from 0.`);
  else if (points > available)
    reader.fault('points', `${points} is more than the ${available} that this criterion has.`);
  return [comment === '' ? { criterion, points } : { criterion, points, comment }];
}
