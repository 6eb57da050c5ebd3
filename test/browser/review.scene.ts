import type { Page } from 'playwright-core';
import type { CaseAtHand, Company } from './case-at-hand.js';

export const review = (company: Company): void =>
  describe('scores that rest on interviews, and a supervisor who would score otherwise', () => {
    let at: CaseAtHand;

    beforeAll(async () => {
      at = company.caseAtHand();
      await at.toBooked();
      await at.toDay(1);
      const heard = { day: at.days[1], consent: 'notes', notes: 'Nobody asked what I wanted from it.' };
      await at.command('assessor', 'interviews', { ...heard, stakeholder: 'mentee' });
      await at.command('assessor', 'interviews', { ...heard, stakeholder: 'mentor', notes: 'Well briefed.' });
      await at.complete();
      await at.score('assessor', 'assessor', 0.95);
    }, 300_000);

    const inside = (page: Page) => page.getByRole('dialog');
    const send = (page: Page, name: string) => inside(page).getByRole('button', { name, exact: true }).click();
    const gone = (page: Page) => inside(page).waitFor({ state: 'detached' });
    /** A command of the page: its button, then the same words in its form. */
    async function act(page: Page, name: string): Promise<void> {
      await page.getByRole('main').getByRole('button', { name, exact: true }).click();
      await send(page, name);
      await gone(page);
    }

    it('F41 the assessor links interviews to a criterion in the score sheet, and keeps typing', async () => {
      const page = await at.open('assessor', 'assessor');
      const comment = page.getByLabel('1.1: comment');
      await comment.fill('Three people said the same.');
      await page.getByRole('button', { name: 'Link interviews: 1.1' }).click();
      await inside(page)
        .getByLabel(/^Mentee 1/)
        .check();
      await at.look(page, 'link-interviews');
      await send(page, 'Keep the links');
      await gone(page);
      await page.getByText('Heard: Mentee 1').waitFor();
      expect(await comment.inputValue()).toBe('Three people said the same.');
      await page.getByText('Not saved yet.').waitFor();
      await page.getByRole('button', { name: 'Save the scores' }).click();
      await page.getByText('Nothing unsaved.').waitFor();
      await at.look(page, 'sheet-with-interviews');
      await act(page, 'Submit the scores');
    }, 120_000);

    it('F16 office, assessor and supervisor see by segment where self-score and assessor differ', async () => {
      for (const who of ['office', 'assessor', 'supervisor'] as const) {
        const page = await at.open(who, 'comparison');
        await page.getByRole('cell', { name: 'Overall' }).waitFor();
      }
      await at.look(at.people.office, 'comparison');
    }, 120_000);

    it('F48 the supervisor scores a criterion otherwise, with why; the assessor’s stays', async () => {
      const page = await at.open('supervisor', 'comparison');
      await page.getByText('1. Clarity of purpose').last().click();
      await page.getByRole('button', { name: 'Score otherwise: 1.1' }).click();
      await inside(page)
        .getByLabel(/^Your points/)
        .fill('40');
      await inside(page).getByLabel('Why').fill('The mentee says the opposite.');
      await send(page, 'Keep the alternative score');
      await inside(page).getByText('Criterion 1.1 takes whole points from 0 to 10.').first().waitFor();
      await at.look(page, 'alternative-refused');
      await inside(page)
        .getByLabel(/^Your points/)
        .fill('4');
      await send(page, 'Keep the alternative score');
      await gone(page);
      await page.getByText('open until the review is given').waitFor();
      await at.look(page, 'comparison-with-alternative');
    }, 120_000);

    it('F48 returning the scores carries what was said; the assessor reads it, and what came of it stays on record', async () => {
      const page = await at.open('supervisor', 'comparison');
      await page.getByRole('main').getByRole('button', { name: 'Return the scores for rework', exact: true }).click();
      await inside(page).getByText('1. Clarity of purpose').first().waitFor();
      expect(await inside(page).getByLabel('1. Clarity of purpose').inputValue()).toBe(
        '1.1: 4 of 10 rather than as scored. The mentee says the opposite.',
      );
      await at.look(page, 'return-with-alternatives');
      await send(page, 'Return the scores for rework');
      await gone(page);
      const assessor = await at.open('assessor', 'comparison');
      await assessor.getByText('returned', { exact: true }).waitFor();
      await at.command('assessor', 'resubmit-scores', { reason: 'Looked at again; the mentor was there too.' });
      await page.reload();
      await page.getByText('returned; the score was kept').waitFor();
      await act(page, 'Accept the scores');
      await page.getByRole('button', { name: 'Score otherwise: 1.2' }).waitFor({ state: 'detached' });
      await at.look(page, 'comparison-accepted');
    }, 120_000);

    it('F50 a manager reads how assessors and supervisors judge, and of few cases nothing', async () => {
      const page = at.people.manager;
      await page.goto(company.stage.installation.url);
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Moderation' }).click();
      await page.getByRole('cell', { name: 'Ruth Ellery' }).waitFor();
      expect(await page.getByRole('cell', { name: 'too few' }).count()).toBe(4);
      await at.look(page, 'moderation');
    }, 60_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(at.seen).toEqual([]);
    });
  });
