import { newId } from '#platform/database/ids';
import { BoardAgendaService } from '#services/board/board-agenda.service';
import { Ledger } from '../invoices/ledger.js';

describe('what waits for the Board', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await Ledger.open('2005-03-16');
  }, 60_000);
  afterAll(() => ledger.close());

  it('F95 F109 is appointments, rulings and consultations, what has waited longest first', async () => {
    const { as, standardsId } = ledger.world;
    const agenda = () => ledger.get(BoardAgendaService).waiting(as.manager);
    expect(await agenda()).toEqual([]);
    await ledger.db.query(
      `insert into assessor (id, reference, name, email, status, trained_on)
       values ($1, 'AS-9', 'Sunil Kapoor', 's@kapoor.example', 'trained', '2005-03-01')`,
      [newId()],
    );
    const caseId = await ledger.caseFile();
    await ledger.db.query(
      `update case_file set waiting_on = '["board"]', state = state || '{"conflict": {"since": "2005-02-20"}}' where id = $1`,
      [caseId],
    );
    for (const [reference, from, until] of [
      ['DRAFT-1', '2005-03-10', '2005-04-01'],
      ['DRAFT-2', '2005-02-01', '2005-03-11'],
    ])
      await ledger.db.query(
        `insert into standards_draft (id, reference, title, reason, based_on, status, rules, consult_from, consult_until, changed_on,
           changed_by, made_by, made_at) values ($1, $2, $2, 'Learned since.', $3, 'consultation', '{}', $4, $5, $4, $6, $6, now())`,
        [newId(), reference, standardsId, from, until, as.office.id],
      );
    expect((await agenda()).map(({ kind, what, since }) => `${since ?? ''} ${kind} ${what}`)).toEqual([
      '2005-02-20 ruling A-2005-0001, Northern Rail Trust',
      '2005-03-01 appointment Sunil Kapoor (AS-9)',
      '2005-03-10 consultation DRAFT-1',
      '2005-03-11 standards DRAFT-2',
    ]);
    await expect(ledger.get(BoardAgendaService).waiting(as.organisation)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });
});
