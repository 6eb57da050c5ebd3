import type { Locator, Page } from 'playwright-core';
import type { SharedStage } from './shared-stage.js';
import { hindrances } from './stage.js';

const DAY = 86_400_000;

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const accreditation = (shared: SharedStage): void =>
  describe('one accreditation, each by the person who walks it in life', () => {
    let office: Page;
    let organisation: Page;
    let assessor: Page;
    let supervisor: Page;
    let number = '';

    beforeAll(async () => {
      [office, organisation] = [await shared.stage.person('office'), await shared.stage.signIn('organisation')];
      [assessor, supervisor] = [await shared.stage.person('assessor'), await shared.stage.person('supervisor')];
    }, 120_000);

    /** Opens the case from the reader's own list, as it now stands. */
    async function openCase(page: Page): Promise<void> {
      await page.goto(`${shared.stage.installation.url}/cases`);
      await page.getByRole('link', { name: number, exact: true }).click();
      await page.getByRole('heading', { name: 'What may happen next' }).waitFor();
    }

    /** A command through its form; `fill` does what the form asks for. */
    async function act(page: Page, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
      await page.getByRole('button', { name, exact: true }).first().click();
      const form = page.getByRole('dialog');
      await form.waitFor();
      expect(await hindrances(page)).toEqual([]);
      await fill?.(form);
      await form.getByRole('button', { name, exact: true }).click();
      const refused = form.getByRole('alert').waitFor();
      await Promise.race([form.waitFor({ state: 'detached' }), refused.then(() => refusedWith(form))]);
    }

    async function refusedWith(form: Locator): Promise<never> {
      throw new Error(await form.getByRole('alert').innerText());
    }

    const stands = (page: Page, words: string): Promise<void> =>
      page.getByText(words, { exact: true }).first().waitFor();
    const field = (form: Locator | Page, name: string): Locator =>
      form.locator(`[data-field="${name}"], [name="${name}"]`).first();

    async function today(): Promise<string> {
      const answer = await office.request.get(`${shared.stage.installation.url}/api/session`);
      return ((await answer.json()) as { today: string }).today;
    }

    async function days(count: number): Promise<void> {
      const headers = { origin: shared.stage.installation.url };
      const answer = await office.request.post(`${shared.stage.installation.url}/api/sandbox/clock`, {
        data: { days: count },
        headers,
      });
      expect(answer.status()).toBeLessThan(300);
    }

    /** A Monday that is far enough ahead to be booked. */
    async function monday(): Promise<string> {
      const ahead = new Date(Date.parse(`${await today()}T12:00:00Z`) + 10 * DAY);
      return new Date(ahead.getTime() + ((8 - ahead.getUTCDay()) % 7) * DAY).toISOString().slice(0, 10);
    }

    async function bookedFirst(): Promise<string> {
      const answer = await office.request.get(`${shared.stage.installation.url}/api/cases/${number}/1`);
      return ((await answer.json()) as { state: { bookedDays: readonly string[] } }).state.bookedDays[0] ?? '';
    }

    /** Judges every criterion but the first few, and saves. */
    async function judge(page: Page, tab: string, missing = 0): Promise<void> {
      await page.getByRole('tab', { name: tab }).click();
      const points = page.locator('input[data-judges]');
      await points.first().waitFor();
      const count = await points.count();
      for (let index = missing; index < count; index++) {
        const most = Number((await points.nth(index).getAttribute('aria-label'))?.split(' ').at(-1));
        await points.nth(index).fill(String(most));
      }
      await page.getByText(`${count - missing} of ${count} criteria judged. Not saved yet.`).waitFor();
      expect(await hindrances(page)).toEqual([]);
      await page.getByRole('button', { name: 'Save the scores' }).click();
      await page.getByText('Nothing unsaved.').waitFor();
    }

    it('the organisation applies for its own programme, and the office accepts', async () => {
      await organisation.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
      await organisation.locator('tbody a').first().click();
      await organisation.getByRole('button', { name: 'Submit the application' }).click();
      await organisation.getByRole('heading', { name: 'What may happen next' }).waitFor();
      number = /A-\d{4}-\d{4}/.exec(organisation.url())?.[0] ?? '';
      await openCase(office);
      await act(office, 'Accept the application');
      await stands(office, 'In-house review');
    }, 60_000);

    it('declares itself ready only when every criterion is judged; what is missing is named', async () => {
      await judge(organisation, 'Self-assessment', 1);
      await organisation.getByRole('button', { name: 'Declare the programme ready' }).click();
      const form = organisation.getByRole('dialog');
      await form.getByRole('button', { name: 'Declare the programme ready' }).click();
      await form.getByText(/^scores: Criterion 1\.1, .* is not scored yet/).waitFor();
      await form.getByRole('button', { name: 'Cancel' }).click();
      await judge(organisation, 'Self-assessment');
      await act(organisation, 'Declare the programme ready');
      await stands(organisation, 'Ready');
      expect(await organisation.getByRole('button', { name: 'Name the assessor' }).count()).toBe(1);
      expect(await organisation.getByRole('button', { name: 'Appoint the supervisory assessor' }).count()).toBe(0);
    }, 90_000);

    it('the office names assessor and supervisor; days are proposed, countered and agreed to', async () => {
      const pick = (name: string) => async (form: Locator) => {
        await form.getByRole('combobox').fill(name);
        await office.getByRole('option', { name }).click();
      };
      await openCase(office);
      await act(office, 'Name the assessor', pick('Ruth Ellery'));
      await act(office, 'Appoint the supervisory assessor', pick('Gareth Pryce'));
      const first = await monday();
      await openCase(organisation);
      await act(organisation, 'Propose days for the visit', async (form) => {
        await field(form, 'days/0').fill(first);
        await field(form, 'days/1').fill(later(first, 3));
        await field(form, 'place').fill('Head office');
      });
      await openCase(assessor);
      await act(assessor, 'Estimate Travel and Subsistence', async (form) => {
        await field(form, 'lines/0/description').fill('Return journey');
        await field(form, 'lines/0/gross').fill('86');
      });
      await act(assessor, 'Propose days for the visit', (form) => field(form, 'days/1').fill(later(first, 1)));
      await openCase(organisation);
      await act(organisation, 'Agree to the proposed days', (form) => form.getByRole('checkbox').check());
      await stands(organisation, 'Visit booked');
    }, 90_000);

    it('the assessor completes the visit and scores, the supervisor sends back and accepts', async () => {
      while ((await today()) < later(await bookedFirst(), 1)) await days(1);
      await openCase(assessor);
      await act(assessor, 'Complete the visit', async (form) => {
        await field(form, 'verbalFeedback/to').fill('The programme team');
        await field(form, 'verbalFeedback/summary').fill('Well designed; matching is ad hoc.');
      });
      await judge(assessor, 'Assessor’s scores');
      await act(assessor, 'Submit the scores');
      await openCase(supervisor);
      expect(await supervisor.getByRole('button', { name: 'Issue the report' }).count()).toBe(0);
      await act(supervisor, 'Return the scores for rework', (form) =>
        field(form, 'comments/3/comment').fill('Say which measurements were seen.'),
      );
      await openCase(assessor);
      await act(assessor, 'Resubmit the scores', (form) => field(form, 'reason').fill('Both years’ figures added.'));
      await openCase(supervisor);
      await act(supervisor, 'Accept the scores');
      await stands(supervisor, 'Report to issue');
    }, 90_000);

    it('the office issues report and certificate; the organisation reads them, and nothing of the house', async () => {
      await openCase(office);
      await act(office, 'Issue the report', (form) => field(form, 'summary').fill('A sound programme.'));
      await act(office, 'Issue the certificate');
      await stands(office, 'Accredited');
      await openCase(organisation);
      await organisation.getByRole('tab', { name: 'Documents' }).click();
      await organisation.getByRole('link', { name: /^Report .*PDF/ }).waitFor();
      await organisation.getByRole('link', { name: /^Certificate .*PDF/ }).waitFor();
      expect(await hindrances(organisation)).toEqual([]);
      expect(await organisation.getByRole('tab', { name: 'Assessor’s scores' }).count()).toBe(0);
      expect(await organisation.getByRole('navigation').getByRole('link', { name: 'Mails' }).count()).toBe(0);
    }, 60_000);
  });
