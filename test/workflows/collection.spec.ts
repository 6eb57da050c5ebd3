import { newId } from '#platform/database/ids';
import { SkippingCasework } from '../kit/casework.js';
import { CollectingCasework, type Collection } from '../kit/collecting.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('the collection of an invoice of 10 March 2005, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;
  let collecting: CollectingCasework;
  const all: Record<string, Collection> = {};

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-10', { maxCachedWorkflows });
    collecting = new CollectingCasework(casework);
    for (const name of [
      'silent',
      'paid',
      'in parts',
      'promised',
      'disputed',
      'paused',
      'written off',
      'bounced',
      'early',
    ])
      all[name] = await collecting.issued(name);
  }, 120_000);
  afterAll(() => casework.close());

  it('F90 begins with its ladder, and says what goes out next and why', async () => {
    const { next, state } = await all['silent']!.view();
    expect(state.rungs.map(({ name, status }) => `${name} ${status}`)).toEqual([
      '-7 waiting',
      '+0 waiting',
      '+7 waiting',
      '+14 waiting',
      '+30 waiting',
    ]);
    expect(next).toMatchObject({ rung: '-7', at: '2005-04-04T08:00:00.000Z' });
    expect(next.why).toMatch(/^7 days before the due date, Saturday 9 April 2005/);
  });

  it('F87 a payment before the first reminder ends it, and nobody is reminded', async () => {
    await all['early']!.pay(587_500, '2005-03-10');
    await all['early']!.handle.result();
    expect(await all['early']!.rungs()).toEqual([
      '-7 suppressed',
      '+0 suppressed',
      '+7 suppressed',
      '+14 suppressed',
      '+30 suppressed',
    ]);
  }, 60_000);

  it('F90 a promise holds reminders until its day, a dispute and a pause until they end', async () => {
    await casework.moveTo('2005-04-12');
    const [promised, disputed, paused] = [all['promised']!, all['disputed']!, all['paused']!];
    await promised.promise('2005-04-20');
    await disputed.dispute('2005-04-21');
    await paused.pause('2005-05-02');
    expect((await promised.view()).next).toMatchObject({ rung: '+7', at: '2005-04-21T08:00:00.000Z' });
    expect((await disputed.view()).next).toMatchObject({ at: null });
    expect((await paused.view()).next).toMatchObject({ rung: '+14', at: '2005-05-03T08:00:00.000Z' });
  }, 60_000);

  it('F87 a part payment leaves the ladder climbing for the rest; a full one ends it', async () => {
    await all['in parts']!.pay(100_000, '2005-04-12');
    await all['paid']!.pay(587_500, '2005-04-12');
    await all['paid']!.handle.result();
    expect((await all['paid']!.view()).next).toMatchObject({ at: null, why: expect.stringMatching(/Nothing is open/) });
    expect(await all['in parts']!.stage()).toBe('RUNNING');
  }, 60_000);

  it('F115 a write-off takes two people, and ends the collection', async () => {
    const invoice = all['written off']!;
    await invoice.instruct({ type: 'proposeWriteOff', data: { reason: 'In liquidation' } });
    await expect(invoice.instruct({ type: 'approveWriteOff', data: { note: '' } })).rejects.toMatchObject({
      code: 'COLLECTION.SECOND_PERSON',
    });
    await invoice.instruct({ type: 'approveWriteOff', data: { note: 'Agreed' } }, collecting.manager);
    await invoice.handle.result();
    expect((await invoice.view()).state).toMatchObject({
      openPence: 0,
      writeOff: { status: 'approved', pence: 587_500 },
    });
  }, 60_000);

  it('F90 an instruction given twice under one key is followed once', async () => {
    const [key, invoice] = [newId(), all['in parts']!];
    const promise = { type: 'promise', data: { promisedOn: '2005-04-13' as never, note: 'Tomorrow' } } as const;
    await Promise.all([
      invoice.instruct(promise, collecting.finance, key),
      invoice.instruct(promise, collecting.finance, key),
    ]);
    const { history } = await invoice.view();
    expect(history.filter(({ words }) => words.includes('Tomorrow'))).toHaveLength(1);
  }, 60_000);

  it('F90 Invoice unpaid: a customer who never answers gets every letter of the ladder once, in a send window, and then no more', async () => {
    await all['bounced']!.pay(587_500, '2005-04-12');
    await casework.moveTo('2005-04-20');
    await all['silent']!.nudge();
    await all['silent']!.nudge();
    await casework.moveTo('2005-04-26');
    await all['bounced']!.bounce();
    await casework.moveTo('2005-06-20');
    expect(await all['silent']!.letters()).toEqual([
      '2005-04-04 payment-reminder',
      '2005-04-11 payment-reminder',
      '2005-04-18 payment-overdue',
      '2005-04-25 payment-overdue',
      '2005-05-09 payment-final',
    ]);
    expect(await all['silent']!.stage()).toBe('RUNNING');
  }, 90_000);

  it('F90 a promise that was not kept lets the latest letter go the day after, and the ladder goes on', async () => {
    expect(await all['promised']!.letters()).toEqual([
      '2005-04-04 payment-reminder',
      '2005-04-11 payment-reminder',
      '2005-04-21 payment-overdue',
      '2005-04-25 payment-overdue',
      '2005-05-09 payment-final',
    ]);
    const { history } = await all['promised']!.view();
    expect(history.map(({ words }) => words)).toContain('Promise to pay by 2005-04-20 not kept');
  });

  it('F89 Invoice disputed: the letters stop, nothing else does; its owner is reminded of the review, the due date stays', async () => {
    const invoice = all['disputed']!;
    expect(await invoice.letters()).toEqual([
      '2005-04-04 payment-reminder',
      '2005-04-11 payment-reminder',
      '2005-04-21 dispute-review',
    ]);
    expect((await invoice.view()).state).toMatchObject({ dueOn: '2005-04-09', openPence: 587_500 });
    await invoice.instruct({ type: 'settleDispute', data: { outcome: 'confirmed', note: 'The day was held.' } });
    await casework.moveTo('2005-06-21');
    expect((await invoice.letters()).at(-1)).toBe('2005-06-20 payment-final');
    expect(await invoice.rungs()).toEqual(['-7 sent', '+0 sent', '+7 skipped', '+14 skipped', '+30 sent']);
  }, 60_000);

  it('F90 a pause of the customer ends by itself on its day', async () => {
    expect((await all['paused']!.letters()).slice(2)).toEqual([
      '2005-05-03 payment-overdue',
      '2005-05-09 payment-final',
    ]);
  });

  it('F87 a payment that bounces begins the collection anew, with the latest letter alone', async () => {
    expect((await all['bounced']!.letters()).slice(2)).toEqual([
      '2005-04-26 payment-overdue',
      '2005-05-09 payment-final',
    ]);
    expect(await all['bounced']!.rungs()).toEqual(['-7 sent', '+0 sent', '+7 skipped', '+14 sent', '+30 sent']);
    expect(await all['bounced']!.stage()).toBe('RUNNING');
  });

  it('F87 money after a write-off stays on account until the write-off is taken back, then settles the invoice', async () => {
    const invoice = all['written off']!;
    await invoice.pay(100_000, '2005-06-20');
    expect((await invoice.view()).state.openPence).toBe(0);
    await invoice.instruct({ type: 'reverseWriteOff', data: { reason: 'The liquidator paid' } });
    expect((await invoice.view()).state).toMatchObject({ openPence: 587_500, writeOff: null });
    expect(await invoice.stage()).toBe('RUNNING');
  }, 60_000);

  it('F87 a payment ahead of the issue is recorded, makes the tax point, and settles the invoice when it is issued', async () => {
    const customer = await collecting.ledger.customer('ahead');
    const draft = await collecting.drafted(customer);
    await draft.pay(587_500, '2005-06-20');
    await draft.issue();
    await draft.handle.result();
    expect((await draft.view()).state.openPence).toBe(0);
    const [row] = await collecting.ledger.rows<{ taxPoint: string }>(
      'select tax_point::text as "taxPoint" from invoice where id = $1',
      draft.id,
    );
    expect(row?.taxPoint).toBe('2005-06-20');
  }, 60_000);
});
