import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import type { SharedStage } from './shared-stage.js';
import { looking } from './looking.js';

const OFFICE = 'office@ismpe.example';

export const digests = (shared: SharedStage): void =>
  describe('F78 the digest of a day, in a browser', () => {
    let db: DataSource;
    let page: Page;
    const caseId = newId();
    const { seen, look: lookAt } = looking();
    const look = (name: string) => lookAt(page, name);

    /** A reminder to the office, as a rung of the case leaves it in the outbox. */
    const remind = (number: number, days: number): Promise<unknown> =>
      db.query(
        `insert into mail (id, case_id, subject_kind, subject_id, cycle, purpose, occurrence, recipient, recipient_role, message_id, subject,
         text_part, html_part, dated, status, ask)
       select id, $2, 'case', 'A-2004-0909', 1, 'report-reminder', id::text, $3, 'office', '<' || id || '@ismpe.example>', $4, $4,
         '<p>' || $4 || '</p>', at, 'for digest', jsonb_build_object('what', $4::text, 'about', 'A-2004-0909', 'title', 'Crossing Borders',
           'url', $5::text, 'due', (at::date + $6::int)::text, 'promised', (at::date + $6::int)::text, 'until', null, 'level', 0,
           'reason', 'declaration', 'of', $4::text)
       from (select $1::uuid as id, now() + make_interval(secs => (select offset_ms from sandbox_clock) / 1000.0) as at) x`,
        [newId(), caseId, OFFICE, `Do number ${number}`, `${shared.stage.installation.url}/cases/A-2004-0909/1`, days],
      );
    const arrived = async (subject: RegExp): Promise<number> => {
      for (let tries = 0; tries < 150 && !shared.stage.installation.mails.some((mail) => subject.test(mail)); tries++)
        await new Promise((done) => setTimeout(done, 200));
      return shared.stage.installation.mails.filter((mail) => subject.test(mail)).length;
    };

    beforeAll(async () => {
      db = await new DataSource({ type: 'postgres', url: shared.stage.installation.databaseUrl }).initialize();
      await db.query(
        `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
         stage_since, recorded_seq, state, waiting_on)
       select $1, 'A-2004-0909', 1, id, organisation_id, 'REPORT', 'silver', 2005, now(), now(), 1, $2, '["office"]'
       from programme order by id limit 1`,
        [caseId, { ...BEGINNING, stage: 'REPORT', seq: 1 }],
      );
      page = await shared.stage.signIn('office');
      page.setDefaultTimeout(20_000);
    }, 300_000);
    afterAll(async () => {
      await db.destroy();
    }, 60_000);

    it('comes as one mail, and each reminder says in which', async () => {
      for (const [number, days] of [
        [1, 2],
        [2, -1],
        [3, 0],
      ] as const)
        await remind(number, days);
      expect(await arrived(/^Subject: .*3 things are asked of you/m)).toBe(1);
      await page.getByRole('navigation').getByRole('link', { name: 'Mails' }).click();
      await page.getByRole('link', { name: 'in digest' }).first().waitFor();
      await look('mails-in-digest');
      await page.getByRole('link', { name: 'Do number 2' }).click();
      await page.getByText('It did not go out separately').waitFor();
      await look('mail-in-digest');
      await page.getByRole('link', { name: 'in digest' }).click();
      await page.getByText('This digest replaced these reminders').waitFor();
      await page.frameLocator('iframe').getByText('1 day late').waitFor();
      await look('digest');
      expect(shared.stage.installation.mails.filter((mail) => /^Subject: Do number/m.test(mail))).toEqual([]);
      await page.goto(`${shared.stage.installation.url}/cases/A-2004-0909/1`);
      await page.getByText('In the digest of').first().waitFor();
      await look('case-with-digest');
    }, 120_000);

    it('comes as single mails to whoever chooses so on the start page', async () => {
      await page.goto(shared.stage.installation.url);
      await page.getByRole('radio', { name: /^One mail each working day/ }).waitFor();
      await look('choice-of-mails');
      await page.getByRole('radio', { name: 'A separate mail for each' }).click();
      await page.reload();
      await page.getByRole('radio', { name: 'A separate mail for each', checked: true }).waitFor();
      await remind(4, 1);
      expect(await arrived(/^Subject: Do number 4/m)).toBe(1);
    }, 90_000);

    it('leaves nothing that keeps anybody from working these pages', () => {
      expect(seen).toEqual([]);
    });
  });
