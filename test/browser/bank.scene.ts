import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { SalesLedger } from '../kit/sales-ledger.js';
import type { SharedStage } from './shared-stage.js';
import { looking } from './looking.js';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** Three customers owe what the sample statement pays. */
async function owe(url: string): Promise<void> {
  const db = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const [programme] = await db.query<readonly { id: string }[]>('select id from programme limit 1');
    const ledger = new SalesLedger(db, { programmeId: programme!.id });
    const customer = async (name: string): Promise<string> => {
      const [row] = await db.query<readonly { id: string }[]>('select id from organisation where name = $1', [name]);
      return row!.id;
    };
    const fee = { net: 500_000, rateBasisPoints: 1750 };
    await ledger.issue(await customer('Northmoor Utilities'), '2005-03-04', { ...fee, net: 522_200 });
    await ledger.issue(await customer('Castlegate Borough Council'), '2005-03-10', fee);
    await ledger.issue(await customer('Castlegate Borough Council'), '2005-03-11', fee);
    await ledger.issue(await customer("St Brannock's Hospitals NHS Trust"), '2005-03-12', fee);
    await db.query(
      `insert into sandbox_clock (offset_ms) values (extract(epoch from ('2005-04-13T09:00:00Z'::timestamptz - now())) * 1000)
       on conflict (only_row) do update set offset_ms = excluded.offset_ms`,
    );
  } finally {
    await db.destroy();
  }
}

export const bank = (shared: SharedStage): void =>
  describe('finance deals with a statement of the bank, in a browser', () => {
    let page: Page;
    const { seen, look: lookAt } = looking();
    const look = (name: string) => lookAt(page, name);
    const dialogue = () => page.getByRole('dialog');
    const choose = async (file: string): Promise<void> => {
      await dialogue().locator('input[type=file]').setInputFiles(join(SAMPLES, file));
    };

    beforeAll(async () => {
      await owe(shared.stage.installation.databaseUrl);
      page = await shared.stage.signIn('finance');
      page.setDefaultTimeout(20_000);
    }, 300_000);

    it('F87 begins with a bank account, and shows every fault of a file before anything is written', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Bank' }).click();
      await page.getByText('No bank account is on record yet.').waitFor();
      await look('bank-empty');
      await page.getByRole('button', { name: 'Note a bank account' }).click();
      await dialogue().getByLabel('Name').fill('Current account');
      await dialogue().getByLabel(/IBAN/).fill('60-16-13 31926819');
      await dialogue().getByRole('button', { name: 'Note a bank account' }).click();
      await page.getByText('No line yet.').waitFor();
      await page.getByRole('button', { name: 'Import a statement' }).click();
      await choose('bank-statement-broken.csv');
      await dialogue().getByText('5 faults: nothing of this file would be imported').waitFor();
      await dialogue()
        .getByText(/line 2, column Date: “31\/04\/2005” is no date/)
        .waitFor();
      expect(
        await dialogue()
          .getByRole('button', { name: /^Import/ })
          .isDisabled(),
      ).toBe(true);
      await look('bank-faults');
    }, 120_000);

    it('F87 looks a guessed map over, saves it and imports the file', async () => {
      await choose('bank-statement.csv');
      await dialogue().getByText('Guessed from the headings').waitFor();
      await dialogue().getByLabel('Name of the map').fill('Our bank');
      await look('bank-map');
      await dialogue().getByRole('button', { name: 'Save the map and look again' }).click();
      await dialogue().getByRole('button', { name: 'Import 7 lines' }).waitFor();
      await dialogue().getByRole('button', { name: 'Change the map' }).waitFor();
      await dialogue().getByText('£18,935.85').waitFor();
      await look('bank-preview');
      await dialogue().getByRole('button', { name: 'Import 7 lines' }).click();
      await page.getByText('0 of 7 lines decided').waitFor();
      await look('bank-lines');
    }, 120_000);

    it('F87 goes through the lines by keys: ignore with a reason, confirm, confirm', async () => {
      await page.keyboard.press('i');
      await dialogue().getByLabel('Reason').fill('Water rates');
      await dialogue().getByRole('button', { name: 'Ignore the line' }).click();
      await page.getByText('1 of 7 lines decided').waitFor();
      await dialogue().waitFor({ state: 'detached' }); // keys are the page's once no window is open
      await page.keyboard.press('y');
      await page.getByText('2 of 7 lines decided').waitFor();
      await page.getByRole('button', { name: /^Confirm: CASTLEGATE/ }).click();
      await page.getByText('3 of 7 lines decided').waitFor();
    }, 60_000);

    it('F87 changes a suggestion: shares it out otherwise and leaves the rest on account', async () => {
      await page.getByRole('button', { name: /^Change: ST BRANNOCKS/ }).click();
      await dialogue().getByLabel('For INV-000004').fill('9000');
      await dialogue().getByRole('button', { name: 'Record the payment' }).click();
      await dialogue()
        .getByText(/Of INV-000004 £5875.00 is open/)
        .first()
        .waitFor();
      await look('bank-change');
      await dialogue().getByLabel('For INV-000004').fill('600');
      await dialogue().getByRole('button', { name: 'Record the payment' }).click();
      await page.getByText('4 of 7 lines decided').waitFor();
      for (const [decided, reason] of [
        [5, 'Bank charges'],
        [6, 'Interest'],
        [7, 'Interest'],
      ] as const) {
        await page
          .getByRole('button', { name: /^Ignore:/ })
          .first()
          .click();
        await dialogue().getByLabel('Reason').fill(reason);
        await dialogue().getByRole('button', { name: 'Ignore the line' }).click();
        await page.getByText(`${decided} of 7 lines decided`).waitFor();
      }
      await page.getByText('Every line is decided.').waitFor();
      await look('bank-done');
    }, 60_000);

    it('F87 shows what was decided and by whom, and undoes it with a reason', async () => {
      await page.getByRole('combobox', { name: 'Show' }).click();
      await page.getByRole('option', { name: 'Matched' }).click();
      await page.getByText('£400.00 on account').waitFor();
      await look('bank-matched');
      await page.getByRole('button', { name: /^Undo: ST BRANNOCKS/ }).click();
      await dialogue().getByLabel('Reason').fill('Meant for another trust');
      await look('bank-undo');
      await dialogue().getByRole('button', { name: 'Undo the decision' }).click();
      await page.getByText('6 of 7 lines decided').waitFor();
      await page.getByRole('tab', { name: 'Statements' }).click();
      await page.getByText('1 new').waitFor();
      await look('bank-statements');
      await page.getByRole('tab', { name: 'Accounts and maps' }).click();
      await page.getByRole('button', { name: 'Change the map Our bank' }).click();
      await look('bank-maps');
    }, 60_000);

    it('F87 imports CAMT.053 without a map, and refuses the same file again', async () => {
      await page.keyboard.press('Escape');
      for (const again of [false, true]) {
        await page.getByRole('button', { name: 'Import a statement' }).click();
        await choose('bank-statement.camt053.xml');
        if (again) await dialogue().getByText('This file came in before').waitFor();
        else {
          await dialogue().getByText('£24,038.25').waitFor();
          await look('bank-camt');
          await dialogue().getByRole('button', { name: 'Import 4 lines' }).click();
          await page.getByText('0 of 4 lines decided').waitFor();
        }
      }
      await look('bank-again');
    }, 60_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
