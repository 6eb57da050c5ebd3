import type { Page } from 'playwright-core';
import { CaseAtHand, type Company } from './case-at-hand.js';

export const away = (company: Company): void =>
  describe('F45 a score sheet while the connection is away', () => {
    let at: CaseAtHand;
    let other: CaseAtHand;
    let page: Page;

    beforeAll(async () => {
      at = company.caseAtHand();
      await at.toBooked();
      await at.toDay(0);
      other = new CaseAtHand(company, { ...at.people, assessor: await company.stage.person('assessor') });
      page = await at.open('assessor', 'assessor');
    }, 300_000);

    const points = (criterion: string) => page.getByLabel(`${criterion}: points`, { exact: false });
    const save = () => page.getByRole('button', { name: 'Save the scores' }).click();
    /** The same assessor at another device, whose connection is there. */
    const elsewhere = (scores: readonly object[]) =>
      other.ask('assessor', 'put', `cases/${at.path}/scores/assessor`, { scores });
    const saved = async () =>
      (await other.ask<{ scores: object[] }>('assessor', 'get', `cases/${at.path}/scores/assessor`)).scores;

    it('keeps what is typed, says so, and saves it by itself once the connection is back', async () => {
      await points('1.1').fill('6');
      await page.getByLabel('1.1: comment').fill('Said by all three.');
      await page.context().setOffline(true);
      await save();
      await page.getByText(/^The connection is away\. What you typed is kept on this device/).waitFor();
      await at.look(page, 'sheet-away');
      await page.context().setOffline(false);
      await page.getByText('1 of 42 criteria judged. Nothing unsaved.').waitFor();
      expect(await saved()).toEqual([{ criterion: '1.1', points: 6, comment: 'Said by all three.' }]);
    }, 120_000);

    it('is there again when the page is opened anew, until it is saved or sent away', async () => {
      await points('1.2').fill('4');
      page.once('dialog', (leaving) => void leaving.accept());
      await page.reload();
      await page.getByText(/^What you typed on this device on .* is in the sheet below/).waitFor();
      expect(await points('1.2').inputValue()).toBe('4');
      await at.look(page, 'sheet-restored');
      await page.getByRole('button', { name: 'Show what is saved instead' }).click();
      expect(await points('1.2').inputValue()).toBe('');
      expect(await points('1.1').inputValue()).toBe('6');
    }, 120_000);

    it('lists what was saved elsewhere to something else: a person chooses, and the last to write wins nothing', async () => {
      await points('1.1').fill('9');
      await points('1.3').fill('5');
      await page.context().setOffline(true);
      await save();
      await page.getByText(/^The connection is away\. What you typed is kept/).waitFor();
      await elsewhere([
        { criterion: '1.1', points: 2, comment: 'Two of them disagree.' },
        { criterion: '1.2', points: 8 },
      ]);
      await page.context().setOffline(false);
      await page.getByText('These scores were saved elsewhere since you began to type').waitFor();
      await page.getByText('Typed here: 9 of 10, “Said by all three.”').waitFor();
      await at.look(page, 'sheet-conflicts');
      expect(await page.getByRole('button', { name: '1 still to choose' }).isDisabled()).toBe(true);
      await page.getByText('Saved meanwhile: 2 of 10, “Two of them disagree.”').click();
      await page.getByRole('button', { name: 'Go on with these' }).click();
      const values = await Promise.all(['1.1', '1.2', '1.3'].map((each) => points(each).inputValue()));
      expect(values).toEqual(['2', '8', '5']);
      await save();
      await page.getByText('3 of 42 criteria judged. Nothing unsaved.').waitFor();
      expect(await saved()).toEqual([
        { criterion: '1.1', points: 2, comment: 'Two of them disagree.' },
        { criterion: '1.2', points: 8 },
        { criterion: '1.3', points: 5 },
      ]);
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(at.seen).toEqual([]);
    });
  });
