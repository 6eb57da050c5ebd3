import type { Page } from 'playwright-core';
import type { SharedStage } from './shared-stage.js';
import { looking } from './looking.js';
import type { Stage } from './stage.js';

export const standards = (shared: SharedStage): void =>
  describe('standards are drafted, consulted on, decided and published, in a browser', () => {
    let office: Page;
    let organisation: Page;
    /** A case that was accepted while the older version was in force. */
    let caseNumber = '';
    const { seen, look } = looking();
    const dialogue = (page: Page) => page.getByRole('dialog');
    const go = async (page: Page, address: string): Promise<void> =>
      void (await page.goto(`${shared.stage.installation.url}${address}`));

    const ask: Stage['ask'] = (...asked) => shared.stage.ask(...asked);

    beforeAll(async () => {
      [office, organisation] = await Promise.all([shared.stage.signIn('office'), shared.stage.signIn('organisation')]);
      const opened = await ask<{ number: string; seq: number }>(office, 'post', 'cases', {
        ...{ programmeId: await shared.programme(office), targetLevel: 'silver', year: 2005 },
      });
      caseNumber = opened.number;
      await ask(office, 'post', `cases/${caseNumber}/1/accept-application`, {}, opened.seq);
    }, 300_000);

    it('F110 the office begins a draft, writes a segment and sets grades; each fault stands beside its field', async () => {
      await office.getByRole('navigation').getByRole('link', { name: 'Standards' }).click();
      await office.getByRole('link', { name: 'ISMPE Standards 2005' }).waitFor();
      await look(office, 'standards');
      await office.getByRole('button', { name: 'Draft a new version' }).click();
      await dialogue(office).getByLabel('Reference').fill('ISMPE-2005');
      await dialogue(office).getByLabel('Title').fill('ISMPE Standards 2006');
      await dialogue(office)
        .getByLabel('Why is a new version wanted?')
        .fill('What three years of assessments have taught.');
      await dialogue(office).getByRole('button', { name: 'Draft a new version' }).click();
      await dialogue(office).getByText('is the reference of another version').first().waitFor();
      await look(office, 'draft-begin');
      await dialogue(office).getByLabel('Reference').fill('ISMPE-2006');
      await dialogue(office).getByRole('button', { name: 'Draft a new version' }).click();
      await office.getByRole('heading', { name: 'ISMPE Standards 2006' }).waitFor();
      await office.getByRole('button', { name: /^2\. / }).click();
      await office.getByRole('button', { name: 'Write segment 2' }).click();
      await dialogue(office).getByRole('button', { name: 'Move criterion 2.2 up' }).click();
      await dialogue(office).getByRole('button', { name: 'Remove criterion 2.3' }).click();
      await dialogue(office).getByRole('button', { name: 'Add a criterion' }).click();
      const added = dialogue(office).getByRole('group').last();
      await added.getByLabel('What is asked for').fill('Briefings are repeated for whoever joins later');
      await added.getByLabel('Points').fill('0');
      await added.getByLabel('Guidance').fill('Attendance records of the last year show it.');
      await dialogue(office).getByRole('button', { name: 'Keep the segment' }).click();
      await dialogue(office).getByText('At least 1.').first().waitFor();
      await look(office, 'segment-form');
      await added.getByLabel('Points').fill('15');
      await dialogue(office).getByRole('button', { name: 'Keep the segment' }).click();
      await dialogue(office).waitFor({ state: 'detached' });
      await office.getByRole('button', { name: 'Set grades and periods' }).click();
      await dialogue(office).getByLabel('Overall minimum of bronze, %').fill('90');
      await dialogue(office).getByRole('button', { name: 'Keep grades and periods' }).click();
      await dialogue(office).getByText('is not above that of bronze').first().waitFor();
      await look(office, 'judging-form');
      await dialogue(office).getByLabel('Overall minimum of bronze, %').fill('82');
      await dialogue(office).getByLabel('Report, from the last visit day').fill('35');
      await dialogue(office).getByRole('button', { name: 'Keep grades and periods' }).click();
      await dialogue(office).waitFor({ state: 'detached' });
      await look(office, 'draft');
      await office.getByRole('tab', { name: /^What differs/ }).click();
      await office.getByText('Criterion 2.3 of the version before').waitFor();
      await look(office, 'draft-comparison');
      await office.getByRole('tab', { name: 'Lab' }).click();
      await office.getByText('No case was judged').waitFor();
      await look(office, 'draft-lab');
    }, 120_000);

    it('F111 the Board and an organisation comment while the consultation is open, and the office answers each', async () => {
      await office.getByRole('button', { name: 'Open the consultation' }).click();
      await dialogue(office).getByRole('textbox', { name: 'Last day for comments' }).fill('+20');
      await look(office, 'consultation-form');
      await dialogue(office).getByRole('button', { name: 'Open the consultation' }).click();
      await dialogue(office).waitFor({ state: 'detached' });
      await office.getByText('open for consultation').waitFor();

      const board = await shared.stage.signIn('board');
      for (const [page, about, words] of [
        [board, 'Grades', 'Eighty-two is too much of a step for small programmes.'],
        [organisation, '2', 'Who keeps the records of briefings?'],
      ] as const) {
        await page.getByRole('navigation').getByRole('link', { name: 'Standards' }).click();
        await page.getByRole('link', { name: 'ISMPE Standards 2006' }).click();
        await page.getByRole('tab', { name: 'Consultation' }).click();
        await page.getByRole('button', { name: 'Comment on the draft' }).click();
        const choice = dialogue(page).getByLabel('About');
        await choice.selectOption(about === '2' ? { value: about } : { label: about });
        await dialogue(page).getByLabel('What you want to say').fill(words);
        await dialogue(page).getByRole('button', { name: 'Comment on the draft' }).click();
        await page.getByRole('article').getByText(words).waitFor();
      }
      await look(organisation, 'consultation-organisation');
      await office.reload();
      await office.getByRole('tab', { name: /^Consultation/ }).click();
      for (const [index, disposition] of (['partly', 'accepted'] as const).entries()) {
        await office
          .getByRole('button', { name: /^Answer / })
          .first()
          .click();
        await dialogue(office).getByLabel('What becomes of it').selectOption(disposition);
        await dialogue(office).getByLabel('Why').fill('The guidance says so now.');
        if (index === 0) await look(office, 'answer-form');
        await dialogue(office).getByRole('button', { name: 'Answer the comment' }).click();
        await office.getByRole('article').getByText(disposition, { exact: true }).waitFor();
      }
      await look(office, 'consultation-answered');
    }, 120_000);

    it('F109 F111 once it is over the Board’s decision is recorded and the version published, from a day on', async () => {
      await ask(office, 'post', 'sandbox/clock', { days: 21 });
      await office.reload();
      await office.getByRole('button', { name: 'Publish the standards' }).click();
      await dialogue(office).getByRole('button', { name: 'Record the Board’s decision' }).click();
      await dialogue(office).getByLabel('Minute number').fill('2005/2.1');
      for (const member of ['Anna Lindqvist', 'Carol Whitcombe', 'Desmond Achebe'])
        await dialogue(office).getByLabel(`Vote of ${member}`).selectOption('for');
      await dialogue(office).getByRole('button', { name: 'Record a decision' }).click();
      await dialogue(office).getByRole('combobox', { name: 'Decision of the Board' }).waitFor();
      await dialogue(office).getByRole('textbox', { name: 'In force from' }).fill('today');
      await look(office, 'publish-form');
      await dialogue(office).getByRole('button', { name: 'Publish the standards' }).click();
      await office.getByRole('link', { name: 'To the published version' }).click();
      await office.getByRole('heading', { name: 'What differs from ISMPE Standards 2005' }).waitFor();
      await look(office, 'version');
      await office.getByRole('navigation').getByRole('link', { name: 'Standards' }).click();
      await office.getByText('in force', { exact: true }).waitFor();
      await look(office, 'standards-published');
    }, 120_000);

    it('F110 a running case is offered the newer version, and moves when its organisation consents', async () => {
      await go(office, `/cases/${caseNumber}/1`);
      await office.getByRole('button', { name: 'Offer the newer standards version' }).click();
      await dialogue(office).getByText('self-scores go along').waitFor();
      await look(office, 'offer-form');
      await dialogue(office).getByRole('button', { name: 'Offer the newer standards version' }).click();
      await dialogue(office).waitFor({ state: 'detached' });
      await go(organisation, `/cases/${caseNumber}/1`);
      await organisation.getByRole('button', { name: 'Answer the offer of the newer standards version' }).click();
      await dialogue(organisation).getByLabel('Shall the case be judged by the newer version?').selectOption('true');
      await look(organisation, 'consent-form');
      await dialogue(organisation)
        .getByRole('button', { name: 'Answer the offer of the newer standards version' })
        .click();
      await dialogue(organisation).waitFor({ state: 'detached' });
      await organisation.getByText('ISMPE Standards 2006').first().waitFor();
      await look(organisation, 'case-moved');
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
