import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { SalesLedger } from '../kit/sales-ledger.js';
import type { SharedStage } from './shared-stage.js';
import { looking } from './looking.js';

export const latePayment = (shared: SharedStage): void =>
  describe('a claim for late payment, in a browser', () => {
    let finance: Page;
    let invoice: string;
    let customer: string;
    const { seen, look } = looking();

    /** An invoice that fell due on 9 April 2005; today is the 19th. */
    async function owe(url: string): Promise<void> {
      const db = await new DataSource({ type: 'postgres', url }).initialize();
      try {
        const [programme] = await db.query<readonly { id: string; organisation: string }[]>(
          'select id, organisation_id as organisation from programme limit 1',
        );
        customer = programme!.organisation;
        const ledger = new SalesLedger(db, { programmeId: programme!.id });
        ({ id: invoice } = await ledger.issue(customer, '2005-03-10', { net: 500_000, rateBasisPoints: 1750 }));
        await db.query(
          `insert into sandbox_clock (offset_ms) values (extract(epoch from ('2005-04-19T09:00:00Z'::timestamptz - now())) * 1000)
         on conflict (only_row) do update set offset_ms = excluded.offset_ms`,
        );
      } finally {
        await db.destroy();
      }
    }

    beforeAll(async () => {
      await owe(shared.stage.installation.databaseUrl);
      finance = await shared.stage.person('finance');
      finance.setDefaultTimeout(20_000);
    }, 300_000);

    it('F91 is shown with its reckoning beside the invoice, and proposed by finance', async () => {
      await finance.goto(`${shared.stage.installation.url}/invoices/${invoice}`);
      await finance.getByText(/could be claimed in addition to the invoice/).waitFor();
      await finance.getByText('How it is worked out').click();
      await look(finance, 'claim-none');
      await finance.getByRole('button', { name: 'Propose a claim' }).click();
      await finance.getByRole('dialog').getByRole('button', { name: 'Propose a claim' }).click();
      await finance.getByText('proposed', { exact: true }).waitFor();
      await look(finance, 'claim-proposed');
      expect(await finance.getByRole('button', { name: 'Release the claim' }).count()).toBe(0);
    }, 120_000);

    it('F91 is released by a manager, and its paper can be read', async () => {
      const manager = await shared.stage.person('manager');
      await manager.goto(`${shared.stage.installation.url}/invoices/${invoice}`);
      await manager.getByRole('button', { name: 'Release the claim' }).click();
      await look(manager, 'claim-release');
      await manager.getByRole('dialog').getByRole('button', { name: 'Release the claim' }).click();
      await manager.getByRole('link', { name: 'LPC-000001 (PDF)', exact: true }).waitFor();
      await look(manager, 'claim-released');
      const paper = await manager.request.get(
        `${shared.stage.installation.url}${(await manager.getByRole('link', { name: 'LPC-000001 (PDF)', exact: true }).getAttribute('href'))!}`,
      );
      expect(paper.headers()['content-type']).toBe('application/pdf');
    }, 120_000);

    it('F91 rests on reference rates that finance keeps; F90 the statement is there as a letter', async () => {
      await finance.goto(`${shared.stage.installation.url}/billing`);
      await finance.getByRole('button', { name: 'Add a reference rate' }).click();
      await finance.getByRole('dialog').getByRole('textbox', { name: 'Day' }).fill('1 May 2004');
      await finance.getByRole('dialog').getByLabel('Per cent a year').fill('4.75');
      await finance.getByRole('dialog').getByLabel('Where it was read').fill('Bank of England');
      await finance.getByRole('dialog').getByRole('button', { name: 'Add a reference rate' }).click();
      await finance.getByText('A reference rate is that of a 30 June or a 31 December.').first().waitFor();
      await look(finance, 'reference-rates');
      await finance.goto(`${shared.stage.installation.url}/debtors/${customer}/statement`);
      const link = finance.getByRole('link', { name: 'As a letter (PDF)' });
      await link.waitFor();
      await look(finance, 'statement');
      const paper = await finance.request.get(`${shared.stage.installation.url}${(await link.getAttribute('href'))!}`);
      expect(paper.headers()['content-type']).toBe('application/pdf');
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
