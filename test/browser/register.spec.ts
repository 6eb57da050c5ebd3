import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hindrances, Stage } from './stage.js';

/** Where pictures of the screens go, for whoever wants to look at them. */
const pictures = process.env['PICTURES'];

describe('the office keeps the register of assessors, in a browser', () => {
  let stage: Stage | undefined;
  let page: Page;
  /** What would keep somebody from reading or working a screen, over all that were looked at. */
  const seen: string[] = [];
  const look = async (name: string): Promise<void> => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    seen.push(...(await hindrances(page)).map((each) => `${name}: ${each}`));
  };
  const dialogue = () => page.getByRole('dialog');

  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.signIn('office');
  }, 300_000);
  afterAll(() => stage?.close(), 60_000);

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

  it('keeps nobody from reading or working any of these screens', () => {
    expect(seen).toEqual([]);
  });
});
