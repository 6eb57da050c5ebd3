import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { looking } from './looking.js';
import { Stage } from './stage.js';

describe('the reconciliation, in a browser', () => {
  let stage: Stage | undefined;
  let admin: Page;
  let db: DataSource;
  const { seen, look: lookAt } = looking();
  const look = (name: string, page = admin) => lookAt(page, name);

  beforeAll(async () => {
    stage = await Stage.open();
    db = await new DataSource({ type: 'postgres', url: stage.installation.databaseUrl }).initialize();
    const office = await stage.signIn('office');
    office.setDefaultTimeout(20_000);
    await office.getByRole('navigation').getByRole('link', { name: 'Organisations' }).click();
    await office.getByRole('link', { name: 'Halloran & Pike' }).click(); // the old file has no case of theirs
    await office.getByRole('button', { name: 'Submit the application' }).click();
    await office.getByRole('heading', { name: 'What may happen next' }).waitFor();
    admin = await stage.signIn('admin');
    admin.setDefaultTimeout(20_000);
  }, 300_000);
  afterAll(async () => {
    await db.destroy();
    await stage?.close();
  }, 60_000);

  it('F120 says before the first one when it comes, and compares at once for whoever may ask', async () => {
    await admin.getByRole('navigation').getByRole('link', { name: 'Reconciliation' }).click();
    await admin.getByRole('heading', { name: 'Reconciliation', exact: true }).waitFor();
    await admin.getByText('None yet: the first one comes tonight').waitFor();
    await look('reconciliation-none');
    await db.query(`update case_file set stage = 'REPORT', waiting_on = '[]'`);
    await admin.getByRole('button', { name: 'Compare now' }).click();
    await admin.getByText('The lists do not say what the events say: stage, whom it waits for.').waitFor();
    await admin.getByText('1 left for a person').first().waitFor();
    await look('reconciliation-reported');
  }, 120_000);

  it('R14 mends what is safe, and keeps it on record here and on the timeline', async () => {
    await admin.getByRole('button', { name: 'Compare and repair' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Compare and repair' }).click();
    await admin.getByText('Written anew from the events.').waitFor();
    await look('reconciliation-mended');
    const office = await stage!.person('office');
    await office.goto(`${stage!.installation.url}/cases/A-2005-0001/1`);
    await office.getByText('Mended by a reconciliation').waitFor();
    await look('reconciliation-timeline', office);
    await office.goto(`${stage!.installation.url}/reconciliation`);
    await office.getByText('all 1 mended').first().waitFor();
    await office.goto(`${stage!.installation.url}/`);
    await office.getByRole('region', { name: 'Reconciliation' }).getByText('all 1 mended').waitFor();
    await office.getByText('Nothing of them waits for you.').waitFor();
    await look('reconciliation-home', office);
    await office.goto(`${stage!.installation.url}/reconciliation`);
    await office.getByText('all 1 mended').first().waitFor();
    expect(await office.getByRole('button', { name: 'Compare now' }).count()).toBe(0);
  }, 120_000);

  it('F120 is a command for operators too, which fails where something is left for a person', async () => {
    expect(await stage!.installation.cli('reconcile')).toContain(
      'cases looked at: 1, proceedings: 0, workflows: 1; findings: 0',
    );
    await db.query(`update case_file set stage = 'REPORT'`);
    await expect(stage!.installation.cli('reconcile')).rejects.toThrow('ended with 2');
    expect(await stage!.installation.cli('reconcile', '--repair')).toContain('findings: 1, mended: 1, open: 0');
  }, 120_000);

  it('F9 cases of the time before come in by an operator’s command, say so on their page, and leave nothing to mend', async () => {
    const printed = await stage!.installation.cli('import', 'cases', 'samples/back-catalogue.csv');
    expect(printed).toContain('500 rows read; 500 new');
    expect(printed).toContain('480 finished cases with their facts, 20 under way');
    const office = await stage!.person('office');
    await office.goto(`${stage!.installation.url}/cases/A-2003-0002/1`);
    await office.getByText('from paper file 2').waitFor();
    await office.getByText('imported', { exact: true }).first().waitFor();
    await look('imported-finished', office);
    await office.goto(`${stage!.installation.url}/cases/A-2004-0500/1`);
    await office.getByText('Scores', { exact: true }).first().waitFor();
    await look('imported-running', office);
    const [{ n }] = await db.query<readonly [{ n: number }]>('select count(*)::int as n from case_file');
    const said = await stage!.installation.cli('reconcile');
    expect(said).toContain(`cases looked at: ${n}`);
    expect(said).toContain('findings: 0');
  }, 240_000);

  it('keeps nobody from reading or working any of these screens', () => {
    expect(seen).toEqual([]);
  });
});
