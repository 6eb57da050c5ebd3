import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import type { SharedStage } from './shared-stage.js';
import { looking } from './looking.js';

export const holidays = (shared: SharedStage): void =>
  describe('the calendar of bank holidays, in a browser', () => {
    let office: Page;
    const { seen, look: lookAt } = looking();
    const look = (name: string) => lookAt(office, name);

    /** Two cases whose report is promised for Wednesday 20 April 2005. */
    async function promise(url: string): Promise<void> {
      const db = await new DataSource({ type: 'postgres', url }).initialize();
      try {
        for (const ordinal of [1, 2])
          await db.query(
            `with f as (insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level,
               assessment_year, opened_at, stage_since, recorded_seq, state, waiting_on, next_due)
             select $1, $2, 1, id, organisation_id, 'REPORT', 'silver', 2005, now(), now(), 1, $3, '["office"]', '2005-04-20'
             from programme order by id limit 1 returning id),
           d as (insert into deadline (id, case_id, kind, anchor_seq, anchor_day, promised_day, working_day, ends_at,
               calendar_version, explanation, status, started_at)
             select $4, id, 'REPORT', 1, '2005-03-09', '2005-04-20', '2005-04-20', '2005-04-20T22:59:59.999Z',
               (select max(version) from holiday_calendar), $5, 'running', '2005-03-09T18:00:00Z' from f returning id, case_id)
           insert into rung (id, deadline_id, case_id, name, due_at, audience, level, status)
           select gen_random_uuid(), id, case_id, name, due_at::timestamptz, '["holder"]', 0, 'waiting'
           from d, (values ('-14', '2005-04-06T08:00:00Z'), ('-7', '2005-04-13T08:00:00Z'), ('0', '2005-04-20T08:00:00Z')) r(name, due_at)`,
            [
              ...[newId(), `A-2004-090${ordinal}`, { ...BEGINNING, stage: 'REPORT', seq: 1 }, newId()],
              JSON.stringify([
                'Counted from the last visit day, Wednesday 9 March 2005.',
                'It is promised.',
                'It ends.',
              ]),
            ],
          );
      } finally {
        await db.destroy();
      }
    }

    beforeAll(async () => {
      await promise(shared.stage.installation.databaseUrl);
      office = await shared.stage.signIn('office');
      office.setDefaultTimeout(20_000);
    }, 300_000);

    it('F38 lists the bank holidays from this year on with source and version, and narrows them to a year', async () => {
      await office.getByRole('navigation').getByRole('link', { name: 'Bank holidays' }).click();
      await office.getByRole('heading', { name: 'Bank holidays', exact: true }).waitFor();
      await office.getByText('Good Friday').first().waitFor();
      await look('holidays');
      await office.goto(`${shared.stage.installation.url}/bank-holidays?year=2012`);
      await office.getByText('Tue 5 Jun 2012').waitFor();
      await look('holidays-year');
      await office.goto(`${shared.stage.installation.url}/bank-holidays`);
    }, 120_000);

    it('F38 says beside the field what the calendar does not take', async () => {
      await office.getByRole('button', { name: 'Add a bank holiday' }).click();
      const dialogue = office.getByRole('dialog');
      await dialogue.getByRole('textbox', { name: 'Day' }).fill('23 Apr 2005');
      await dialogue.getByLabel('Name').fill('Royal wedding');
      await dialogue.getByLabel('Why').fill('By royal proclamation of 1 March 2005.');
      await dialogue.getByLabel('Where it was read').fill('London Gazette 57610');
      await dialogue.getByRole('button', { name: 'See what it moves' }).click();
      await dialogue
        .getByText(/falls on a weekend/)
        .first()
        .waitFor();
      await look('holidays-refused');
    }, 60_000);

    it('F64 shows every deadline that would move before it moves any, and keeps what was', async () => {
      const dialogue = office.getByRole('dialog');
      await dialogue.getByRole('textbox', { name: 'Day' }).fill('20 Apr 2005');
      await dialogue.getByRole('button', { name: 'See what it moves' }).click();
      await dialogue.getByText('2 deadlines of 2 cases would move. No promise does.').waitFor();
      await dialogue.getByText('20 Apr 2005 → 19 Apr 2005').first().waitFor();
      await look('holidays-preview');
      await dialogue.getByRole('button', { name: 'Make the change' }).click();
      await office
        .getByText(/Royal wedding added: Wednesday 20 April 2005/)
        .last()
        .waitFor();
      await office.getByRole('dialog').waitFor({ state: 'detached' });
      await office.getByRole('cell', { name: 'Royal wedding', exact: true }).waitFor();
      await look('holidays-changed');
      await office.goto(`${shared.stage.installation.url}/cases/A-2004-0901/1`);
      await office.getByText('working date 19 Apr 2005').first().waitFor();
      await office.getByText('Working date of the report moved from 20 Apr 2005 to 19 Apr 2005').waitFor();
      await look('holidays-case');
    }, 120_000);

    it('F38 moves and removes one from its row', async () => {
      await office.goto(`${shared.stage.installation.url}/bank-holidays`);
      await office.getByRole('button', { name: 'Remove Royal wedding, 20 Apr 2005' }).click();
      const dialogue = office.getByRole('dialog');
      await dialogue.getByLabel('Why').fill('It was put off.');
      await dialogue.getByLabel('Where it was read').fill('London Gazette 57611');
      await dialogue.getByRole('button', { name: 'See what it moves' }).click();
      await dialogue.getByText('19 Apr 2005 → 20 Apr 2005').first().waitFor();
      await dialogue.getByRole('button', { name: 'Make the change' }).click();
      await office
        .getByText(/Royal wedding removed: Wednesday 20 April 2005 is a working day/)
        .last()
        .waitFor();
    }, 60_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
