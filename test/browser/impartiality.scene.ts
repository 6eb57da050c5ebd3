import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { SharedStage } from './shared-stage.js';
import { judgement } from '../demo/judgement.js';
import { looking } from './looking.js';

interface Listed {
  readonly items: readonly { readonly name: string; readonly programmes: readonly { readonly id: string }[] }[];
}

export const impartiality = (shared: SharedStage): void =>
  describe('an exceptional journey of the people of a case, in a browser', () => {
    let office: Page;
    let manager: Page;
    let board: Page;
    let address = '';
    const { seen, look } = looking();
    const dialogue = (page: Page) => page.getByRole('dialog');
    const pick = async (page: Page, name: string | RegExp): Promise<void> => {
      await dialogue(page).getByRole('combobox', { name: 'Assessor' }).click();
      await page.getByRole('option', { name }).click();
    };
    const openedCase = async (page: Page): Promise<void> => {
      await page.goto(address);
      await page.getByRole('heading', { name: 'What may happen next' }).waitFor();
    };

    beforeAll(async () => {
      office = await shared.stage.signIn('office');
      manager = await shared.stage.person('manager');
      board = await shared.stage.person('board');
      address = await readyCase(office);
    }, 400_000);

    /** An organisation’s case up to the naming of its assessor. */
    async function readyCase(page: Page): Promise<string> {
      const { stage } = shared;
      const organisations = await stage.ask<Listed>(page, 'get', 'organisations');
      const programmeId = organisations.items.find(({ name }) => name === 'Northmoor Utilities')?.programmes[0]?.id;
      const application = { programmeId, targetLevel: 'silver', year: 2005 };
      const { number } = await stage.ask<{ number: string }>(page, 'post', 'cases', application);
      const at = `cases/${number}/1`;
      await stage.askAsSeen(page, 'post', `${at}/accept-application`, {});
      const { rules } = await stage.ask<{ rules: Parameters<typeof judgement>[0] }>(page, 'get', `${at}/scores/self`);
      await stage.askAsSeen(page, 'put', `${at}/scores/self`, { scores: judgement(rules, 1) });
      await stage.askAsSeen(page, 'post', `${at}/declare-ready`, {});
      return new URL(at, stage.installation.url).href;
    }

    it('F27 enters what ties an assessor to the applicant: an employer until May 2004, who owns the applicant', async () => {
      await office.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
      await office.getByRole('link', { name: 'Northmoor Utilities' }).click();
      await office.getByRole('button', { name: 'Enter who owns whom' }).click();
      await dialogue(office).getByLabel('Who owns').fill('Northmoor Group');
      await look(office, 'holding-form');
      await dialogue(office).getByRole('button', { name: 'Enter who owns whom' }).click();
      await office.getByText('Northmoor Group owns Northmoor Utilities').waitFor();
      await look(office, 'organisation-group');
      await office.getByRole('navigation').getByRole('link', { name: 'Assessors' }).click();
      await office.getByRole('link', { name: 'Ruth Ellery' }).click();
      await office.getByRole('button', { name: 'Enter an interest' }).click();
      await dialogue(office).getByLabel('Organisation or group').fill('Northmoor Group');
      await dialogue(office).getByRole('textbox', { name: 'Last day' }).fill('31 May 2004');
      await look(office, 'interest-form');
      await dialogue(office).getByRole('button', { name: 'Enter an interest' }).click();
      await office.getByText('Employment: Northmoor Group, until 31 May 2004').waitFor();
      await look(office, 'assessor-interests');
    }, 120_000);

    it('F27 F28 shows the conflict path while the assessor is chosen, before anything is refused', async () => {
      await openedCase(office);
      await office.getByRole('button', { name: 'Name the assessor' }).click();
      await pick(office, /Ruth Ellery/);
      await dialogue(office)
        .getByText(
          'Ruth Ellery → employed by Northmoor Group until May 2004 → Northmoor Group owns Northmoor Utilities, the applicant',
        )
        .first()
        .waitFor();
      await look(office, 'conflict-path');
      await dialogue(office).getByRole('button', { name: 'Name the assessor' }).click();
      await dialogue(office)
        .getByText(/Ruth Ellery cannot be assessor of this case/)
        .waitFor();
      await look(office, 'conflict-refused');
      await dialogue(office).getByRole('button', { name: 'Cancel' }).click();
      await office.getByRole('button', { name: 'Leave and lose it' }).click();
    }, 120_000);

    it('F28 has two people waive it: a manager proposes, a member of the Board decides', async () => {
      await openedCase(manager);
      await manager.getByRole('tab', { name: 'People' }).click();
      await manager.getByRole('button', { name: 'Propose a waiver' }).click();
      await dialogue(manager).getByLabel('Why is it small enough').fill('It ended before the programme began.');
      await look(manager, 'waiver-form');
      await dialogue(manager).getByRole('button', { name: 'Propose a waiver' }).click();
      await manager.getByText(/waits for a second person/).waitFor();
      expect(await manager.getByRole('button', { name: 'Decide the waiver' }).count()).toBe(0);
      await openedCase(board);
      await board.getByRole('tab', { name: 'People' }).click();
      await board.getByRole('button', { name: 'Decide the waiver' }).click();
      await dialogue(board).getByLabel('Reason').fill('Small, and over.');
      await look(board, 'waiver-decision');
      await dialogue(board).getByRole('button', { name: 'Decide the waiver' }).click();
      await board.getByText(/granted by Anna Lindqvist/).waitFor();
      await look(board, 'waiver-granted');
      await openedCase(office);
      await office.getByRole('button', { name: 'Name the assessor' }).click();
      await pick(office, /Ruth Ellery/);
      await dialogue(office)
        .getByText(/waived by two people/)
        .first()
        .waitFor();
      await dialogue(office).getByRole('button', { name: 'Name the assessor' }).click();
      await office.getByRole('button', { name: 'Appoint the supervisory assessor' }).waitFor();
      await look(office, 'named-with-waiver');
    }, 120_000);

    it('F30 F103 asks the assessor, who finds the offer at home and declines it with a reason', async () => {
      const assessor = await shared.stage.signIn('assessor');
      await assessor.getByRole('button', { name: 'Accept' }).waitFor();
      await look(assessor, 'assessor-home');
      await assessor.getByRole('button', { name: 'Accept' }).click();
      await dialogue(assessor).getByLabel('What do you declare?').waitFor();
      await look(assessor, 'offer-acceptance');
      await dialogue(assessor).getByRole('button', { name: 'Cancel' }).click();
      await assessor.getByRole('button', { name: 'Decline' }).click();
      await dialogue(assessor).getByLabel('Why?').fill('I am away until May.');
      await look(assessor, 'offer-decline');
      await dialogue(assessor).getByRole('button', { name: 'Decline the assessment' }).click();
      await assessor.getByText('No offer waits for your answer.').waitFor();
    }, 120_000);

    it('F30 has the office name somebody else, and record what was heard by telephone', async () => {
      await openedCase(office);
      await office.getByText('I am away until May.').first().waitFor();
      await office.getByRole('button', { name: 'Name the assessor' }).click();
      await pick(office, /Ruth Ellery/);
      await dialogue(office)
        .getByText(/Ruth Ellery declined this case/)
        .waitFor();
      await pick(office, /Ngozi Adeyemi/);
      await dialogue(office).getByRole('button', { name: 'Name the assessor' }).click();
      await office.getByRole('button', { name: 'Record that they accept' }).click();
      await dialogue(office).getByLabel('How was it heard?').fill('By telephone, 10 January');
      await dialogue(office).getByRole('button', { name: 'Record that they accept' }).click();
      await office.getByText(/Ngozi Adeyemi accepted on 10 Jan 2005/).waitFor();
      await look(office, 'offer-accepted');
    }, 120_000);

    it('F3 F7 has the organisation keep its contacts, and accept fee and terms with its application', async () => {
      const organisation = await shared.stage.person('organisation');
      await organisation.goto(new URL('/organisations', address).href);
      await organisation.getByRole('link', { name: 'Northmoor Utilities' }).click();
      await organisation.getByRole('button', { name: 'Enter a contact' }).click();
      await dialogue(organisation).locator('[name="role"]').selectOption('portal admin');
      await dialogue(organisation).getByLabel('Name').fill('Ida Cole');
      await dialogue(organisation).getByLabel('E-mail').fill('ida.cole@northmoor.example');
      await look(organisation, 'contact-form');
      await dialogue(organisation).getByRole('button', { name: 'Enter a contact' }).click();
      await organisation.getByText(/Portal admin: Ida Cole/).waitFor();
      await organisation.getByText(/The fee is £5,000.00/).waitFor();
      await look(organisation, 'organisation-own-page');
      await organisation.getByRole('button', { name: 'Submit the application' }).click();
      await organisation.getByText(/fee of £5,000.00 accepted by Helen Sadler/).waitFor();
    }, 120_000);

    it('F5 points the manager to an organisation that was entered twice, and merges the two', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'organisations-'));
      const file = join(folder, 'twin.csv');
      const [head, ...rows] = readFileSync('samples/organisations.csv', 'utf8').split('\n');
      const twin = rows
        .find((row) => row.startsWith('ORG-001,'))
        ?.replace('ORG-001,Northmoor Utilities', 'ORG-901,Northmoor Utilities UK');
      writeFileSync(file, `${head ?? ''}\n${twin ?? ''}\n`);
      await shared.stage.installation.cli('import', 'organisations', file);
      await manager.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
      await manager.getByRole('link', { name: 'Northmoor Utilities', exact: true }).click();
      await manager.getByText('This may be the same organisation as another entry').waitFor();
      await look(manager, 'organisation-twice');
      await manager.getByRole('button', { name: 'Merge it into this one' }).click();
      await dialogue(manager).getByLabel('Why are they one?').fill('Entered again at the fair.');
      await look(manager, 'organisation-merge');
      await dialogue(manager).getByRole('button', { name: 'Merge' }).click();
      await manager.getByText('Formerly: Northmoor Utilities UK (ORG-901)').waitFor();
      await look(manager, 'organisation-merged');
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
