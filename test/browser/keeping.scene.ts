import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { SharedStage } from './shared-stage.js';
import { looking } from './looking.js';
import type { Stage } from './stage.js';

interface Opened {
  readonly number: string;
  readonly seq: number;
}

export const keeping = (shared: SharedStage): void =>
  describe('what the office keeps for all cases together, in a browser', () => {
    let office: Page;
    let manager: Page;
    let programmeId = '';
    let another = '';
    const { seen, look } = looking();
    const dialogue = (page: Page) => page.getByRole('dialog');
    const closed = (page: Page) => dialogue(page).waitFor({ state: 'detached' });
    const go = async (page: Page, address: string): Promise<void> =>
      void (await page.goto(`${shared.stage.installation.url}${address}`));

    const ask: Stage['ask'] = (...asked) => shared.stage.ask(...asked);

    beforeAll(async () => {
      [office, manager] = await Promise.all([shared.stage.signIn('office'), shared.stage.signIn('manager')]);
      programmeId = await shared.programme(office);
      another = await shared.programme(office);
    }, 300_000);

    it('F30 F31 the manager sees what holds for assessors and sets it anew from a day to come', async () => {
      await manager.getByRole('navigation').getByRole('link', { name: 'Assessors' }).click();
      await manager.getByRole('tab', { name: 'Policy' }).click();
      await manager.getByRole('button', { name: 'Change the policy' }).click();
      await dialogue(manager).getByRole('textbox', { name: 'From' }).fill('today');
      await dialogue(manager).getByLabel('Days to answer an offer').fill('3');
      await dialogue(manager).getByLabel('Reason').fill('Assessors asked for more time.');
      await dialogue(manager).getByRole('button', { name: 'Set the policy' }).click();
      await dialogue(manager).getByText('Choose a day to come').first().waitFor();
      await look(manager, 'policy-refused');
      await dialogue(manager).getByRole('textbox', { name: 'From' }).fill('+30');
      await dialogue(manager).getByLabel('Days to answer an offer').fill('10');
      await dialogue(manager).getByRole('button', { name: 'Set the policy' }).click();
      await closed(manager);
      await manager.getByText('to come').first().waitFor();
      await look(manager, 'policy');
    }, 120_000);

    it('F3 the office passes a role on ahead of its day', async () => {
      await office.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
      await office.getByRole('link', { name: 'Northmoor Utilities' }).click();
      await office.getByRole('button', { name: 'Enter a contact' }).click();
      await dialogue(office).getByLabel('Name').fill('Ida Cole');
      await dialogue(office).getByLabel('E-mail').fill('ida.cole@northmoor.example');
      await dialogue(office).getByRole('textbox', { name: 'From' }).fill('+30');
      await dialogue(office)
        .getByLabel(/In place of whoever has this role/)
        .check();
      await look(office, 'contact-ahead-form');
      await dialogue(office).getByRole('button', { name: 'Enter a contact' }).click();
      await closed(office);
      await office.getByText('To come').waitFor();
      await office.getByRole('button', { name: /^Call off: .*Ida Cole/ }).click();
      await dialogue(office).getByText('Ida Cole does not become').waitFor();
      await look(office, 'contact-call-off');
      await dialogue(office).getByRole('button', { name: 'Cancel' }).click();
      await look(office, 'contacts');
    }, 120_000);

    it('F5 an import names what may have been entered twice, and the merge says what stays and what invoices will say', async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'organisations-')), 'twin.csv');
      const [head, ...rows] = readFileSync('samples/organisations.csv', 'utf8').split('\n');
      const twin = rows
        .find((row) => row.startsWith('ORG-001,'))
        ?.replace('ORG-001,Northmoor Utilities', 'ORG-902,Northmoor Utilities UK')
        .replace('Weir House', 'Mill House');
      writeFileSync(file, `${head ?? ''}\n${twin ?? ''}\n`);
      const said = await shared.stage.installation.cli('import', 'organisations', file, '--dry-run');
      expect(said).toContain(
        'ORG-902: Northmoor Utilities UK may be the same organisation as Northmoor Utilities (ORG-001)',
      );
      await shared.stage.installation.cli('import', 'organisations', file);
      await manager.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
      await manager.getByRole('link', { name: 'Northmoor Utilities UK' }).click();
      await manager.getByRole('button', { name: 'Merge it into this one' }).click();
      await dialogue(manager)
        .getByText(/Address: Mill House.*so far Weir House/)
        .waitFor();
      await look(manager, 'merge-preview');
      await dialogue(manager).getByRole('button', { name: 'Cancel' }).click();
    }, 120_000);

    it('F7 the office is told where the fee has changed since the application, and honours what was accepted', async () => {
      const finance = await shared.stage.person('finance');
      await ask(finance, 'post', 'fees', { year: 2006, net: '5000.00', inclusions: 'two days of assessment' });
      const { terms } = await ask<{ terms: { id: string } }>(office, 'get', 'cases/terms?year=2006');
      const { number } = await ask<Opened>(office, 'post', 'cases', {
        ...{ programmeId, targetLevel: 'silver', year: 2006 },
        accepted: { terms: terms.id, fee: '5000.00', by: 'Helen Sadler' },
      });
      await ask(finance, 'put', 'fees/2006', { net: '5500.00', inclusions: 'two days of assessment' });
      await go(office, `/cases/${number}/1`);
      await office.getByRole('button', { name: 'Accept the application' }).click();
      await dialogue(office).getByText('The fee has changed since the application').waitFor();
      await look(office, 'fee-changed');
      await dialogue(office).getByRole('button', { name: 'Accept the application' }).click();
      await closed(office);
      await office.getByText('£5,000.00').first().waitFor();
      await office.getByRole('tab', { name: 'Evidence' }).click();
      await office.getByRole('button', { name: 'Waive: Measurement data' }).click();
      await dialogue(office).getByLabel('Why is it not needed?').fill('Sent on paper.');
      await dialogue(office)
        .getByRole('button', { name: /^Waive/ })
        .click();
      await closed(office);
      await office.getByRole('button', { name: 'Ask again: Measurement data' }).click();
      await dialogue(office)
        .getByLabel(/What is missing/)
        .fill('The year 2003 is missing.');
      await look(office, 'ask-again');
      await dialogue(office)
        .getByRole('button', { name: /^Ask again/ })
        .click();
      await closed(office);
      await office.getByText('The year 2003 is missing.').first().waitFor();
    }, 120_000);

    it('F110 the office chooses who is asked to comment, looks at the mail and sends it', async () => {
      const { items } = await ask<{ items: { id: string }[] }>(office, 'get', 'standards');
      const draft = await ask<{ id: string; version: number }>(office, 'post', 'standards-drafts', {
        ...{ basedOn: items[0]!.id, reference: 'ISMPE-2006', title: 'ISMPE Standards 2006' },
        reason: 'Three years of practice: ethics is asked for twice.',
      });
      const { today } = await ask<{ today: string }>(office, 'get', 'sandbox/clock');
      const until = new Date(Date.parse(today) + 20 * 86_400_000).toISOString().slice(0, 10);
      await ask(office, 'post', `standards-drafts/${draft.id}/consultation`, { until }, draft.version);
      await go(office, `/standards/drafts/${draft.id}?part=consultation`);
      await office.getByRole('button', { name: 'Ask people to comment' }).click();
      await dialogue(office).getByRole('button', { name: 'Look at the mail' }).click();
      await dialogue(office).getByText('Choose at least one circle.').first().waitFor();
      await dialogue(office)
        .getByLabel(/^Assessors and supervisory/)
        .check();
      await dialogue(office).getByLabel('A few words of your own').fill('Segment 4 above all, please.');
      await look(office, 'invite-form');
      await dialogue(office).getByRole('button', { name: 'Look at the mail' }).click();
      await dialogue(office).getByText('New standards: please comment by').waitFor();
      await look(office, 'invite-preview');
      await dialogue(office)
        .getByRole('button', { name: /^Send \d+ mails?$/ })
        .click();
      await closed(office);
      await office.getByText(/people asked \(assessors\)/).waitFor();
      await look(office, 'invited');
    }, 120_000);

    it('F22 the office looks through the evidence whose time is over, and confirms what goes', async () => {
      const opened = await ask<Opened>(office, 'post', 'cases', {
        programmeId: another,
        targetLevel: 'silver',
        year: 2005,
      });
      const at = `cases/${opened.number}/1`;
      const accepted = await ask<Opened>(office, 'post', `${at}/accept-application`, {}, opened.seq);
      for (const title of ['Attendance of 2003', 'Attendance of 2004']) {
        const answer = await office.request.post(
          `${shared.stage.installation.url}/api/${at}/evidence?${new URLSearchParams({
            ...{ kind: 'attendance records', title, visibility: 'organisation', fileName: `${title}.pdf` },
          }).toString()}`,
          {
            headers: { 'content-type': 'application/pdf' },
            data: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(title)]),
          },
        );
        expect(answer.status()).toBe(201);
      }
      await ask(office, 'post', `${at}/withdraw`, { reason: 'The programme has ended.' }, accepted.seq);
      await go(office, '/evidence-retention');
      await office.getByText('No document has been kept longer than asked.').waitFor();
      await ask(office, 'post', 'sandbox/clock', { days: 400 });
      await office.reload();
      await office.getByLabel('Select Attendance of 2003').check();
      await look(office, 'retention');
      await office.getByRole('button', { name: 'Remove 1 selected' }).click();
      await dialogue(office).getByLabel('Reason').fill('Looked through; nobody needs it.');
      await look(office, 'sweep-form');
      await dialogue(office).getByRole('button', { name: 'Remove for good' }).click();
      await dialogue(office).getByText('1 of 1 done').waitFor();
      await look(office, 'swept');
      await dialogue(office).getByRole('button', { name: 'Close' }).last().click();
      await office.getByText('Attendance of 2003').waitFor({ state: 'detached' });
      await office.getByText('Attendance of 2004').waitFor();
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
