import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalDay } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { IntakeService } from '#services/cases/intake.service';
import { TermsService } from '#services/cases/terms.service';
import { TimelineService } from '#services/cases/timeline.service';
import { ContactsService } from '#services/organisations/contacts.service';
import { SkippingCasework } from '../kit/casework.js';

const day = (text: string) => text as LocalDay;

describe('how a case comes in', () => {
  let casework: SkippingCasework;
  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-01');
  }, 120_000);
  afterAll(() => casework.close(), 60_000);
  const at = <T>(type: new (...args: never[]) => T): T => casework.app.get(type as never, { strict: false });

  it('F3 writes to whoever is the contact when the mail is written', async () => {
    const { as, organisationId } = casework.world;
    const contacts = at(ContactsService);
    const journey = casework.journey();
    await journey.apply();
    const kim = {
      role: 'programme manager' as const,
      name: 'Kim Osei',
      email: 'kim@northern.example',
      from: day('2005-02-01'),
    };
    const id = newId();
    await contacts.begin(as.organisation, organisationId, id, kim);
    await contacts.begin(as.organisation, organisationId, id, kim);
    await expect(contacts.begin(as.office, organisationId, newId(), kim)).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/email' }] },
    });
    await expect(
      contacts.begin(as.office, organisationId, newId(), { ...kim, email: 'x@y.example', from: day('2005-02-02') }),
    ).rejects.toMatchObject({ facts: { faults: [{ pointer: '/from' }] } });
    const before = (await contacts.list(as.office, organisationId)).find(({ name }) => name === 'Priya Nair');
    await expect(contacts.end(as.office, before?.id ?? '', { on: day('2005-02-02') })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/on' }] },
    });
    await contacts.end(as.office, before?.id ?? '', { on: day('2005-01-31') });
    await expect(contacts.end(as.office, before?.id ?? '', { on: day('2005-01-31') })).rejects.toMatchObject({
      code: 'CONTACT.ENDED',
    });
    await journey.acceptApplication();
    const told = (await journey.mails()).filter(({ role }) => role === 'organisation');
    expect(told.map(({ purpose, recipient }) => [purpose, recipient])).toEqual([
      ['application-received', 'priya.nair@northern.example'],
      ['application-accepted', 'kim@northern.example'],
    ]);
    expect((await contacts.list(as.office, organisationId)).find(({ name }) => name === 'Priya Nair')).toMatchObject({
      ...{ from: '2004-01-01', to: '2005-01-31', endedBy: 'The office' },
    });
    await expect(contacts.list(as.finance, organisationId)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('F7 keeps fee and terms as they were accepted with the application, and refuses others', async () => {
    const { as, programmeId } = casework.world;
    const { terms, fee } = await at(TermsService).offered(as.organisation, 2005);
    expect(fee).toBe(500_000);
    const application = { programmeId, targetLevel: 'gold' as const, year: 2005 };
    const intake = at(IntakeService);
    const accepted = { terms: terms.id, fee: pence(500_000), by: 'Priya Nair' };
    for (const [wrong, pointer] of [
      [{ ...accepted, fee: pence(450_000) }, '/accepted/fee'],
      [{ ...accepted, terms: newId() }, '/accepted/terms'],
    ] as const)
      await expect(intake.submit(as.organisation, newId(), { ...application, accepted: wrong })).rejects.toMatchObject({
        facts: { faults: [{ pointer }] },
      });
    const { number, cycle } = await intake.submit(as.organisation, newId(), { ...application, accepted });
    const entries = await at(TimelineService).entries(as.office, number, cycle);
    expect(JSON.stringify(entries)).toContain('Terms and the fee of £5,000.00 accepted by Priya Nair.');
  });
});
