import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PDF } from '../kit/files.js';
import type { SharedStage } from './shared-stage.js';
import { looking, pictures } from './looking.js';
import type { Stage } from './stage.js';

type Role = 'office' | 'organisation' | 'assessor';

const GATE = `
evidence:
  kinds:
    - { kind: measurement data, title: Measurement data, what: 'What you measure of the programme.', required: yes, retention: case file }
    - { kind: publicity materials, title: Publicity materials, what: 'How it is made known.', required: yes, retention: case file }
readiness:
  cycles: { severity: hard, least: '1' }
  samples: { severity: hard }
  evidence: { severity: hard }
  target: { severity: soft }
  actions: { severity: soft }
`;

export const inHouse = (shared: SharedStage): void =>
  describe('an organisation scores itself, closes its gap, hands in its evidence and is ready', () => {
    let people: Record<Role, Page>;
    let path = '';
    const { seen, look } = looking();
    const press = (page: Page, name: string) =>
      page.getByRole('main').getByRole('button', { name, exact: true }).click();
    const inside = (page: Page) => page.getByRole('dialog');
    const send = (page: Page, name: string) => inside(page).getByRole('button', { name, exact: true }).click();
    const openCase = (page: Page, part = '') =>
      page.goto(`${shared.stage.installation.url}/cases/${path}${part ? `?part=${part}` : ''}`);

    const ask = <T>(who: Role, method: 'get' | 'post', at: string, data?: object, seq?: number): Promise<T> =>
      shared.stage.ask(people[who], method, at, data, seq);

    async function accepted(): Promise<void> {
      const opened = await ask<{ number: string; cycle: number; seq: number }>('organisation', 'post', 'cases', {
        ...{ programmeId: await shared.programme(people.office), targetLevel: 'silver', year: 2005 },
      });
      path = `${opened.number}/${opened.cycle}`;
      await ask('office', 'post', `cases/${path}/accept-application`, {}, opened.seq);
    }

    /** The sandbox's standards with a gate, in force before anybody applies. */
    async function publish(installation: Stage['installation']): Promise<void> {
      const file = join(await mkdtemp(join(tmpdir(), 'standards-')), 'gate.yaml');
      const text = (await readFile('samples/standards-2005.yaml', 'utf8'))
        .replace('reference: ISMPE-2005', 'reference: ISMPE-2005-GATE')
        .replace('valid_from: 2003-01-01', 'valid_from: 2004-06-01');
      await writeFile(file, text + GATE);
      await installation.cli('import', 'standards', file);
    }

    beforeAll(async () => {
      await publish(shared.stage.installation);
      people = {
        office: await shared.stage.person('office'),
        organisation: await shared.stage.person('organisation'),
        assessor: await shared.stage.person('assessor'),
      };
      for (const page of Object.values(people)) page.setDefaultTimeout(15_000);
      await accepted();
    }, 300_000);

    it('F11 F13 scores itself and reads what would reach each grade', async () => {
      const page = people.organisation;
      await openCase(page, 'self');
      await page.getByRole('heading', { name: 'Overall so far 0.0 %: No grade yet' }).waitFor();
      await look(page, 'self-empty');
      const fields = page.locator('[data-judges]');
      const count = await fields.count();
      for (let at = 0; at < count; at++) {
        const most = Number((await fields.nth(at).getAttribute('aria-label'))?.split(' ').at(-1));
        await fields.nth(at).fill(String(at < count - 7 ? most : most * 0.6));
      }
      await page.getByRole('checkbox', { name: '1.2: not applicable' }).check();
      await page.getByLabel('1.2: not applicable because').fill('The programme has no such part.');
      await press(page, 'Save the scores');
      await page.getByRole('heading', { name: /^Overall \d/ }).waitFor();
      await page.getByText('1 criterion is left out as not applicable').click();
      await look(page, 'self-scored');
      expect(await page.getByText(/(and|then) gold is reached/).count()).toBe(1);
    }, 180_000);

    it('F15 plans an improvement and marks it as done with a new score', async () => {
      const page = people.organisation;
      await press(page, 'Plan an improvement');
      await inside(page).getByLabel('What is done').fill('Ask mentees each quarter what has changed for them.');
      await send(page, 'Plan the improvement');
      await inside(page).getByRole('alert').waitFor();
      await look(page, 'improvement-refused');
      await inside(page).getByLabel('Who sees to it').fill('Priya Nair');
      await inside(page).locator('[data-field="dueOn"]').fill('+30');
      await send(page, 'Plan the improvement');
      await page.getByText(/^6\.\d: Ask mentees/).waitFor();
      await look(page, 'improvement-planned');
      await page.getByRole('button', { name: /^Done: 6\.\d/ }).click();
      await inside(page)
        .getByLabel(/scored anew/)
        .fill('10');
      await inside(page).getByLabel('What was done').fill('The first survey is in.');
      await look(page, 'improvement-done');
      await send(page, 'Mark it as done');
      await page.getByText('One action has ended').click();
      await page.getByText('scored 10 points after 6').waitFor();
    }, 120_000);

    it('F17 F18 F19 F20 adds a document, is told what is wrong with a file, and links it to criteria', async () => {
      const page = people.organisation;
      await openCase(page, 'evidence');
      await page.getByRole('heading', { name: 'What is asked for' }).waitFor();
      await look(page, 'evidence-asked');
      await page.getByRole('button', { name: 'Add a document: Measurement data' }).click();
      await inside(page).getByLabel('Title').fill('Survey of mentees, 2004');
      await inside(page).locator('[data-field="periodFrom"]').fill('1 Jan 2004');
      await inside(page).locator('[data-field="periodTo"]').fill('31 Dec 2004');
      const file = inside(page).locator('input[type=file]');
      await file.setInputFiles({ name: 'survey.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
      await send(page, 'Add the document');
      await inside(page).getByText('This file is no PDF').first().waitFor();
      await look(page, 'evidence-refused');
      await file.setInputFiles({ name: 'survey.pdf', mimeType: 'application/pdf', buffer: PDF });
      await send(page, 'Add the document');
      await page.getByRole('link', { name: 'survey.pdf' }).waitFor();
      await page.getByRole('button', { name: 'Link to criteria: Survey of mentees, 2004' }).click();
      await inside(page)
        .getByRole('checkbox', { name: /^4\.1 / })
        .check();
      await inside(page).getByLabel('4.1: on which pages').fill('4–6');
      await inside(page)
        .getByRole('checkbox', { name: /^4\.2 / })
        .check();
      await look(page, 'evidence-link');
      await send(page, 'Keep the links');
      await page.getByText('Supports 4.1 (p. 4–6), 4.2.').waitFor();
      await page.getByText('Editions and history').click();
      await look(page, 'evidence-linked');
      await openCase(page, 'self');
      await page.getByRole('link', { name: 'Survey of mentees, 2004' }).first().waitFor();
      await look(page, 'self-with-evidence');
    }, 120_000);

    it('F17 F22 the office accepts what came, waives what is not needed and puts a legal hold on a document', async () => {
      const page = people.office;
      await openCase(page, 'evidence');
      await page.getByRole('button', { name: 'Accept: Measurement data' }).click();
      await send(page, 'Accept');
      await page.getByText('accepted', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Waive: Publicity materials' }).click();
      await inside(page).getByLabel('Why is it not needed?').fill('The programme is open to one site only.');
      await send(page, 'Waive: publicity materials');
      await page.getByText('waived', { exact: true }).waitFor();
      await page.getByRole('button', { name: /^Legal hold: Survey/ }).click();
      await inside(page).getByLabel('Why must it be kept?').fill('A complaint is open.');
      await look(page, 'evidence-hold');
      await send(page, 'Put a legal hold on it');
      await page.getByText('legal hold', { exact: true }).waitFor();
      await look(page, 'evidence-office');
    }, 120_000);

    it('F6 F14 meets the gate, says what is missing of the programme, gives its reason and declares ready', async () => {
      const page = people.organisation;
      await openCase(page, 'readiness');
      await page.getByRole('heading', { name: 'What is there, and what is not' }).waitFor();
      await look(page, 'readiness');
      await page.getByRole('button', { name: 'Declare the programme ready' }).first().click();
      await inside(page).getByText('Not ready yet: what must be there is not.').waitFor();
      await look(page, 'gate-closed');
      await send(page, 'Declare the programme ready');
      await inside(page)
        .getByText(/^Not ready yet: At least 1 completed cycle/)
        .waitFor();
      await send(page, 'Cancel');
      await page.getByLabel('Cycles that the programme has completed').fill('2');
      for (const [who, count] of [
        ['Mentors', '14'],
        ['Mentees', '14'],
        ['Line managers of mentees', '6'],
        ['Members of the programme team', '2'],
      ] as const)
        await page.getByLabel(`${who} who could be heard`, { exact: true }).fill(count);
      await press(page, 'Keep what is said');
      await page.getByText('The programme has completed what is asked').waitFor();
      await ask('organisation', 'post', `cases/${path}/improvements`, {
        ...{ criterion: '6.7', what: 'Name a successor', owner: 'Sam Okoro', dueOn: '2005-03-01' },
      });
      await page.reload();
      await page.getByText('1 improvement action is open.').waitFor();
      await look(page, 'readiness-said');
      await page.getByRole('button', { name: 'Declare the programme ready' }).first().click();
      await inside(page).getByRole('checkbox', { name: 'Ready all the same: improvement actions' }).check();
      await send(page, 'Declare the programme ready');
      await inside(page)
        .getByText(/Give the reason, or wait/)
        .first()
        .waitFor();
      await look(page, 'gate-asks-why');
      await inside(page).getByLabel('Why, as to improvement actions').fill('The successor starts in March.');
      await look(page, 'gate-open');
      await send(page, 'Declare the programme ready');
      await page.getByText('All the same: The successor starts in March.').waitFor();
      await look(page, 'declared-ready');
    }, 120_000);

    it('F41 the assessor names the document that a score rests on, and what is typed in the sheet stays', async () => {
      const command = async (name: string, data: object): Promise<void> => {
        const { seq } = await ask<{ seq: number }>('office', 'get', `cases/${path}`);
        await ask('office', 'post', `cases/${path}/${name}`, data, seq);
      };
      const { items } = await ask<{ items: { id: string; name: string }[] }>('office', 'get', 'assessors');
      const idOf = (name: string) => items.find((each) => each.name === name)?.id;
      await command('name-assessor', { assessorId: idOf('Ruth Ellery') });
      await command('appoint-supervisor', { assessorId: idOf('Gareth Pryce') });
      const days = ['2005-03-08', '2005-03-09'];
      await command('book-visit', { days, place: 'Leeds', reason: 'Both sides agreed by telephone.' });
      const page = people.assessor;
      await openCase(page, 'assessor');
      await page.getByText('Linked in-house:').first().waitFor();
      await page.getByLabel('4.1: points, 0 to 10').fill('8');
      await page.getByRole('button', { name: 'Link evidence: 4.1' }).click();
      await inside(page).getByRole('checkbox', { name: 'Survey of mentees, 2004' }).check();
      await inside(page).getByLabel('Survey of mentees, 2004: on which pages').fill('5');
      await look(page, 'score-evidence-choice');
      await send(page, 'Keep the links');
      await page.getByText('The score rests on:').waitFor();
      expect(await page.getByLabel('4.1: points, 0 to 10').inputValue()).toBe('8');
      if (pictures) await page.locator('#segment-4').screenshot({ path: `${pictures}/score-evidence.png` });
      await look(page, 'score-evidence-sheet');
    }, 120_000);

    it('keeps nobody from reading or working any of these screens', () => {
      expect(seen).toEqual([]);
    });
  });
