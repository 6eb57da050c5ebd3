import type { User } from '#domain/access/permissions';
import { newId } from '#platform/database/ids';
import { CommandsService } from '#services/cases/commands.service';
import { EvidenceUploadsService } from '#services/evidence/evidence-uploads.service';
import { ScoreEvidenceService, type ScoreLink } from '#services/evidence/score-evidence.service';
import { ScoreSetsService } from '#services/scoring/score-sets.service';
import { ScoringService } from '#services/scoring/scoring.service';
import { PDF } from '../../kit/files.js';
import { TestCase } from '../../kit/test-case.js';
import { RULES, scoresOf } from '../../kit/world.js';

describe('F41 the evidence of an assessor’s scores', () => {
  let at: TestCase;
  let handbook = '';
  let note = '';

  beforeAll(async () => {
    at = await TestCase.open({ stage: 'SCORING', today: '2005-03-10' });
    handbook = await add(at.as.organisation, 'organisation');
    note = await add(at.as.office, 'office');
    await at.get(ScoringService).save(at.as.assessor, at.number, 1, 'assessor', scoresOf(90), 0);
  }, 60_000);
  afterAll(() => at.close());

  const add = (user: User, visibility: 'office' | 'organisation') =>
    at
      .get(EvidenceUploadsService)
      .add(
        user,
        { number: at.number, cycle: 1 },
        { kind: 'training materials', title: `Of ${visibility}`, visibility, periodFrom: null, periodTo: null },
        { fileName: 'handbook.pdf', bytes: Buffer.concat([PDF, Buffer.from(visibility)]) },
      );
  const link = (criterion: string, links: readonly ScoreLink[], user = at.as.assessor) =>
    at.get(ScoreEvidenceService).link({ user, number: at.number, cycle: 1 }, criterion, links);
  const read = (user = at.as.supervisor) => at.get(ScoreEvidenceService).ofCase(user, at.number, 1);
  const seal = async (commandId = newId()) => {
    const open = await at.get(CommandsService).open(at.as.assessor, 'submitScores', at.number, 1);
    const asked = { user: at.as.assessor, number: at.number, cycle: 1, commandId, expectedSeq: 1 };
    return at.get(ScoreSetsService).one(await at.get(ScoreSetsService).seal(open, 'assessor', asked));
  };

  it('is named by the assessor, on its pages, and seen by the supervisor', async () => {
    await link('2.1', [{ documentId: handbook, pages: '4–6' }]);
    expect(await read()).toEqual({
      items: [
        { criterion: '2.1', documentId: handbook, pages: '4–6', title: 'Of organisation', edition: 1, removed: false },
      ],
      needed: false,
      editable: true,
    });
    await link('2.1', [{ documentId: handbook, pages: '7' }]);
    expect((await read()).items.map(({ pages }) => pages)).toEqual(['7']);
    await expect(read(at.as.organisation)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('is a document of the case that the assessor sees, each once', async () => {
    const faults = (pointer: string) => ({ facts: { faults: [{ pointer }] } });
    await expect(link('2.1', [{ documentId: note, pages: '' }])).rejects.toMatchObject(faults('/links/0/documentId'));
    await expect(link('2.1', [{ documentId: newId(), pages: '' }])).rejects.toMatchObject(
      faults('/links/0/documentId'),
    );
    const twice = [1, 2].map((page) => ({ documentId: handbook, pages: String(page) }));
    await expect(link('2.1', twice)).rejects.toMatchObject(faults('/links/1/documentId'));
    await expect(link('9.1', [])).rejects.toMatchObject({ code: 'SCORING.CRITERION_UNKNOWN' });
    expect((await read()).items).toHaveLength(1);
  });

  it('is the assessor’s alone to name, in the service and in the database', async () => {
    await expect(link('2.1', [], at.as.supervisor)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(
      at.run(
        `insert into score_evidence (case_id, criterion, document_id, linked_by, linked_at) values ($1, '3.1', $2, $3, now())`,
        ...[at.id, handbook, at.as.supervisor.id],
      ),
    ).rejects.toThrow('written by its assessor only');
  });

  it('is sealed with the scores; none has to be there where the standards do not ask for it', async () => {
    const commandId = newId();
    const set = await seal(commandId);
    expect(set.evidence).toEqual([{ criterion: '2.1', document: handbook, pages: '7' }]);
    await link('2.1', []);
    expect((await seal(commandId)).evidence).toEqual(set.evidence);
    expect((await seal()).evidence).toEqual([]);
  });

  it('has to be there for each score where the standards ask for it', async () => {
    const id = newId();
    await at.run(
      `insert into standards_version (id, reference, title, valid_from, rules, source, published_at)
       values ($1, 'ISMPE-EVIDENCE', 'Evidence needed', '2004-06-01', $2, 'test kit', '2004-05-01T00:00:00Z')`,
      ...[id, { ...RULES, evidence: { scoresNeedEvidence: true } }],
    );
    await at.run('update case_file set standards_version_id = $1', id);
    expect((await read()).needed).toBe(true);
    await link('1.1', [{ documentId: handbook, pages: '' }]);
    await expect(seal()).rejects.toMatchObject({ code: 'INPUT.INVALID', facts: { faults: { length: 11 } } });
    for (const { id: criterion } of RULES.segments.flatMap(({ criteria }) => criteria))
      await link(criterion, [{ documentId: handbook, pages: '' }]);
    expect((await seal()).evidence).toHaveLength(12);
  });

  it('does not change once the scores are submitted', async () => {
    await at.moveTo('SUPERVISORY_REVIEW');
    await expect(link('2.1', [])).rejects.toMatchObject({ code: 'SCORING.SET_SEALED' });
    expect((await read()).editable).toBe(false);
  });
});
