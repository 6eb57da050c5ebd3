import type { Page } from 'playwright-core';
import { judgement } from '../demo/judgement.js';
import type { Company } from './case-at-hand.js';
import { looking } from './looking.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Role = 'office' | 'organisation' | 'assessor' | 'finance';

export const claims = (company: Company): void =>
  describe('an assessor claims what a visit cost, finance decides, the customer’s order goes onto the invoice', () => {
    let people: Record<Role, Page>;
    let path = '';
    const { seen, look } = looking();
    const go = (page: Page, to: string) =>
      page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: to, exact: true }).click();
    const press = (page: Page, name: string) =>
      page.getByRole('main').getByRole('button', { name, exact: true }).click();
    const inside = (page: Page) => page.getByRole('dialog');
    const send = (page: Page, name: string) => inside(page).getByRole('button', { name, exact: true }).click();
    const openCase = (page: Page) => page.goto(`${company.stage.installation.url}/cases/${path}`);

    const ask = <T>(who: Role, method: 'get' | 'post' | 'put', at: string, data?: object): Promise<T> =>
      company.stage.askAsSeen(people[who], method, at, data);

    /** To the evening of the second day of the visit. */
    async function visited(): Promise<void> {
      const { items: organisations } = await ask<{ items: { programmes: { id: string }[] }[] }>(
        ...(['organisation', 'get', 'organisations'] as const),
      );
      const opened = await ask<{ number: string; cycle: number }>('organisation', 'post', 'cases', {
        ...{ programmeId: organisations[0]?.programmes[0]?.id, targetLevel: 'silver', year: 2005 },
      });
      path = `${opened.number}/${opened.cycle}`;
      const command = (who: Role, name: string, data: object = {}) => ask(who, 'post', `cases/${path}/${name}`, data);
      await command('office', 'accept-application');
      const { rules } = await ask<{ rules: Parameters<typeof judgement>[0] }>(
        'office',
        'get',
        `cases/${path}/scores/self`,
      );
      await ask('office', 'put', `cases/${path}/scores/self`, { scores: judgement(rules, 0.9) });
      await command('office', 'declare-ready');
      const { items: assessors } = await ask<{ items: { id: string; name: string }[] }>('office', 'get', 'assessors');
      const idOf = (name: string) => assessors.find((each) => each.name === name)?.id;
      await command('office', 'name-assessor', { assessorId: idOf('Ruth Ellery') });
      await command('office', 'appoint-supervisor', { assessorId: idOf('Gareth Pryce') });
      const { today } = await ask<{ today: string }>('office', 'get', 'sandbox/clock');
      const after = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
      const days = [after(1), after(2)];
      await command('office', 'book-visit', { days, place: 'Leeds', reason: 'Both sides agreed by telephone.' });
      await ask('office', 'post', 'sandbox/clock', { to: days[1] });
      for (let tries = 0; tries < 100; tries++) {
        if ((await ask<{ stage: string }>('office', 'get', `cases/${path}`)).stage === 'VISIT') break;
        await new Promise((done) => setTimeout(done, 100));
      }
      const feedback = { day: days[1], to: 'the programme team', summary: 'A sound programme.' };
      await command('assessor', 'complete-visit', { days, verbalFeedback: feedback });
    }

    beforeAll(async () => {
      people = { ...company.people, finance: await company.stage.person('finance') };
      for (const page of Object.values(people)) page.setDefaultTimeout(15_000);
      await visited();
    }, 300_000);

    it('F84 F103 an assessor enters a claim, is told what is missing, attaches a receipt and submits it', async () => {
      const page = people.assessor;
      await page.goto(company.stage.installation.url);
      await page.getByText('No claim of yours is open.').waitFor();
      await go(page, 'Claims');
      await page.getByRole('heading', { name: 'My claims' }).waitFor();
      await page.getByRole('combobox', { name: 'For which case?' }).click();
      await page.getByRole('option', { name: /Northmoor/ }).click();
      await look(page, 'my-claims');
      await press(page, 'Begin the claim');
      await page.getByRole('heading', { name: 'Claim of Travel and Subsistence' }).waitFor();
      await page.getByLabel('Kind').selectOption('hotel');
      await page.locator('[data-field="lines/0/on"]').fill('today');
      await page.getByLabel('What for').fill('One night');
      await page.getByLabel('Paid').fill('141');
      await page.getByLabel('VAT within it').fill('21');
      await press(page, 'Keep the lines');
      await page.getByText('VAT is recovered with a valid VAT receipt only; attach it').first().waitFor();
      await look(page, 'claim-refused');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'hotel bill.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
      await page.getByText('This file is no PDF, JPEG or PNG').waitFor();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'hotel bill.png', mimeType: 'image/png', buffer: PNG });
      await page.getByRole('link', { name: 'hotel bill.png' }).waitFor();
      await press(page, 'Another line');
      await page.getByLabel('Kind').nth(1).selectOption('mileage');
      await page.locator('[data-field="lines/1/on"]').fill('today');
      await page.getByLabel('What for').nth(1).fill('Home to station and back');
      await page.getByLabel('Miles').fill('40');
      await look(page, 'claim-lines');
      await press(page, 'Keep the lines');
      await page.getByText('Charged to the customer, before VAT').waitFor();
      await look(page, 'claim-draft');
      await press(page, 'Submit the claim');
      await send(page, 'Submit the claim');
      await page.getByText('submitted', { exact: true }).first().waitFor();
      await look(page, 'claim-submitted');
    }, 180_000);

    it('F84 finance sees it at home and returns it by line; mended, it is approved and charged', async () => {
      const { finance, assessor } = people;
      await finance.goto(company.stage.installation.url);
      await finance.getByText('Claims to decide').waitFor();
      await finance.getByRole('link', { name: /Ruth Ellery, case/ }).click();
      await finance.getByRole('button', { name: 'Approve the claim' }).waitFor();
      await look(finance, 'claim-to-decide');
      await press(finance, 'Return the claim');
      await send(finance, 'Return the claim');
      await inside(finance).getByText('Say of at least one line').first().waitFor();
      await inside(finance).getByLabel('Line 2').fill('We make it 38 miles.');
      await look(finance, 'claim-return');
      await send(finance, 'Return the claim');
      await finance.getByText('Came back: We make it 38 miles.').waitFor();
      await assessor.reload();
      await press(assessor, 'Change the lines');
      await assessor.getByText('We make it 38 miles.').first().waitFor();
      await assessor.getByLabel('Miles').fill('38');
      await look(assessor, 'claim-came-back');
      await press(assessor, 'Keep the lines');
      await press(assessor, 'Submit the claim');
      await send(assessor, 'Submit the claim');
      await assessor.getByText('submitted', { exact: true }).first().waitFor();
      await finance.reload();
      await press(finance, 'Approve the claim');
      await look(finance, 'claim-approve');
      await send(finance, 'Approve the claim');
      await finance.getByRole('link', { name: 'The draft', exact: true }).waitFor();
      await look(finance, 'claim-approved');
    }, 180_000);

    it('F83 F86 the draft says that the customer’s order is missing; the organisation enters it on its case, and the invoice goes out', async () => {
      const { finance, organisation } = people;
      await finance.getByRole('link', { name: 'The draft', exact: true }).click();
      await finance.getByRole('heading', { name: 'What it still lacks' }).waitFor();
      await look(finance, 'draft-lacks');
      await openCase(organisation);
      await organisation.getByText('Needed before an invoice goes out').waitFor();
      await look(organisation, 'case-of-organisation');
      await press(organisation, 'Enter the order number');
      await inside(organisation).getByLabel('Purchase order number').fill('PO 4500017731');
      await look(organisation, 'order-form');
      await send(organisation, 'Keep the order number');
      await organisation.getByText('Order PO 4500017731').waitFor();
      await finance.reload();
      await finance.getByRole('heading', { name: 'Nothing it must say is missing' }).waitFor();
      await press(finance, 'Approve and issue the invoice');
      await send(finance, 'Approve and issue the invoice');
      await finance.getByRole('heading', { name: /^Invoice INV-/ }).waitFor();
      await look(finance, 'invoice-with-order');
    }, 180_000);

    it('F4 F93 the organisation keeps its billing profile, with refusals beside the fields', async () => {
      const page = people.organisation;
      await go(page, 'Organisations');
      await page.locator('tbody a').first().click();
      await page.getByText('Electronic invoices cannot be written yet').waitFor();
      await look(page, 'billing-profile');
      await press(page, 'Change the billing profile');
      await inside(page).getByLabel('VAT number').fill('GB 999 9999 74');
      await send(page, 'Keep the billing profile');
      await inside(page).getByText('The check digits of this VAT number are not right').first().waitFor();
      await look(page, 'billing-profile-form');
      await inside(page).getByLabel('VAT number').fill('GB 999 9999 73');
      await inside(page).getByRole('combobox', { name: 'Electronic address: scheme' }).fill('9932');
      await page.getByRole('option', { name: /9932/ }).click();
      await inside(page).getByLabel('Electronic address: identifier').fill('GB999999973');
      await inside(page).getByLabel('Buyer reference').fill('HR-17');
      await send(page, 'Keep the billing profile');
      await page.getByText('GB999999973 (9932').waitFor();
      await page.getByText('What was changed, by whom').click();
      await look(page, 'billing-profile-kept');
    }, 120_000);

    it('F85 finance decides where supplies to a customer abroad are made, by the rules of the day', async () => {
      const page = people.finance;
      await go(page, 'Organisations');
      await page.getByRole('link', { name: 'Rheinbrück Versicherung' }).click();
      await page.getByText('No invoice can be issued yet').waitFor();
      await look(page, 'place-of-supply');
      await press(page, 'Decide the place of supply');
      await inside(page).getByLabel('Rule').selectOption('consultancy, before 2010');
      await inside(page).getByText('Then: reverse charge.').waitFor();
      await inside(page).getByLabel('Evidence').fill('VAT number DE 812 345 670, confirmed by its tax office.');
      await look(page, 'place-of-supply-form');
      await send(page, 'Record the decision');
      await page.getByText('From 12 Jan 2005: reverse charge').waitFor();
      await look(page, 'place-of-supply-decided');
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
