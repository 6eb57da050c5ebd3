import fc from 'fast-check';
import { checkScores, scoreOf } from '#domain/scoring/scores';
import { gradeOf } from '#domain/scoring/grade';
import type { CriterionScore, StandardsRules } from '#domain/scoring/standards';
import { differences } from '#domain/standards/changes';
import { draftOf, faultsOfDraft, originsOf, rulesOfDraft, withSegment } from '#domain/standards/draft';
import { dryRun } from '#domain/standards/dry-run';
import { alike, mapScores, through } from '#domain/standards/mapping';
import { RULES, scoresOf } from '../../../../test/kit/world.js';

const DRAFT = draftOf(RULES);
/** Segment 1 turned round, one criterion added in front; the second one is worth less. */
const TURNED = withSegment(DRAFT, 1, {
  title: 'Clarity of purpose',
  weight: 1,
  criteria: [
    { from: null, title: 'A new one', guidance: 'x', points: 50 },
    { from: '1.2', title: 'Clarity of purpose, criterion 2', guidance: 'What an assessor looks for.', points: 50 },
    { from: '1.1', title: 'Clarity of purpose, criterion 1', guidance: 'What an assessor looks for.', points: 100 },
  ],
});

describe('F110 a draft', () => {
  it('that nobody has changed says what the version says', () => {
    expect(rulesOfDraft(DRAFT)).toEqual(RULES);
    expect(differences(RULES, rulesOfDraft(DRAFT), originsOf(DRAFT))).toEqual([]);
  });

  it('numbers its criteria by their order and knows them again under another number', () => {
    expect(originsOf(TURNED)).toMatchObject({ '1.2': '1.2', '1.3': '1.1', '2.1': '2.1' });
    expect(originsOf(TURNED)).not.toHaveProperty('1.1');
    expect(
      differences(RULES, rulesOfDraft(TURNED), originsOf(TURNED)).map(({ where, field }) => `${where} ${field}`),
    ).toEqual(['Criterion 1.1 criterion', 'Criterion 1.2 points', 'Criterion 1.3 number']);
  });

  it('is whole with thirty to sixty criteria in six segments', () => {
    expect(faultsOfDraft(DRAFT).map(({ message }) => message)).toEqual([
      '12 criteria; between 30 and 60 are expected.',
    ]);
    expect(faultsOfDraft({ ...DRAFT, segments: DRAFT.segments.slice(1) })[0]?.message).toBe(
      'the standards have 6 segments.',
    );
  });
});

describe('F110 scores given by an older version', () => {
  const origins = originsOf(TURNED);
  const newer: StandardsRules = rulesOfDraft(TURNED);

  it('go along where the criterion is worth the same, and are named where they do not', () => {
    const { scores, carried, anew } = mapScores(scoresOf(80), RULES, newer, origins);
    expect(scores.find(({ criterion }) => criterion === '1.3')).toEqual({ criterion: '1.3', points: 80 });
    expect(carried).toHaveLength(11);
    expect(anew.map(({ criterion, why }) => `${criterion}: ${why}`)).toEqual([
      '1.1: it is new',
      '1.2: it is worth 50 points instead of 100',
    ]);
  });

  it('are never wrong in the newer version, only incomplete', () => {
    const score = fc.oneof(
      fc.record({ points: fc.integer({ min: 0, max: 100 }) }),
      fc.record({ notApplicable: fc.constant('no such thing') }),
    );
    fc.assert(
      fc.property(fc.array(score, { minLength: 12, maxLength: 12 }), (given) => {
        const scores = scoresOf(0).map(({ criterion }, index) => ({ criterion, ...given[index] }) as CriterionScore);
        const mapped = mapScores(scores, RULES, newer, origins).scores;
        expect(checkScores(newer, mapped).filter(({ pointer }) => pointer !== '/scores')).toEqual([]);
      }),
    );
  });

  it('find their way through two versions, and to one of which nothing is known by number and title', () => {
    expect(through({ '1.9': '1.3', '1.8': '1.1' }, origins)).toEqual({ '1.9': '1.1' });
    expect(alike(RULES, newer)).toMatchObject({ '1.2': '1.2', '2.1': '2.1' });
    expect(alike(RULES, newer)).not.toHaveProperty('1.3');
  });
});

describe('F110 the lab', () => {
  it('finds no change where the draft changes nothing, whatever was scored', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }), { maxLength: 8 }),
        (past) => {
          const sets = past.map((percent) => scoresOf(...percent));
          const run = dryRun(RULES, RULES, originsOf(DRAFT), sets);
          expect(run).toMatchObject({ sets: past.length, changed: 0, unjudged: 0 });
          for (const { was, would } of run.moves) expect(would).toBe(was);
          const grades = sets.map((scores) => gradeOf(RULES, scoreOf(RULES, scores)).grade ?? 'none');
          for (const { was, count } of run.moves) expect(grades.filter((grade) => grade === was)).toHaveLength(count);
        },
      ),
    );
  });

  it('counts from which outcome to which past cases would move', () => {
    const stricter = {
      ...RULES,
      grades: RULES.grades.map((rule) => ({ ...rule, overallMinimum: String(Number(rule.overallMinimum) + 4) })),
    };
    const run = dryRun(RULES, stricter, originsOf(DRAFT), [
      scoresOf(82),
      scoresOf(90),
      scoresOf(92),
      scoresOf(100),
      scoresOf(20),
    ]);
    expect(run).toEqual({
      ...{ sets: 5, changed: 2, unjudged: 0 },
      moves: [
        { was: 'none', would: 'none', count: 1 },
        { was: 'bronze', would: 'none', count: 1 },
        { was: 'silver', would: 'bronze', count: 1 },
        { was: 'silver', would: 'silver', count: 1 },
        { was: 'gold', would: 'gold', count: 1 },
      ],
    });
  });

  it('leaves out what nobody has scored, and says of which sets it can tell nothing', () => {
    const newer = rulesOfDraft(TURNED);
    expect(dryRun(RULES, newer, originsOf(TURNED), [scoresOf(90)])).toMatchObject({ changed: 0, unjudged: 0 });
    const all = Object.fromEntries(Object.entries(originsOf(TURNED)).filter(([id]) => !id.startsWith('1.')));
    expect(dryRun(RULES, newer, all, [scoresOf(90)])).toMatchObject({ sets: 1, unjudged: 1, moves: [] });
  });
});
