import type { Page } from 'playwright-core';
import type { CaseAtHand, Company } from './case-at-hand.js';

export const report = (company: Company): void =>
  describe('the words of a report, from the assessor to the organisation', () => {
    let at: CaseAtHand;

    beforeAll(async () => {
      at = company.caseAtHand();
      await at.toBooked();
      await at.toDay(1);
      await at.complete();
      await at.score('assessor', 'assessor', 0.95);
      await at.command('assessor', 'submit-scores');
    }, 300_000);

    const inside = (page: Page) => page.getByRole('dialog');
    async function begin(page: Page, name: string): Promise<void> {
      await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
      await inside(page).waitFor();
    }
    async function send(page: Page, name: string): Promise<void> {
      await inside(page).getByRole('button', { name, exact: true }).click();
      await inside(page).waitFor({ state: 'detached' });
    }

    it('F52 the assessor writes it over several sittings, and sees the whole report as a draft', async () => {
      const page = await at.open('assessor', 'report');
      await page.getByText('Nothing is written yet').waitFor();
      await page.getByLabel('Summary').fill('Pairs are matched once a year.');
      await page.getByRole('group', { name: /^3\. / }).getByLabel('Strengths').fill('Clear terms\nSigned by both');
      await at.look(page, 'report-text');
      await page.getByRole('button', { name: 'Keep the text' }).click();
      await page.getByText(/^Kept .* by Ruth Ellery\. Nothing unsaved\.$/).waitFor();
      await page.reload();
      expect(await page.getByLabel('Summary').inputValue()).toBe('Pairs are matched once a year.');
      const link = page.getByRole('link', { name: 'See the whole report as a draft (PDF)' });
      const draft = await page.request.get(`${company.stage.installation.url}${await link.getAttribute('href')}`);
      expect([draft.status(), (await draft.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }, 120_000);

    it('F52 the supervisor reads it, and whoever overwrites what another has kept is told', async () => {
      const supervisor = await at.open('supervisor', 'report');
      await supervisor.getByText('Signed by both').waitFor();
      expect(await supervisor.getByRole('button', { name: 'Keep the text' }).count()).toBe(0);
      await at.look(supervisor, 'report-text-read');
      const office = await at.open('office', 'report');
      await office.getByLabel('Summary').fill('Pairs are matched each autumn.');
      const path = `cases/${at.path}/report-text`;
      await at.ask('assessor', 'put', path, { summary: 'Pairs are matched twice a year.', segments: [] });
      await office.getByRole('button', { name: 'Keep the text' }).click();
      await office
        .getByText(/^Somebody kept another text/)
        .first()
        .waitFor();
      expect(await office.getByLabel('Summary').inputValue()).toBe('Pairs are matched each autumn.');
    }, 120_000);

    it('F53 the organisation reads what it checks beside its points, and the office answers them point by point', async () => {
      await at.command('supervisor', 'accept-scores');
      const office = await at.open('office', 'report');
      await begin(office, 'Have the organisation check the facts');
      await inside(office).getByLabel('Summary').waitFor();
      expect(await inside(office).getByLabel('Summary').inputValue()).toBe('Pairs are matched twice a year.');
      await at.look(office, 'send-for-accuracy');
      await send(office, 'Have the organisation check the facts');
      const organisation = await at.open('organisation', 'report');
      await organisation.getByText(/^The organisation answers until/).waitFor();
      expect(await organisation.getByRole('region', { name: 'Text of the report' }).count()).toBe(0);
      await begin(organisation, 'Answer the check of the facts');
      await inside(organisation).getByText('Pairs are matched twice a year.').waitFor();
      await inside(organisation).getByLabel('Not right in segment 3').fill('Once a year.');
      await at.look(organisation, 'answer-accuracy');
      await send(organisation, 'Answer the check of the facts');
      const again = await at.open('office', 'report');
      await begin(again, 'Record what was changed in the facts');
      await inside(again).getByText('The organisation: Once a year.').waitFor();
      await inside(again).getByLabel('Changed in segment 3').fill('Corrected.');
      await at.look(again, 'record-accuracy-changes');
      await send(again, 'Record what was changed in the facts');
      await again.getByText('Segment 3: Corrected.').waitFor();
      await at.look(again, 'accuracy-settled');
    }, 120_000);

    it('F54 the report is issued, and corrected, from what is written: nothing is typed again', async () => {
      await at.ask('office', 'put', `cases/${at.path}/report-text`, { summary: 'Matched once a year.', segments: [] });
      const page = await at.open('office', 'report');
      await begin(page, 'Issue the report');
      expect(await inside(page).getByLabel('Summary').inputValue()).toBe('Matched once a year.');
      await send(page, 'Issue the report');
      await page.getByText('Certificate to issue', { exact: true }).first().waitFor();
      await begin(page, 'Correct the report, the grade staying as it is');
      expect(await inside(page).getByLabel('Summary').inputValue()).toBe('Matched once a year.');
      await at.look(page, 'correct-report');
      await inside(page).getByRole('button', { name: 'Cancel' }).click();
      await inside(page).waitFor({ state: 'detached' });
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(at.seen).toEqual([]);
    });
  });
