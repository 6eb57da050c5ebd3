import type { Page } from 'playwright-core';
import { looking, pictures } from './looking.js';
import { Stage } from './stage.js';

describe('finance staff’s month, in a browser', () => {
  let stage: Stage | undefined;
  let finance: Page;
  let manager: Page;
  let office: Page;
  let caseNumber = '';
  let account = '';
  const { seen, look } = looking();
  const go = (page: Page, to: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: to }).click();
  const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const inside = (page: Page) => page.getByRole('dialog');
  const send = (page: Page, name: string) => inside(page).getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

  beforeAll(async () => {
    stage = await Stage.open();
    office = await stage.signIn('office');
    await go(office, 'Organisations');
    await office.getByRole('link', { name: 'Tarn & Fell Outdoor' }).click();
    await office.getByRole('button', { name: 'Submit the application' }).click();
    await office.getByRole('button', { name: 'Accept the application' }).click();
    await inside(office).getByRole('button', { name: 'Accept the application' }).click();
    await office.getByText('Application accepted').first().waitFor();
    caseNumber = /A-\d{4}-\d{4}/.exec(office.url())?.[0] ?? '';
    finance = await stage.signIn('finance');
    manager = await stage.signIn('manager');
  }, 300_000);
  afterAll(() => stage?.close(), 60_000);

  it('F80 F79 prepares a draft of the fee, changes its lines, and sees what it would come to and why before issuing it', async () => {
    await go(finance, 'Invoices');
    await finance.getByText('No invoice yet.').waitFor();
    await press(finance, 'Prepare a draft');
    await inside(finance).getByLabel('Case number').fill(caseNumber);
    await send(finance, 'Prepare the draft');
    await heading(finance, 'Draft of an invoice');
    await finance.getByText('Nothing is missing.').waitFor();
    await look(finance, 'draft');
    await press(finance, 'Change the lines');
    await inside(finance).getByRole('button', { name: 'Add a line' }).click();
    await inside(finance).getByLabel('Line 2: what is charged').fill('A workshop on the standards');
    await inside(finance).getByLabel('Line 2: quantity').fill('none');
    await inside(finance).getByLabel('Line 2: net each').fill('150');
    await send(finance, 'Keep the lines');
    await inside(finance).getByText('A quantity is more than nothing').first().waitFor();
    await look(finance, 'draft-lines-refused');
    await inside(finance).getByLabel('Line 2: quantity').fill('2');
    await send(finance, 'Keep the lines');
    await finance.getByText('£6,227.50').first().waitFor();
    await press(finance, 'Preview');
    await inside(finance).getByTitle('The draft as PDF').waitFor();
    await inside(finance).getByRole('button', { name: 'Close' }).click();
    await go(finance, 'Invoices');
    await finance.getByRole('link', { name: 'Drafts to approve' }).click();
    await finance.getByText('Fiona Petrie').last().waitFor();
    await look(finance, 'drafts-to-approve');
    await finance.locator('tbody a').first().click();
    await press(finance, 'Approve and issue the invoice');
    await inside(finance).getByText('£6,227.50 with VAT').waitFor();
    await look(finance, 'issue');
    await send(finance, 'Approve and issue the invoice');
    await heading(finance, 'Invoice INV-000001');
    await finance.getByText('Next reminder').waitFor();
    await look(finance, 'invoice');
  }, 180_000);

  it('F87 records a payment in part', async () => {
    await press(finance, 'Record a payment');
    await inside(finance).getByLabel('Amount').fill('1000');
    await inside(finance).getByLabel('Reference').fill('BACS 4471');
    await send(finance, 'Record the payment');
    await finance.getByText('part paid').waitFor();
    await finance.getByText('£5,227.50').first().waitFor();
  }, 60_000);

  it('F88 credits a part, never more than remains, and above the limit only a second person issues it', async () => {
    await press(finance, 'Credit');
    await inside(finance).getByText('Parts of it, by line').click();
    await inside(finance).getByLabel('Line 1, net').fill('9000');
    await inside(finance).getByLabel('Reason').fill('The second day was shorter than agreed.');
    await send(finance, 'Prepare the credit note');
    await inside(finance)
      .getByText(/£5000.00 net remains/)
      .first()
      .waitFor();
    await look(finance, 'credit-refused');
    await inside(finance).getByLabel('Line 1, net').fill('500');
    await send(finance, 'Prepare the credit note');
    await heading(finance, 'Draft of a credit note');
    await finance.getByText('somebody else of finance or a manager issues it').waitFor();
    expect(await finance.getByRole('button', { name: 'Approve and issue the credit note' }).count()).toBe(0);
    await look(finance, 'credit-note-second-person');
    await go(manager, 'Invoices');
    await manager.getByRole('link', { name: 'Drafts to approve' }).click();
    await manager.getByRole('link', { name: 'Credit note' }).click();
    await press(manager, 'Approve and issue the credit note');
    await send(manager, 'Approve and issue the credit note');
    await heading(manager, 'Credit note CRN-000001');
    await look(manager, 'credit-note');
    await go(finance, 'Invoices');
    await heading(finance, 'Invoices');
    await finance.getByRole('link', { name: 'INV-000001' }).click();
    await finance.getByText('£4,640.00').first().waitFor();
    await finance.getByRole('link', { name: 'CRN-000001' }).waitFor();
  }, 120_000);

  it('F89 opens a dispute with its owner and review date, which holds the reminders, and ends it', async () => {
    await press(finance, 'Record a dispute');
    await inside(finance).getByLabel('What the customer disputes').fill('The workshop was not ordered.');
    await inside(finance).getByRole('textbox', { name: 'Review it on' }).fill('+14');
    await look(finance, 'dispute-form');
    await send(finance, 'Record a dispute');
    await finance.getByText('The invoice is disputed: reminders rest').waitFor();
    await look(finance, 'disputed');
    await press(finance, 'Settle the dispute');
    await inside(finance).getByLabel('What was agreed').fill('The order was found.');
    await send(finance, 'Settle the dispute');
    await finance.getByText('Dispute settled, the invoice stands').waitFor();
  }, 60_000);

  it('F90 notes a promise to pay, and says when reminders go on', async () => {
    await press(finance, 'Record a promise to pay');
    await inside(finance).getByRole('textbox', { name: 'Promised for' }).fill('+20');
    await inside(finance).getByLabel('Who promised it, and how').fill('Accounts payable, by telephone');
    await send(finance, 'Record a promise to pay');
    await finance
      .getByText(/^Payment promised for/)
      .first()
      .waitFor();
    await look(finance, 'promised');
  }, 60_000);

  it('F90 F87 F115 finds the debtor, overdue by then, takes an over-payment, allocates it, and has the rest go back by two people', async () => {
    await office.reload();
    await office.getByRole('button', { name: /^Sandbox/ }).click();
    await office.getByRole('textbox', { name: 'To the day' }).fill('+60');
    await office.getByRole('button', { name: 'Move the clock' }).click();
    await office.getByRole('button', { name: 'Move the clock' }).waitFor({ state: 'detached', timeout: 60_000 });
    await finance.reload();
    await go(finance, 'Debtors');
    await finance
      .getByText(/30 days/)
      .first()
      .waitFor();
    await look(finance, 'debtors');
    await finance.getByRole('link', { name: 'Tarn & Fell Outdoor' }).click();
    await heading(finance, 'Tarn & Fell Outdoor');
    account = new URL(finance.url()).pathname.slice(1);
    await press(finance, 'Record a payment');
    await inside(finance).getByLabel('Amount').fill('5600');
    await inside(finance).getByLabel('Reference').fill('CHQ 000217');
    await inside(finance).getByText('Nothing yet').click();
    await look(finance, 'account-payment');
    await send(finance, 'Record the payment');
    await finance.getByRole('heading', { name: 'On account, settling nothing yet' }).waitFor();
    await look(finance, 'account');
    await finance.getByRole('button', { name: 'Allocate: CHQ 000217' }).click();
    await inside(finance).getByLabel('To INV-000001').fill('4800');
    await send(finance, 'Allocate it');
    await inside(finance).getByText('£4640.00 is open').first().waitFor();
    await inside(finance).getByLabel('To INV-000001').fill('4640');
    await send(finance, 'Allocate it');
    await finance.getByText('Nothing is open.').waitFor();
    await press(finance, 'Record a refund');
    await inside(finance).getByLabel('Amount').fill('960');
    await inside(finance).getByLabel('Reference').fill('OUT 12');
    await inside(finance).getByLabel('Reason').fill('Paid too much.');
    await look(finance, 'refund-form');
    await send(finance, 'Record the refund');
    await finance.getByText('You proposed this refund').waitFor();
    await look(finance, 'refund-proposed');
    await manager.goto(finance.url());
    await press(manager, 'Approve the refund');
    await send(manager, 'Approve the refund');
    await manager.getByRole('heading', { name: 'Refunds' }).waitFor();
    await finance.reload();
    await finance.getByRole('heading', { name: 'Refunds' }).waitFor();
    await look(finance, 'account-settled');
    await finance.getByRole('link', { name: 'Statement' }).click();
    await heading(finance, 'Statement of account');
    await finance.getByText('CHQ 000217').waitFor();
    await look(finance, 'statement');
  }, 180_000);

  it('F79 F94 keeps the fees by year and says what debt holds, and why', async () => {
    await go(finance, 'Billing');
    await finance.getByText('stays as it is').first().waitFor();
    await press(finance, 'Add a year');
    await inside(finance).getByLabel('Net, without VAT').fill('5,250');
    await send(finance, 'Add the fee');
    await finance.getByText('£5,250.00').waitFor();
    await press(finance, 'Change the policy');
    await inside(finance).getByLabel('the certificate').selectOption('yes');
    await inside(finance).getByLabel('Reason').fill('Agreed by the Board in May.');
    await look(finance, 'policy-form');
    await send(finance, 'Set the policy');
    await finance.getByText('Of the house: Agreed by the Board in May.').first().waitFor();
    await look(finance, 'billing');
    await finance.goto(`${stage?.installation.url ?? ''}/cases/${caseNumber}/1?part=billing`);
    await finance.getByText('Of the house: Agreed by the Board in May.').first().waitFor();
    await look(finance, 'case-billing');
  }, 120_000);

  it('F96 reads as well in the dark, on a telephone and on paper', async () => {
    const url = stage?.installation.url ?? '';
    for (const [scheme, width] of [
      ['dark', 1280],
      ['light', 420],
    ] as const) {
      await finance.emulateMedia({ colorScheme: scheme });
      await finance.setViewportSize({ width, height: 900 });
      for (const page of ['invoices', account, 'billing']) {
        await finance.goto(`${url}/${page}`);
        await finance.locator('tbody tr').first().waitFor();
        await look(finance, `${page.split('/')[0] ?? ''}-${scheme}-${width}`);
      }
      await finance.goto(`${url}/invoices`);
      await finance.getByRole('link', { name: 'INV-000001' }).click();
      await finance.getByRole('heading', { name: 'What may happen next' }).waitFor();
      await look(finance, `invoice-${scheme}-${width}`);
    }
    await finance.setViewportSize({ width: 1280, height: 900 });
    await finance.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await finance.getByRole('button').count()).toBe(0);
    await finance.getByText('INV-000001').first().waitFor();
    if (pictures) await finance.pdf({ path: `${pictures}/invoice-printed.pdf`, format: 'A4' });
    await finance.emulateMedia({ media: 'screen' });
  }, 120_000);

  it('F102 an organisation sees its own issued invoices, and nothing of what goes on inside the house', async () => {
    const customer = await stage?.signIn('organisation');
    if (!customer) return;
    await go(customer, 'Invoices');
    await customer.getByText('No invoice yet.').waitFor();
    expect(await customer.getByRole('link', { name: 'Drafts to approve' }).count()).toBe(0);
    await look(customer, 'organisation-invoices');
  }, 60_000);

  it('keeps nobody from reading or working any of these screens', () => {
    expect(seen).toEqual([]);
  });
});
