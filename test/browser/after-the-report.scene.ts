import type { Locator, Page } from 'playwright-core';
import { newId } from '#platform/database/ids';
import type { CaseAtHand, Company } from './case-at-hand.js';

const PASSWORD = 'a long and quiet password of the panel';

export const afterTheReport = (company: Company): void =>
  describe('what comes after the report, each step by whose it is, in a browser', () => {
    let at: CaseAtHand;

    beforeAll(async () => {
      at = company.caseAtHand();
      await at.toBooked();
      await at.toDay(0);
      await at.toDay(1);
      await at.complete();
      await at.score('assessor', 'assessor', 0.9);
      await at.command('assessor', 'submit-scores');
      await at.command('supervisor', 'accept-scores');
      await at.command('office', 'issue-report', { summary: 'A well-run programme.', segments: [] });
    }, 180_000);

    /** Somebody else of the Board, with a password of their own. */
    async function anotherOfTheBoard(): Promise<Page> {
      const admin = await company.stage.person('admin');
      const { url } = company.stage.installation;
      const email = 'ada.byrne@board.example';
      const made = await admin.request.post(`${url}/api/users`, {
        headers: { 'idempotency-key': newId(), origin: url },
        data: { email, name: 'Ada Byrne', roles: ['board'] },
      });
      const { oneTimePassword } = (await made.json()) as { oneTimePassword: string };
      const page = await company.stage.stranger();
      const headers = { origin: url };
      await page.request.post(`${url}/api/session`, { headers, data: { email, password: oneTimePassword } });
      await page.request.put(`${url}/api/session/password`, {
        headers,
        data: { current: oneTimePassword, next: PASSWORD },
      });
      return page;
    }

    async function act(
      page: Page,
      name: string,
      fill: (form: Locator) => Promise<unknown>,
      picture: string,
    ): Promise<void> {
      await page.getByRole('button', { name, exact: true }).first().click();
      const form = page.getByRole('dialog');
      await fill(form);
      await at.look(page, picture);
      await form.getByRole('button', { name, exact: true }).click();
      await form.waitFor({ state: 'detached' });
    }

    const reason = (text: string) => (form: Locator) => form.locator('[name="reason"]').fill(text);

    it('F56 the organisation lets a summary be published, and reads it; the house reads its own pages', async () => {
      const organisation = await at.open('organisation', 'documents');
      await organisation.getByText(/There is no summary for the public: .* has not consented/).waitFor();
      expect(await organisation.getByText('with the pages for the house').count()).toBe(0);
      await at.look(organisation, 'report-1-documents');
      await organisation.getByRole('button', { name: 'Record the organisation’s word on publication' }).click();
      const form = organisation.getByRole('dialog');
      await form.locator('[name="saidBy"]').fill('Priya Nair');
      await form.getByRole('textbox', { name: 'When' }).fill('today');
      await at.look(organisation, 'report-2-consent');
      await form.getByRole('button', { name: 'Record it' }).click();
      const link = organisation.getByRole('link', { name: 'Summary for the public (PDF)' });
      await link.waitFor();
      await at.look(organisation, 'report-3-consented');
      const { url } = company.stage.installation;
      const read = await organisation.request.get(`${url}${await link.getAttribute('href')}`);
      expect([read.status(), read.headers()['content-type']]).toEqual([200, 'application/pdf']);
      const office = await at.open('office', 'documents');
      const internal = office.getByRole('link', { name: 'with the pages for the house (PDF)' });
      await at.look(office, 'report-4-office');
      const address = `${url}${await internal.getAttribute('href')}`;
      expect((await office.request.get(address)).status()).toBe(200);
      expect((await organisation.request.get(address)).status()).toBe(403);
    }, 60_000);

    it('F106 leads from the organisation over the office and the panel back to the supervisory review', async () => {
      const organisation = await at.open('organisation', 'timeline');
      await act(
        organisation,
        'Appeal against the result',
        (form) => form.locator('[name="grounds"]').fill('Criterion 4.2 was scored without the survey of 2004.'),
        'appeal-1-lodge',
      );
      await organisation.getByText(/^Appeal since/).waitFor();
      await organisation.getByRole('tab', { name: 'Appeals' }).click();
      await organisation.getByRole('link', { name: `${at.path}/1` }).waitFor();
      await at.look(organisation, 'appeal-2-case-page');

      const { office } = at.people;
      await office.goto(`${company.stage.installation.url}/appeals`);
      await office.getByRole('link', { name: `${at.path}/1` }).waitFor();
      await at.look(office, 'appeal-3-list');
      await office.getByRole('link', { name: `${at.path}/1` }).click();
      await office.getByRole('heading', { name: 'Grounds' }).waitFor();
      await at.look(office, 'appeal-4-lodged');
      await act(office, 'Admit the appeal', () => Promise.resolve(), 'appeal-5-admit');
      const ada = await anotherOfTheBoard();
      await act(
        office,
        'Appoint the panel',
        async (form) => {
          await form.getByRole('checkbox').first().waitFor();
          expect(await form.getByRole('checkbox', { disabled: true }).count()).toBeGreaterThan(1);
          for (const box of await form.getByRole('checkbox', { name: /\(board\)/, disabled: false }).all())
            await box.check();
        },
        'appeal-6-panel',
      );
      await office.getByText('Before the panel', { exact: true }).waitFor();

      const board = await company.stage.person('board');
      const page = office.url();
      for (const [member, name] of [
        [board, 'board'],
        [ada, 'ada'],
      ] as const) {
        await member.goto(page);
        await member.getByRole('heading', { name: 'Grounds' }).waitFor();
        await act(
          member,
          'Give a view',
          async (form) => {
            await form.locator('[name="view"]').selectOption('upheld');
            await reason('The survey was on file.')(form);
          },
          `appeal-7-view-${name}`,
        );
      }
      await act(
        ada,
        'Record the panel’s decision',
        async (form) => {
          await form.locator('[name="outcome"]').selectOption('upheld');
          await reason('The survey was on file and was not looked at.')(form);
        },
        'appeal-8-decide',
      );
      await ada.getByText('Upheld', { exact: true }).first().waitFor();
      await at.look(ada, 'appeal-9-decided');

      await organisation.reload();
      await organisation.getByText('Supervisory review', { exact: true }).first().waitFor();
      await at.look(organisation, 'appeal-10-back-in-review');
      expect(at.seen).toEqual([]);
    }, 120_000);

    it('F8 F106 shows a withdrawn case and opens the next cycle under its number', async () => {
      const { organisation } = at.people;
      const seen = at.path;
      const { items } = await at.ask<{ items: { id: string }[] }>('organisation', 'get', 'organisations');
      const application = { programmeId: await company.programme(at.people.office), targetLevel: 'silver', year: 2005 };
      const { number } = await at.ask<{ number: string }>('organisation', 'post', 'cases', application);
      at.path = `${number}/1`;
      await at.command('organisation', 'withdraw', { reason: 'Not this year.' });
      await at.open('organisation', 'timeline');
      await act(organisation, 'Open the next cycle', () => Promise.resolve(), 'cycle-1-form');
      await organisation.getByRole('link', { name: 'Earlier cycle 1' }).waitFor();
      await at.look(organisation, 'cycle-2-second');
      await organisation.goto(`${company.stage.installation.url}/organisations/${items[0]!.id}`);
      await organisation.getByText('cycle 2 under way').waitFor();
      await at.look(organisation, 'cycle-3-programmes-with-their-cases');
      await organisation.getByRole('link', { name: number }).click();
      await organisation.getByRole('link', { name: 'Earlier cycle 1' }).waitFor();
      at.path = seen;
      expect(at.seen).toEqual([]);
    }, 60_000);

    it('F61 F115 suspends a certificate, and has its revocation decided by somebody else', async () => {
      const { office, manager } = at.people;
      await at.command('supervisor', 'accept-scores');
      await at.command('office', 'issue-report', { summary: 'A well-run programme.', segments: [] });
      await at.command('office', 'issue-certificate');
      await office.goto(`${company.stage.installation.url}/certificates`);
      await at.look(office, 'certificate-1-list');
      await office.getByRole('link', { name: /^C-2005/ }).click();
      await act(
        office,
        'Suspend the certificate',
        reason('The mark was used for another programme.'),
        'certificate-2-suspend',
      );
      await office.getByText(/^Suspended since/).waitFor();
      await act(office, 'Propose to revoke the certificate', reason('And again.'), 'certificate-3-propose');
      await manager.goto(office.url());
      await manager.getByText(/proposes to revoke it/).waitFor();
      await at.look(manager, 'certificate-4-proposed');
      await act(manager, 'Revoke the certificate, as proposed', reason('It was shown.'), 'certificate-5-revoke');
      await manager.getByText(/^Revoked since/).waitFor();
      await at.look(manager, 'certificate-6-revoked');
      expect(at.seen).toEqual([]);
    }, 120_000);

    it('F61 notes a misuse of the mark on the page of the certificate, and what came of it', async () => {
      const { office } = at.people;
      await office.getByText('No misuse was reported.').waitFor();
      await office.getByRole('button', { name: 'Note a misuse' }).click();
      const form = office.getByRole('dialog');
      await form.locator('[name="reportedBy"]').fill('A reader of theirs');
      await form.locator('[name="where"]').fill('www.northmoor.example/careers');
      await form.locator('[name="seen"]').fill('The mark beside another scheme.');
      await at.look(office, 'misuse-1-note');
      await form.getByRole('button', { name: 'Note it' }).click();
      const row = office.getByRole('row', { name: /www\.northmoor\.example/ });
      await row.waitFor();
      await at.look(office, 'misuse-2-certificate');
      await row.getByRole('link').click();
      await act(
        office,
        'Note what was done',
        async (fields) => {
          await fields.locator('[name="note"]').fill('They took it down, and their certificate is revoked.');
          await fields.locator('[name="outcome"]').selectOption('certificate revoked');
        },
        'misuse-3-done',
      );
      await office.getByText('They took it down, and their certificate is revoked.').waitFor();
      await at.look(office, 'misuse-4-page');
      await office.goto(`${company.stage.installation.url}/mark-misuse`);
      await office.getByText('www.northmoor.example/careers').waitFor();
      await at.look(office, 'misuse-5-list');
      expect(at.seen).toEqual([]);
    }, 120_000);

    it('F105 takes a complaint from the office over its investigator to the answer', async () => {
      const { office, manager } = at.people;
      await office.goto(`${company.stage.installation.url}/complaints`);
      await act(
        office,
        'Note a complaint',
        async (form) => {
          await form.locator('[name="complainant"]').fill('Ada Byrne');
          await form.locator('[name="email"]').fill('ada@northern.example');
          await form.locator('[name="about"]').selectOption('the office');
          await form.locator('[name="text"]').fill('Nobody rang back, twice.');
        },
        'complaint-1-note',
      );
      await act(office, 'Acknowledge the complaint', () => Promise.resolve(), 'complaint-2-acknowledge');
      await act(
        office,
        'Appoint who looks into it',
        async (form) => {
          await form.getByRole('combobox').click();
          await office
            .getByRole('option', { name: /\(board\)/ })
            .first()
            .click();
        },
        'complaint-3-investigator',
      );
      await office.getByText('Being looked into', { exact: true }).waitFor();
      await at.look(office, 'complaint-4-page');
      const board = await company.stage.person('board');
      await board.goto(office.url());
      const give = 'Record the findings';
      await board.getByRole('heading', { name: 'What may happen next' }).waitFor();
      if (await board.getByRole('button', { name: give }).isVisible())
        await act(
          board,
          give,
          (form) => form.locator('[name="findings"]').fill('Two calls were lost.'),
          'complaint-5-found',
        );
      await manager.goto(`${company.stage.installation.url}/complaints`);
      await manager.getByRole('link', { name: /^CO-/ }).waitFor();
      await at.look(manager, 'complaint-6-list');
      expect(at.seen).toEqual([]);
    }, 120_000);
  });
