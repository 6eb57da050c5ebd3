import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { databaseOptions } from '#platform/database/data-source';
import { instant, londonInstant, day, millis } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { SalesLedger } from '../kit/sales-ledger.js';
import { looking } from './looking.js';
import { Stage } from './stage.js';

const FEE = { net: 500_000, rateBasisPoints: 1750 };
const TRAVEL = { net: 22_250, rateBasisPoints: 1750 };

describe('finance reads the books and closes a VAT period, in a browser', () => {
  let stage: Stage | undefined;
  let page: Page;
  const { seen, look: lookAt } = looking();
  const look = (name: string) => lookAt(page, name);
  const dialogue = () => page.getByRole('dialog');
  const go = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const tab = (name: string) => page.getByRole('tab', { name }).click();

  /** A first quarter: five customers, a part paid, one credited and disputed, money on account. */
  async function play(databaseUrl: string): Promise<void> {
    const db = await new DataSource({ ...databaseOptions(databaseUrl, 2), entities: [] }).initialize();
    const offset = millis(londonInstant(day('2005-05-20'), '10:00')) - millis(instant(new Date()));
    await db.query(
      'insert into sandbox_clock (offset_ms) values ($1) on conflict (only_row) do update set offset_ms = excluded.offset_ms',
      [offset],
    );
    const [programme] = await db.query<readonly { id: string }[]>('select id from programme limit 1');
    const [owner] = await db.query<readonly { id: string }[]>('select id from account limit 1');
    const ledger = new SalesLedger(db, { programmeId: programme!.id });
    const names = [
      'Aldgate Insurance',
      'Borough Council of Camden',
      'Northern Rail',
      'Thames & Medway Trust',
      'Yorkshire Mills',
    ];
    const customers = await Promise.all(names.map((name) => ledger.customer(name)));
    const issued = [];
    for (const [index, on] of ['2005-01-20', '2005-02-10', '2005-03-10', '2005-03-29', '2005-04-20'].entries())
      issued.push(await ledger.issue(customers[index]!, on, FEE, TRAVEL));
    await ledger.credit(issued[1]!.id, '2005-03-15', { ...TRAVEL, ofLine: 2 });
    await db.query(
      `insert into payment (id, organisation_id, command_id, received_on, pence, currency, method, reference, recorded_by, recorded_at)
       values ($1, $2, 'paid', '2005-04-02', 250000, 'GBP', 'bank transfer', 'BACS 4711', 'finance', now()),
         ($3, $4, 'ahead', '2005-05-02', 30000, 'GBP', 'cheque', 'Cheque 000132', 'finance', now())`,
      [newId(), customers[2], newId(), customers[3]],
    );
    await db.query(
      `insert into allocation (id, organisation_id, payment_id, invoice_id, pence, command_id, ordinal, made_on, made_by, made_at)
       select $1, organisation_id, id, $2, 200000, 'paid', 1, '2005-04-02', 'finance', now() from payment where command_id = 'paid'`,
      [newId(), issued[2]!.id],
    );
    await db.query(
      `insert into dispute (id, invoice_id, reason, owner, review_on, opened_by, opened_at)
       values ($1, $2, 'The hotel was not agreed', $3, '2005-06-01', 'finance', '2005-04-11T09:00Z')`,
      [newId(), issued[1]!.id, owner!.id],
    );
    await db.destroy();
  }

  beforeAll(async () => {
    stage = await Stage.open();
    await play(stage.installation.databaseUrl);
    page = await stage.signIn('finance');
  }, 300_000);
  afterAll(() => stage?.close(), 60_000);

  it('F92 F116 what customers owe by age, disputed and unallocated apart, down to the documents, and debtor days', async () => {
    await go('Reports');
    await page.getByRole('link', { name: 'Northern Rail' }).waitFor();
    await page.getByText('Debtor days').first().waitFor();
    await look('reports-aged');
    await page.getByRole('switch', { name: 'Show documents' }).check();
    await page.getByRole('link', { name: 'INV-000002' }).waitFor();
    await page.getByText('disputed', { exact: true }).waitFor();
    await look('reports-aged-documents');
    await page.getByRole('textbox', { name: 'At the end of' }).fill('31 Jan 2005');
    await page.getByRole('textbox', { name: 'At the end of' }).press('Tab');
    await page.getByRole('link', { name: 'Northern Rail' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('row', { name: /All customers/ }).innerText()).toContain('£6,136.44');
  }, 120_000);

  it('F92 the ledger with its running balance, and each box of the VAT return with the documents behind it', async () => {
    await tab('Sales ledger');
    await page.getByLabel('Period').selectOption('Last quarter');
    await page.getByText('Carried forward').waitFor();
    await look('reports-ledger');
    await page.getByRole('button', { name: 'Borough Council of Camden' }).first().click();
    await page.getByText('£5,875.00').first().waitFor();
    expect(await page.getByRole('link', { name: 'INV-000001' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show all customers' }).click();
    await page.getByRole('link', { name: 'INV-000001' }).waitFor();
    await tab('VAT return');
    await page.getByRole('button', { name: '5 documents behind box 1' }).click();
    await page.getByRole('heading', { name: 'Behind box 1: 5 documents, £3,616.82' }).waitFor();
    await page.getByRole('link', { name: 'CRN-000001' }).waitFor();
    await look('reports-vat');
    await page.emulateMedia({ media: 'print' });
    await look('reports-vat-print');
    await page.emulateMedia({ media: 'screen' });
  }, 120_000);

  it('F92 an export is made, kept, and downloaded the same twice', async () => {
    await tab('Exports');
    await page.getByText('No export was made yet.').waitFor();
    await page.getByLabel('Layout').selectOption('Xero');
    await page.getByRole('button', { name: 'Make the export' }).click();
    const link = page.getByRole('link', { name: 'xero-2005-01-01-to-2005-03-31.csv' });
    await link.waitFor();
    await look('reports-exports');
    const files = [];
    for (let times = 0; times < 2; times++) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      files.push(readFileSync(await download.path(), 'utf8'));
    }
    expect(files[0]).toMatch(/^\*ContactName,EmailAddress,/);
    expect(files[1]).toBe(files[0]);
  }, 60_000);

  it('F92 finance locks the quarter with its totals; two people unlock it', async () => {
    await go('VAT periods');
    await page.getByRole('button', { name: 'Lock the period: 1 Jan 2005 to 31 Mar 2005' }).waitFor();
    await look('vat-periods');
    await page.getByRole('button', { name: 'Lock the period: 1 Jan 2005 to 31 Mar 2005' }).click();
    await dialogue().getByText('VAT £3,616.82').waitFor();
    await look('vat-period-lock');
    await dialogue().getByRole('button', { name: 'Lock the period' }).click();
    await page.getByText('locked', { exact: true }).waitFor();
    await page.getByRole('button', { name: /Ask for it to be unlocked/ }).click();
    await dialogue().getByLabel('Why it has to change').fill('A certificate was dated wrongly.');
    await look('vat-period-ask');
    await dialogue().getByRole('button', { name: 'Ask for it to be unlocked' }).click();
    await page.getByText('You asked for it: another person decides.').waitFor();
    expect(await page.getByRole('button', { name: /Unlock the period/ }).count()).toBe(0);
    await look('vat-period-asked');
    const manager = await stage!.signIn('manager');
    await manager.getByRole('navigation').getByRole('link', { name: 'VAT periods' }).click();
    await manager.getByRole('button', { name: /Unlock the period/ }).click();
    await manager.getByRole('dialog').getByLabel('What you looked at').fill('The certificate, with finance.');
    await manager.getByRole('dialog').getByRole('button', { name: 'Unlock the period' }).click();
    await manager.getByText(/^Unlocked on/).waitFor();
    expect(await manager.getByRole('button', { name: /Lock the period/ }).count()).toBe(0);
  }, 120_000);

  it('F82 the table of rates, a coming one, and the cases that straddle it', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Enter a coming rate' }).click();
    await dialogue().getByRole('textbox', { name: 'In force from' }).fill('1 Jul 2005');
    await dialogue().getByLabel('Rate').fill('15');
    await dialogue().getByLabel('Laid down in').fill('Value Added Tax (Change of Rate) Order 2005');
    await look('vat-rate-new');
    await dialogue().getByRole('button', { name: 'Enter a coming rate' }).click();
    await page.getByRole('link', { name: 'around 1 Jul 2005' }).click();
    await page.getByRole('heading', { name: 'VAT from 17.5% to 15%' }).waitFor();
    await page.getByRole('link', { name: 'INV-000001' }).waitFor();
    await look('vat-change');
    await page.getByRole('button', { name: 'Dark' }).click();
    await look('vat-change-dark');
    await go('VAT periods');
    await page.getByRole('button', { name: 'Enter a coming rate' }).waitFor();
    await look('vat-periods-dark');
    await go('Reports');
    await page.getByRole('link', { name: 'Northern Rail' }).waitFor();
    await look('reports-dark');
  }, 60_000);

  it('keeps nobody from reading or working any of these screens', () => {
    expect(seen).toEqual([]);
  });
});
