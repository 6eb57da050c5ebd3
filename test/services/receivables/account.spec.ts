import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { day } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { AllocationsService } from '#services/receivables/allocations.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { PaymentsService, type NewPayment } from '#services/receivables/payments.service';
import { RefundProposalsService } from '#services/receivables/refund-proposals.service';
import { RefundsService } from '#services/receivables/refunds.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { SalesLedger } from '../../kit/sales-ledger.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

const FEE = { net: 500_000, rateBasisPoints: 1750 };

describe('a customer’s account', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let ledger: SalesLedger;
  let drop: () => Promise<void>;
  const told = new ToldInvoices();

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, undefined, told.instead);
    db = app.get(DataSource);
    world = await makeWorld(db);
    ledger = new SalesLedger(db, world);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const finance = () => world.as.finance;
  const payments = () => app.get(PaymentsService, { strict: false });
  const allocations = () => app.get(AllocationsService, { strict: false });
  const proposals = () => app.get(RefundProposalsService, { strict: false });
  const account = (organisationId: string) =>
    app.get(CustomerAccountService, { strict: false }).of(finance(), organisationId);
  const pay = (organisationId: string, amount: number, more: Partial<NewPayment> = {}, commandId = newId()) =>
    payments().record(finance(), commandId, {
      ...{
        organisationId,
        receivedOn: day('2005-04-12'),
        pence: pence(amount),
        currency: 'GBP',
        method: 'bank transfer',
      },
      ...{ reference: 'BACS', to: [], ...more },
    });

  it('F87 a payment in part leaves the rest open; another pays it in full', async () => {
    const customer = await ledger.customer('In parts');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    await pay(customer, 100_000, { to: [{ id: invoice.id, pence: pence(100_000) }] });
    expect(await account(customer)).toMatchObject({ balancePence: 487_500, open: [{ openPence: 487_500 }] });
    await pay(customer, 487_500, { to: 'oldest first' });
    expect(await account(customer)).toMatchObject({ balancePence: 0, open: [], onAccountPence: 0 });
    const [row] = await db.query<readonly object[]>(
      'select paid_pence as paid, settled_pence as settled from invoice where id = $1',
      [invoice.id],
    );
    expect(row).toEqual({ paid: 587_500, settled: 587_500 });
  });

  it('F87 what is paid too much, or for nothing in particular, stays on account until it is allocated', async () => {
    const customer = await ledger.customer('Overpaid');
    const first = await ledger.issue(customer, '2005-03-10', FEE);
    await payments().recordFor(finance(), first.id, newId(), {
      receivedOn: day('2005-04-12'),
      pence: pence(600_000),
      reference: 'BACS 1',
    });
    const [over] = (await account(customer)).credits;
    expect(over).toMatchObject({ leftPence: 12_500, allocations: [{ to: first.number, pence: 587_500 }] });
    const second = await ledger.issue(customer, '2005-04-10', FEE);
    await allocations().allocate(finance(), newId(), over!.id, [{ id: second.id, pence: pence(12_500) }]);
    expect(await account(customer)).toMatchObject({
      onAccountPence: 0,
      balancePence: 575_000,
      open: [{ openPence: 575_000 }],
    });
  });

  it('F87 an allocation is taken back by its mirror image, and both stay on record', async () => {
    const customer = await ledger.customer('Misallocated');
    const [wrong, right] = [
      await ledger.issue(customer, '2005-03-10', FEE),
      await ledger.issue(customer, '2005-03-11', FEE),
    ];
    await pay(customer, 587_500, { to: [{ id: wrong.id, pence: pence(587_500) }] });
    const [payment] = (await account(customer)).credits;
    const [allocation] = payment!.allocations;
    await allocations().takeBack(finance(), allocation!.id, newId(), 'Meant for the other invoice');
    expect((await account(customer)).credits[0]).toMatchObject({
      leftPence: 587_500,
      allocations: [{ takenBack: { reason: 'Meant for the other invoice' } }],
    });
    await allocations().allocate(finance(), newId(), payment!.id, [{ id: right.id, pence: pence(587_500) }]);
    expect((await account(customer)).open.map(({ number }) => number)).toEqual([wrong.number]);
    await expect(allocations().takeBack(finance(), allocation!.id, newId(), 'Again')).rejects.toMatchObject({
      code: 'RECEIVABLES.TAKEN_BACK',
    });
    await expect(db.query('delete from allocation where id = $1', [allocation!.id])).rejects.toThrow(
      /never changed or deleted/,
    );
  });

  it('F87 a payment that bounced is taken back with its allocations, and the invoice is open again', async () => {
    const customer = await ledger.customer('Bounced');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    await pay(customer, 587_500, { to: [{ id: invoice.id, pence: pence(587_500) }], method: 'cheque' });
    const [payment] = (await account(customer)).credits;
    await payments().reverse(finance(), payment!.id, newId(), 'Cheque returned unpaid');
    expect(await account(customer)).toMatchObject({
      balancePence: 587_500,
      open: [{ openPence: 587_500 }],
      credits: [{ leftPence: 0, reversed: { reason: 'Cheque returned unpaid' } }],
    });
    await expect(payments().reverse(finance(), payment!.id, newId(), 'Again')).rejects.toMatchObject({
      code: 'RECEIVABLES.TAKEN_BACK',
    });
  });

  it('F88 a credit note settles its invoice; over a paid one it is on account and can be refunded', async () => {
    const customer = await ledger.customer('Credited');
    const open = await ledger.issue(customer, '2005-03-10', FEE);
    const note = await ledger.credit(open.id, '2005-03-20', { ...FEE, net: 100_000, ofLine: 1 });
    await db.transaction((tx) =>
      allocations().creditIssued(tx, note.id, { by: 'finance', now: '2005-03-20T10:00:00.000Z' as never }),
    );
    expect(await account(customer)).toMatchObject({
      balancePence: 470_000,
      open: [{ openPence: 470_000 }],
      onAccountPence: 0,
    });
    await pay(customer, 470_000, { to: 'oldest first' });
    const late = await ledger.credit(open.id, '2005-04-20', { ...FEE, net: 200_000, ofLine: 1 });
    await db.transaction((tx) =>
      allocations().creditIssued(tx, late.id, { by: 'finance', now: '2005-04-20T10:00:00.000Z' as never }),
    );
    expect(await account(customer)).toMatchObject({ balancePence: -235_000, onAccountPence: 235_000 });
    const refunds = app.get(RefundsService, { strict: false });
    const refund = {
      organisationId: customer,
      paidOn: day('2005-04-25'),
      pence: pence(235_000),
      currency: 'GBP',
      reference: 'BACS OUT',
      reason: 'Credited after payment',
    };
    await expect(refunds.record(finance(), newId(), { ...refund, pence: pence(235_001) })).rejects.toMatchObject({
      faults: [{ pointer: '/amount' }],
    });
    await refunds.record(finance(), newId(), refund);
    const proposed = (await account(customer)).proposedRefund;
    await proposals().approve(world.as.manager, proposed!.id, newId(), '');
    expect(await account(customer)).toMatchObject({ balancePence: 0, refunds: [{ pence: 235_000, reversed: null }] });
    await refunds.reverse(finance(), (await account(customer)).refunds[0]!.id, newId(), 'Wrong bank details');
    expect(await account(customer)).toMatchObject({ balancePence: -235_000 });
  });

  it('F115 a refund above the limit is proposed, and leaves the account when somebody else approves it', async () => {
    const customer = await ledger.customer('Two people');
    await pay(customer, 120_000);
    const refund = {
      ...{
        organisationId: customer,
        paidOn: day('2005-04-25'),
        currency: 'GBP',
        reference: 'OUT',
        reason: 'Asked for',
      },
      pence: pence(50_001),
    };
    const [refunds, commandId, approval] = [app.get(RefundsService, { strict: false }), newId(), newId()];
    await refunds.record(finance(), commandId, refund);
    await refunds.record(finance(), commandId, refund);
    const { proposedRefund: proposed, ...waiting } = await account(customer);
    expect(waiting).toMatchObject({ onAccountPence: 120_000, refunds: [], refundLimitPence: 50_000 });
    expect(proposed).toMatchObject({
      pence: 50_001,
      why: 'You proposed this refund; somebody else has to approve it.',
    });
    await expect(refunds.record(finance(), newId(), refund)).rejects.toMatchObject({
      code: 'RECEIVABLES.REFUND_PROPOSED',
    });
    await expect(proposals().approve(finance(), proposed!.id, newId(), '')).rejects.toMatchObject({
      code: 'RECEIVABLES.SECOND_PERSON',
    });
    await proposals().approve(world.as.manager, proposed!.id, approval, '');
    await proposals().approve(world.as.manager, proposed!.id, approval, '');
    expect(await account(customer)).toMatchObject({
      ...{ proposedRefund: null, onAccountPence: 69_999, refunds: [{ pence: 50_001 }] },
    });
    await refunds.record(finance(), newId(), { ...refund, pence: pence(60_000) });
    const second = (await account(customer)).proposedRefund!.id;
    await proposals().refuse(finance(), second, 'Mistaken');
    await expect(proposals().approve(world.as.manager, second, newId(), '')).rejects.toMatchObject({
      code: 'RECEIVABLES.REFUND_DECIDED',
    });
    expect(await account(customer)).toMatchObject({ proposedRefund: null, onAccountPence: 69_999 });
    await expect(
      db.query(
        `insert into refund (id, organisation_id, command_id, paid_on, pence, currency, reference, reason, recorded_by, recorded_at)
         values ($1, $2, 'x', '2005-04-25', 60000, 'GBP', 'OUT', 'Past the services', 'finance', '2005-04-25T10:00:00Z')`,
        [newId(), customer],
      ),
    ).rejects.toThrow('needs a second person');
  });

  it('F87 a payment ahead of the invoice settles it when it is issued', async () => {
    const customer = await ledger.customer('In advance');
    const draft = await ledger.draft(customer, [FEE]);
    await payments().recordFor(finance(), draft, newId(), {
      receivedOn: day('2005-02-12'),
      pence: pence(100_000),
      reference: 'Deposit',
    });
    expect(await account(customer)).toMatchObject({ balancePence: -100_000, onAccountPence: 100_000 });
  });

  it('F87 refuses another currency, more than is open, another customer’s invoice and a day to come, naming the field', async () => {
    const customer = await ledger.customer('Refused');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    const stranger = await ledger.issue(await ledger.customer('Stranger'), '2005-03-10', FEE);
    const faults = async (more: Partial<NewPayment>) => {
      const error: unknown = await pay(customer, 600_000, more).catch((refusal: unknown) => refusal);
      return error instanceof InvalidInput ? error.faults.map(({ pointer }) => pointer) : [];
    };
    expect(await faults({ currency: 'EUR' })).toEqual(['/currency']);
    expect(await faults({ to: [{ id: invoice.id, pence: pence(587_501) }] })).toEqual(['/shares/0/amount']);
    expect(await faults({ to: [{ id: stranger.id, pence: pence(1) }] })).toEqual(['/shares/0/invoice']);
    expect(await faults({ receivedOn: day('2099-01-01') })).toEqual(['/receivedOn']);
    expect(await faults({ pence: pence(0) })).toEqual(['/amount']);
    expect((await account(customer)).credits).toEqual([]);
  });

  it('F87 a repeated command records once, and twenty payments at once are all there', async () => {
    const customer = await ledger.customer('At once');
    await ledger.issue(customer, '2005-03-10', FEE);
    const command = newId();
    await Promise.all([pay(customer, 1_000, {}, command), pay(customer, 1_000, {}, command)]);
    await Promise.all(Array.from({ length: 20 }, () => pay(customer, 25_000, { to: 'oldest first' })));
    expect(await account(customer)).toMatchObject({ balancePence: 86_500, onAccountPence: 1_000 });
  }, 60_000);

  it('F87 tells the invoice’s collection of what changed, and later what it could not be told before', async () => {
    const customer = await ledger.customer('Told');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    told.away = true;
    await pay(customer, 1_000, { to: 'oldest first' });
    expect(told.invoices).not.toContain(invoice.id);
    told.away = false;
    await pay(customer, 2_000, { to: 'oldest first' });
    expect(told.invoices.filter((id) => id === invoice.id)).toHaveLength(2);
  });

  it('F87 the database itself refuses to allocate more than there is, or to another customer', async () => {
    const customer = await ledger.customer('By hand');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    await pay(customer, 1_000);
    const [payment] = (await account(customer)).credits;
    const insert = (organisation: string, target: string, amount: number) =>
      db.query(
        `insert into allocation (id, organisation_id, payment_id, invoice_id, pence, command_id, ordinal, made_on, made_by, made_at)
         values (gen_random_uuid(), $1, $2, $3, $4, gen_random_uuid(), 1, now(), 'me', now())`,
        [organisation, payment!.id, target, amount],
      );
    await expect(insert(customer, invoice.id, 1_001)).rejects.toThrow(/allocated 1001 pence of 1000/);
    const stranger = await ledger.customer('Stranger');
    await expect(insert(stranger, invoice.id, 1)).rejects.toThrow(/allocated 1 pence of/);
    const theirs = await ledger.issue(stranger, '2005-03-10', FEE);
    await expect(insert(customer, theirs.id, 1)).rejects.toThrow(/same customer/);
    await expect(db.query('update invoice set settled_pence = 5 where id = $1', [invoice.id])).rejects.toThrow(
      /sum of its allocations/,
    );
  });
});
