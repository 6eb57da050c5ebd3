import type { Page } from 'playwright-core';
import type { SharedStage } from './shared-stage.js';
import { looking } from './looking.js';

export const register = (shared: SharedStage): void =>
  describe('the office keeps the register of assessors, in a browser', () => {
    let page: Page;
    const { seen, look: lookAt } = looking();
    const look = (name: string) => lookAt(page, name);
    const dialogue = () => page.getByRole('dialog');

    beforeAll(async () => {
      page = await shared.stage.signIn('office');
    }, 300_000);

    it('F1 F26 notes an enquiry and answers it with the list, as it is shown before it goes', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Enquiries' }).click();
      await page.getByText('No enquiry fits.').waitFor();
      await page.getByRole('button', { name: 'Note an enquiry' }).click();
      await dialogue().getByLabel('Name').fill('Ada Byrne');
      await dialogue().getByLabel('About').selectOption('list of assessors');
      await dialogue().getByLabel('What they ask').fill('Who could help us with the in-house review?');
      await dialogue().getByRole('button', { name: 'Note an enquiry' }).click();
      await dialogue().getByText('An address or a telephone number is needed').first().waitFor();
      await look('enquiry-form');
      await dialogue().getByLabel('E-mail').fill('ada@byrne.example');
      await dialogue().getByRole('button', { name: 'Note an enquiry' }).click();
      await page.getByRole('heading', { name: 'Ada Byrne' }).waitFor();
      await look('enquiry');
      await page.getByRole('button', { name: 'Send the list of assessors' }).click();
      await dialogue().getByText('Lars Henriksen').waitFor();
      await look('enquiry-list-to-send');
      await dialogue().getByRole('button', { name: 'Send the list' }).click();
      await page.getByText('The list of 5 accredited assessors was sent to ada@byrne.example.').waitFor();
      await look('enquiry-answered');
      await page.getByRole('link', { name: 'the mail' }).click();
      await page.getByRole('heading', { name: /Accredited assessors as of/ }).waitFor();
    }, 120_000);

    it('F23 F25 leads a candidate to an appointment, which the Board’s decision stands behind', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Assessors' }).click();
      await page.getByRole('link', { name: 'Sunil Kapoor' }).waitFor();
      await look('assessors');
      await page.getByRole('link', { name: 'Sunil Kapoor' }).click();
      await page.getByRole('button', { name: 'Record the training as passed' }).click();
      await dialogue().getByLabel('Which training').fill('The course of January 2005.');
      await look('assessor-step');
      await dialogue().getByRole('button', { name: 'Record the training as passed' }).click();
      await page.getByRole('button', { name: 'Record the Board’s approval' }).click();
      await dialogue().getByRole('button', { name: 'Record the Board’s decision' }).click();
      await dialogue().getByLabel('Minute number').fill('2005/1.4');
      for (const member of ['Anna Lindqvist', 'Carol Whitcombe', 'Desmond Achebe'])
        await dialogue().getByLabel(`Vote of ${member}`).selectOption('for');
      await look('decision-form');
      await dialogue().getByRole('button', { name: 'Record a decision' }).click();
      await dialogue().getByRole('combobox', { name: 'Decision' }).waitFor();
      await dialogue().getByRole('button', { name: 'Record the Board’s approval' }).click();
      await page.getByRole('button', { name: 'Begin the appointment' }).click();
      await dialogue().getByLabel('Remark').fill('Letter of appointment sent.');
      await dialogue().getByRole('button', { name: 'Begin the appointment' }).click();
      await page.getByRole('button', { name: 'Suspend the appointment' }).waitFor();
      await look('assessor');
    }, 120_000);

    it('F109 shows the Board with its terms and every decision', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Advisory Board' }).click();
      await page.getByRole('link', { name: '2005/1.4' }).waitFor();
      await page.getByText('Bruce Halvorsen').waitFor();
      await look('board');
      await page.getByRole('link', { name: '2005/1.4' }).click();
      await page.getByText('3 for').waitFor();
      await look('decision');
    }, 60_000);

    it('F1 F2 leads an enquiry on to a case of an organisation entered for it, and shows who it may be before it is', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Enquiries' }).click();
      await page.getByRole('button', { name: 'Note an enquiry' }).click();
      await dialogue().getByLabel('Name').fill('Ivor Penhale');
      await dialogue().getByLabel('Organisation').fill('Northmoor Utilities (Wales)');
      await dialogue().getByLabel('E-mail').fill('ivor@northmoor.example');
      await dialogue().getByLabel('What they ask').fill('Our graduate scheme wants to be accredited.');
      await dialogue().getByRole('button', { name: 'Note an enquiry' }).click();
      await page.getByRole('button', { name: 'Open an application' }).click();
      await dialogue().getByText('None on record fits.').waitFor();
      await dialogue().getByLabel('Organisation or programme').fill('Northmoor');
      await dialogue().getByRole('button', { name: 'Go on with Northmoor Utilities' }).waitFor();
      await look('application-of-whom');
      await dialogue().getByRole('button', { name: 'Enter a new organisation' }).click();
      await dialogue().getByText('contacts at northmoor.example in both').waitFor();
      await dialogue().getByLabel('Its first programme').fill('Graduates');
      await dialogue().getByLabel('VAT number').fill('GB 1');
      await dialogue().getByRole('button', { name: 'Enter an organisation' }).click();
      await dialogue().getByText('A United Kingdom VAT number is GB').first().waitFor();
      await look('organisation-entry');
      await dialogue().getByLabel('VAT number').fill('');
      await dialogue().getByRole('button', { name: 'Enter an organisation' }).click();
      await dialogue().getByText('It may be on record already:').first().waitFor();
      await dialogue().getByLabel('It is none of these: enter it').check();
      await dialogue().getByRole('button', { name: 'Enter an organisation' }).click();
      await page.getByRole('heading', { name: 'Northmoor Utilities (Wales)' }).waitFor();
      await page.getByText('From the enquiry of Ivor Penhale').waitFor();
      await look('organisation-entered');
      await page.getByRole('button', { name: 'Submit the application' }).click();
      await page.getByRole('heading', { name: 'What may happen next' }).waitFor();
      await page.getByRole('navigation').getByRole('link', { name: 'Enquiries' }).click();
      await page.getByRole('link', { name: 'Ivor Penhale' }).click();
      await page.getByText(/Case A-2005-\d{4} was opened\./).waitFor();
      await page.getByRole('link', { name: 'the organisation' }).click();
    }, 120_000);

    it('F2 enters further programmes and changes names, with what was before', async () => {
      await page.getByRole('button', { name: 'Enter a programme' }).click();
      await dialogue().getByLabel('Name').fill('graduates');
      await dialogue().getByRole('button', { name: 'Enter the programme' }).click();
      await dialogue().getByText('is the name of another programme').first().waitFor();
      await dialogue().getByLabel('Name').fill('Returners');
      await dialogue().getByRole('button', { name: 'Enter the programme' }).click();
      await page.getByRole('button', { name: 'Change: Returners' }).click();
      await dialogue().getByLabel('Description').fill('Back after a break, nine months.');
      await dialogue().getByRole('button', { name: 'Keep the programme' }).click();
      await page.getByRole('button', { name: 'Change the name' }).click();
      await dialogue().getByLabel('Name').fill('Northmoor Cymru');
      await dialogue().getByRole('button', { name: 'Keep the name' }).click();
      await page.getByRole('heading', { name: 'Northmoor Cymru' }).waitFor();
      await page.locator('section', { hasText: 'Programmes' }).getByText('What was changed, by whom').first().click();
      await page.getByText('name Northmoor Utilities (Wales) → Northmoor Cymru').waitFor();
      await look('organisation-programmes');
    }, 60_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
