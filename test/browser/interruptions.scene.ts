import type { Page } from 'playwright-core';
import type { SharedStage } from './shared-stage.js';
import { hindrances } from './stage.js';

export const interruptions = (shared: SharedStage): void =>
  describe('what comes between a person and their work, in a browser', () => {
    let office: Page;
    let number = '';

    beforeAll(async () => {
      office = await shared.stage.person('office');
      const { items } = await shared.stage.ask<{ items: readonly { programmes: readonly { id: string }[] }[] }>(
        await shared.stage.person('organisation'),
        'get',
        'organisations',
      );
      const application = { programmeId: items[0]?.programmes.at(-1)?.id, targetLevel: 'silver', year: 2005 };
      number = (await shared.stage.ask<{ number: string }>(office, 'post', 'cases', application)).number;
      await command(office, 'accept-application', {});
    }, 120_000);

    const command = (page: Page, name: string, body: object): Promise<unknown> =>
      shared.stage.askAsSeen(page, 'post', `cases/${number}/1/${name}`, body);

    it('tells whoever fills in a form what a colleague did meanwhile, and keeps what is typed', async () => {
      await office.goto(`${shared.stage.installation.url}/cases/${number}/1`);
      await office.getByRole('button', { name: 'Pause the case' }).click();
      const form = office.getByRole('dialog');
      await form.locator('[name="reason"]').fill('The sponsor is away.');
      await command(await shared.stage.person('manager'), 'ask-organisation', {
        what: 'A date',
        why: 'To book the visit.',
      });
      await form.getByRole('button', { name: 'Pause the case' }).click();
      await form.getByText(/^Changed by .* since you opened it/).waitFor();
      expect(await hindrances(office)).toEqual([]);
      expect(await form.locator('[name="reason"]').inputValue()).toBe('The sponsor is away.');
      await form.getByRole('button', { name: 'I have seen it; go on with what I typed' }).click();
      await form.getByRole('button', { name: 'Pause the case' }).click();
      await form.waitFor({ state: 'detached' });
      await office.getByRole('button', { name: 'Resume the case' }).waitFor();
    }, 60_000);

    it('goes from one command straight to the next: what somebody has just done themselves is no news to them', async () => {
      await office.route(`**/api/cases/${number}/1`, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500)); // a page that is slow to be read anew
        await route.continue();
      });
      for (const [name, field] of [
        ['Note that the organisation answered', 'note'],
        ['Resume the case', undefined],
      ] as const) {
        await office.getByRole('button', { name, exact: true }).click();
        const form = office.getByRole('dialog', { name });
        if (field) await form.locator(`[name="${field}"]`).fill('They answered by telephone.');
        await form.getByRole('button', { name, exact: true }).click();
        await form.waitFor({ state: 'detached', timeout: 8000 });
      }
      await office.unroute(`**/api/cases/${number}/1`);
    }, 60_000);

    it('asks before a page with unsaved scores is left, and signs in again over it when the session has run out', async () => {
      const organisation = await shared.stage.person('organisation');
      await organisation.goto(`${shared.stage.installation.url}/cases/${number}/1?part=self`);
      const points = organisation.getByLabel('1.1: points', { exact: false });
      await points.fill('3');
      await organisation
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: 'Organisations' })
        .click();
      await organisation
        .getByRole('dialog', { name: 'Leave without sending?' })
        .getByRole('button', { name: 'Stay' })
        .click();
      expect(await points.inputValue()).toBe('3');
      await organisation.context().clearCookies();
      await organisation.getByRole('button', { name: 'Save the scores' }).click();
      await organisation.getByText('Your session has run out. What you have typed is still here.').waitFor();
      expect(await hindrances(organisation)).toEqual([]);
      await organisation.locator('input[name=password]').fill(shared.stage.password);
      await organisation.getByRole('button', { name: 'Sign in' }).click();
      await organisation.getByText('Your session has run out.', { exact: false }).waitFor({ state: 'detached' });
      expect(await points.inputValue()).toBe('3');
      await organisation.getByRole('button', { name: 'Save the scores' }).click();
      await organisation.getByText('1 of 42 criteria judged. Nothing unsaved.').waitFor();
      await organisation.reload();
      expect(await points.inputValue()).toBe('3');
    }, 60_000);

    it('is worked without a mouse: signing in, finding the case, withdrawing it', async () => {
      const page = await shared.stage.stranger();
      const { keyboard } = page;
      await page.locator('input[name=email]:focus').waitFor();
      await keyboard.type('office@ismpe.example');
      await keyboard.press('Tab');
      await keyboard.type(shared.stage.password);
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: /^Welcome/ }).waitFor();
      await keyboard.press('g');
      await keyboard.press('c');
      await page.getByRole('heading', { name: 'Cases', exact: true }).waitFor();
      await keyboard.press('Control+k');
      await keyboard.type(number);
      await page.getByRole('option', { name: number }).first().waitFor();
      expect(await hindrances(page)).toEqual([]);
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: 'What may happen next' }).waitFor();
      await keyboard.press('Control+k');
      await keyboard.type('withdraw the case');
      await page.getByRole('option', { name: 'Withdraw the case' }).waitFor();
      await keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Withdraw the case' }).waitFor();
      await keyboard.type('The programme has ended.');
      for (let tries = 0; tries < 5 && !(await focusIsOn(page, 'Withdraw the case')); tries++)
        await keyboard.press('Tab');
      await keyboard.press('Enter');
      await page.getByText('Withdrawn', { exact: true }).first().waitFor();
      expect(await hindrances(page)).toEqual([]);
    }, 60_000);
  });

const focusIsOn = async (page: Page, words: string): Promise<boolean> =>
  (await page.locator(':focus').textContent()) === words;
