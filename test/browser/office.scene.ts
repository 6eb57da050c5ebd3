import type { Page } from 'playwright-core';
import type { SharedStage } from './shared-stage.js';
import { hindrances } from './stage.js';

export const office = (shared: SharedStage): void =>
  describe('the office’s way through a case, in a browser', () => {
    let page: Page;

    beforeAll(async () => {
      page = await shared.stage.stranger();
    }, 90_000);

    it('refuses a wrong password with a sentence, and lets the right one in', async () => {
      await page.fill('input[name=email]', 'office@ismpe.example');
      await page.fill('input[name=password]', 'not the password');
      await page.click('button[type=submit]');
      await page.getByRole('alert').waitFor();
      expect(await hindrances(page)).toEqual([]);
      await page.fill('input[name=password]', shared.stage.password);
      await page.click('button[type=submit]');
      await page.getByRole('heading', { name: 'Welcome, Olivia Marsh' }).waitFor();
      expect(await hindrances(page)).toEqual([]);
      await page.getByRole('navigation').getByRole('link', { name: 'Cases' }).click();
      await page.getByRole('heading', { name: 'Cases' }).waitFor();
      await page.getByText('No case fits').waitFor();
      expect(await hindrances(page)).toEqual([]);
    }, 60_000);

    it('opens a case from its organisation and accepts the application', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
      await page.locator('tbody a').first().click();
      await page.getByRole('heading', { name: 'New application' }).waitFor();
      expect(await hindrances(page)).toEqual([]);
      await page.getByRole('button', { name: 'Submit the application' }).click();
      await page.getByRole('heading', { name: 'What may happen next' }).waitFor();
      await page.getByRole('button', { name: 'Accept the application' }).click();
      expect(await hindrances(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Accept the application' }).click();
      await page.getByText('In-house review', { exact: true }).first().waitFor();
      await page.getByText('Application accepted').first().waitFor();
      expect(await hindrances(page)).toEqual([]);
    }, 60_000);

    it('says why what is not possible is not, and withdraws the case only with a reason', async () => {
      await page.getByText('Why the rest is not possible now').click();
      await page.getByText('Possible at: Report to issue').first().waitFor();
      await page.getByRole('button', { name: 'Withdraw the case' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByRole('button', { name: 'Withdraw the case' }).click();
      expect(await dialogue.isVisible()).toBe(true);
      await dialogue.getByLabel('Reason').fill('The programme has ended.');
      await dialogue.getByRole('button', { name: 'Withdraw the case' }).click();
      await page.getByText('Withdrawn', { exact: true }).first().waitFor();
      await page.getByText('Nothing that is yours to do now.').waitFor();
    }, 60_000);

    it('shows each mail as it went out', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Mails' }).click();
      await page.getByText('sent', { exact: true }).first().waitFor();
      await page.locator('tbody a').first().click();
      await page.getByRole('tab', { name: 'Plain text' }).click();
      await page.locator('pre').waitFor();
      expect(await hindrances(page)).toEqual([]);
      expect(shared.stage.installation.mails.length).toBeGreaterThan(0);
    }, 60_000);
  });
