import type { Page } from 'playwright-core';
import type { CaseAtHand, Company } from './case-at-hand.js';

export const visit = (company: Company): void =>
  describe('the visit: planned by both sides, held by the assessor, on record', () => {
    let at: CaseAtHand;

    beforeAll(async () => {
      at = company.caseAtHand();
      await at.toBooked();
    }, 300_000);

    const inside = (page: Page) => page.getByRole('dialog');
    const press = (page: Page, name: string) =>
      page.getByRole('main').getByRole('button', { name, exact: true }).click();
    const send = (page: Page, name: string) => inside(page).getByRole('button', { name, exact: true }).click();
    const gone = (page: Page) => inside(page).waitFor({ state: 'detached' });

    async function planned(page: Page, from: string, until: string, who: string, people = 1): Promise<void> {
      await press(page, 'Plan an interview');
      await inside(page).getByLabel('From').fill(from);
      await inside(page).getByLabel('Until').fill(until);
      await inside(page).getByLabel('Who is heard').selectOption(who);
      await inside(page).getByLabel('How many').fill(String(people));
      await send(page, 'Plan an interview');
    }

    it('F36 the organisation plans interviews, is told what is missing, and that nobody is in two at once', async () => {
      const page = await at.open('organisation');
      await page.getByText(/^No slot yet for 2 mentors, 2 mentees/).waitFor();
      await at.look(page, 'visit-plan-empty');
      await press(page, 'Plan an interview');
      await inside(page).getByLabel('Until').fill('08:30');
      await send(page, 'Plan an interview');
      await inside(page).getByText('An interview from 09:00 ends later than 08:30.').first().waitFor();
      await at.look(page, 'visit-slot-refused');
      await inside(page).getByLabel('Until').fill('09:45');
      await inside(page).getByLabel('Where, or who calls whom').fill('Room 4');
      await send(page, 'Plan an interview');
      await gone(page);
      await planned(page, '09:30', '10:15', 'mentee');
      await inside(page).getByText('The assessor hears somebody else from 09:00 to 09:45.').first().waitFor();
      await inside(page).getByLabel('From').fill('09:45');
      await send(page, 'Plan an interview');
      await gone(page);
      await planned(page, '11:00', '12:00', 'line manager', 2);
      await gone(page);
      await page.getByText(/^No slot yet for 1 mentor, 1 mentee and/).waitFor();
      await at.look(page, 'visit-plan');
    }, 120_000);

    it('F36 the assessor works on the same plan, and prints it', async () => {
      const page = await at.open('assessor');
      await page.getByRole('button', { name: 'Change: 11:00–12:00' }).click();
      await inside(page).getByLabel('How', { exact: true }).selectOption('call');
      await inside(page).getByLabel('Where, or who calls whom').fill('They ring the office');
      await send(page, 'Change the slot');
      await gone(page);
      await page.getByText('by a call, They ring the office').waitFor();
      await page.getByRole('link', { name: 'To print' }).click();
      await page.getByRole('heading', { name: 'Plan of the visit', level: 1 }).waitFor();
      await page.getByText('2 line managers').waitFor();
      await page.emulateMedia({ media: 'print' });
      await at.look(page, 'visit-plan-on-paper');
      await page.emulateMedia({ media: 'screen' });
    }, 120_000);

    it('F40 F22 on the day the assessor records interviews on a telephone, without a name', async () => {
      await at.toDay(0);
      const page = await at.open('assessor');
      await page.setViewportSize({ width: 390, height: 844 });
      await press(page, 'Record an interview');
      await inside(page).getByLabel('What was said').fill('Was matched by a chat over tea; would have liked a list.');
      await at.look(page, 'interview-form-telephone');
      await send(page, 'Record an interview');
      await gone(page);
      await page.getByText('Mentor 1', { exact: true }).waitFor();
      await press(page, 'Record an interview');
      await inside(page).getByLabel('Do they agree to notes?').selectOption('count only');
      await inside(page).getByText('Nothing of it is written down.').waitFor();
      await send(page, 'Record an interview');
      await gone(page);
      await page.getByText('Heard, no notes wanted').waitFor();
      await at.look(page, 'visit-telephone');
      await page.setViewportSize({ width: 1280, height: 900 });
    }, 120_000);

    it('F39 the day is logged with who was there and what is missing of it', async () => {
      const page = await at.open('assessor');
      await page.getByRole('button', { name: /^Log the day: / }).click();
      await inside(page).getByLabel('Begun').fill('09:10');
      await inside(page).getByLabel('Not all that was planned for the day was done').check();
      await at.look(page, 'day-log-form');
      await send(page, 'Keep the log');
      await inside(page).getByText('Fill this in.').first().waitFor();
      await inside(page).getByLabel('What is missing').fill('One line manager was ill.');
      await send(page, 'Keep the log');
      await gone(page);
      await page.getByText('Missing: One line manager was ill.').waitFor();
    }, 120_000);

    it('F39 a visit broken off says why, what is still to be held, and who is still to be heard', async () => {
      await at.command('assessor', 'abort-visit', { daysDone: [at.days[0]], reason: 'The assessor fell ill.' });
      const page = await at.open('organisation');
      await page.getByText(/^Broken off on .*: The assessor fell ill\.$/).waitFor();
      await page.getByText(/One day is still to be held\. Not heard yet: 1 mentor, 1 mentee/).waitFor();
      await at.look(page, 'visit-broken-off');
      const reason = 'Both sides agreed by telephone.';
      await at.command('office', 'book-visit', { days: [at.days[1]], place: 'Leeds', reason });
    }, 120_000);

    it('F39 F43 with the visit completed its feedback stands beside the days, and the last of them counts', async () => {
      await at.toDay(1);
      const page = await at.open('assessor');
      await page.getByRole('main').getByRole('button', { name: 'Complete the visit', exact: true }).click();
      await inside(page)
        .getByText(/^Not heard yet: .* The visit can be completed all the same\.$/)
        .waitFor();
      await at.look(page, 'visit-complete-form');
      await inside(page).getByRole('button', { name: 'Cancel' }).click();
      await at.complete([at.days[1] ?? '']);
      await page.reload();
      await page.getByText('A sound programme; matching is by hand.').waitFor();
      await page.getByText('No record of it').first().waitFor();
      await at.look(page, 'visit-held');
    }, 120_000);

    it('F40 the organisation and the office see how many were heard, and nothing of what was said', async () => {
      for (const who of ['organisation', 'office'] as const) {
        const page = await at.open(who);
        await page.getByText('1 of 2 heard').first().waitFor();
        expect(await page.getByText('chat over tea').count()).toBe(0);
        expect(await page.getByRole('heading', { name: 'Interviews', exact: true }).count()).toBe(0);
      }
      const page = await at.open('supervisor');
      await page.getByText('chat over tea').waitFor();
      await at.look(page, 'visit-for-supervisor');
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(at.seen).toEqual([]);
    });
  });
