import type { LocalDay } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { BillingPoliciesService } from '#services/billing/billing-policies.service';
import { FeesService } from '#services/billing/fees.service';
import { IntakeService } from '#services/cases/intake.service';
import { TermsService } from '#services/cases/terms.service';
import { TimelineService } from '#services/cases/timeline.service';
import { EnquiriesService } from '#services/enquiries/enquiries.service';
import { EnquiryApplicationsService } from '#services/enquiries/enquiry-applications.service';
import { ContactsService } from '#services/organisations/contacts.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';

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
      ...{ from: day('2005-02-01'), to: null, follows: false },
    };
    const id = newId();
    await contacts.begin(as.organisation, organisationId, id, kim);
    await contacts.begin(as.organisation, organisationId, id, kim);
    await expect(contacts.begin(as.office, organisationId, newId(), kim)).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/from' }] },
    });
    const before = (await contacts.list(as.office, organisationId)).find(({ name }) => name === 'Priya Nair');
    await expect(contacts.end(as.office, before?.id ?? '', { on: day('2003-12-31') })).rejects.toMatchObject({
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

  it('F3 passes a role on ahead of its day: until then mails go to who has it, from the day on to who follows', async () => {
    const { as, organisationId } = casework.world;
    const contacts = at(ContactsService);
    const lee = { role: 'programme manager' as const, name: 'Lee Grant', email: 'lee@northern.example' };
    const ahead = { ...lee, from: day('2005-02-10'), to: null, follows: true };
    await contacts.begin(as.organisation, organisationId, newId(), ahead);
    await expect(contacts.begin(as.office, organisationId, newId(), ahead)).rejects.toMatchObject({
      facts: {
        faults: [{ pointer: '/from', message: 'overlaps with Lee Grant, who has this role from 2005-02-10 on.' }],
      },
    });
    const standings = async () =>
      (await contacts.list(as.office, organisationId))
        .filter(({ role }) => role === 'programme manager')
        .map(({ name, standing, to }) => [name, standing, to]);
    expect(await standings()).toEqual([
      ['Lee Grant', 'coming', null],
      ['Kim Osei', 'present', '2005-02-09'],
      ['Priya Nair', 'former', '2005-01-31'],
    ]);
    const told = async (journey: Journey) =>
      (await journey.mails()).filter(({ role }) => role === 'organisation').map(({ recipient }) => recipient);
    await casework.moveTo('2005-02-09', '12:00');
    const journey = casework.journey();
    await journey.apply();
    await casework.moveTo('2005-02-10', '12:00');
    await journey.acceptApplication();
    expect(await told(journey)).toEqual(['kim@northern.example', 'lee@northern.example']);
    expect((await standings()).map(([, standing]) => standing)).toEqual(['present', 'former', 'former']);
  });

  it('F3 calls off a contact that was to come, and nobody is written to in its place', async () => {
    const { as, organisationId } = casework.world;
    const contacts = at(ContactsService);
    const max = { role: 'programme manager' as const, name: 'Max Ode', email: 'max@northern.example' };
    await contacts.begin(as.office, organisationId, newId(), {
      ...max,
      from: day('2005-03-01'),
      to: null,
      follows: false,
    });
    const of = async () => (await contacts.list(as.office, organisationId)).find(({ name }) => name === 'Max Ode');
    await contacts.end(as.office, (await of())?.id ?? '', { on: day('2005-02-28') });
    expect(await of()).toMatchObject({ standing: 'former', to: '2005-02-28' });
    await expect(
      contacts.begin(as.office, organisationId, newId(), {
        ...max,
        from: day('2005-03-02'),
        to: day('2005-03-01'),
        follows: false,
      }),
    ).rejects.toMatchObject({ facts: { faults: [{ pointer: '/to' }] } });
  });

  it('F7 keeps fee and terms as they were accepted with the application, and refuses others', async () => {
    const { as } = casework.world;
    const programmeId = await casework.journey().programme();
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

  it('F7 honours the fee that was accepted where the catalogue has changed since, tells the office, and invoices it', async () => {
    const { as } = casework.world;
    await at(FeesService).add(as.finance, { year: 2006, netPence: pence(500_000), inclusions: 'all' });
    const { terms } = await at(TermsService).offered(as.organisation, 2006);
    const accepted = { terms: terms.id, fee: pence(500_000), by: 'Priya Nair' };
    const applied = async (): Promise<Journey> => {
      const journey = casework.journey();
      const application = {
        programmeId: await journey.programme(),
        targetLevel: 'gold' as const,
        year: 2006,
        accepted,
      };
      const { number, seq } = await at(IntakeService).submit(as.organisation, newId(), application);
      return Object.assign(journey, { number, seq });
    };
    const [first, second] = [await applied(), await applied()];
    await at(FeesService).change(as.finance, { year: 2006, netPence: pence(550_000), inclusions: 'all' });
    expect(await at(IntakeService).fee(as.office, first.number, 1)).toEqual({
      ...{ accepted: 500_000, catalogue: 550_000, differs: true },
    });
    await expect(at(IntakeService).fee(as.organisation, first.number, 1)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await first.acceptApplication();
    expect((await first.page()).feePence).toBe(500_000);
    await second.by(as.office, (asked) => at(IntakeService).accept(asked, 'catalogue'));
    expect((await second.page()).feePence).toBe(550_000);
    const { scope } = await at(BillingPoliciesService).read(as.finance, {
      organisationId: null,
      caseId: null,
      number: first.number,
      cycle: 1,
    });
    await at(BillingPoliciesService).set(
      as.finance,
      { organisationId: null, caseId: scope.caseId },
      { draftAt: 'booking', debtHoldsBooking: null, debtHoldsReport: null, debtHoldsCertificate: null },
      'Asked for.',
    );
    await first.declareReady();
    await first.assign();
    await first.book('2005-03-08', '2005-03-09');
    expect((await first.page()).invoices).toMatchObject([{ grossPence: 500_000 }]);
  });

  it('F1 leads from an enquiry to a case of the programme, noted once however often it is asked', async () => {
    const { as, organisationId } = casework.world;
    const programmeId = await casework.journey().programme();
    const enquiries = at(EnquiriesService);
    const enquiry = await enquiries.note(as.office, newId(), {
      ...{ receivedOn: day('2005-02-01'), source: 'letter', kind: 'accreditation', name: 'Priya Nair' },
      ...{ email: 'priya.nair@northern.example', telephone: null, organisation: 'Northern Rail', text: 'How?' },
      nextContact: null,
    });
    const application = { programmeId, targetLevel: 'silver', year: 2005 } as const;
    const key = newId();
    const open = (user = as.office) => at(EnquiryApplicationsService).open(user, enquiry.id, key, application);
    await expect(open(as.organisation)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    const { number } = await open();
    expect(await open()).toMatchObject({ number });
    expect(await enquiries.one(as.office, enquiry.id)).toMatchObject({
      ...{ outcome: 'application', organisationId, nextContact: null, version: 2 },
      notes: [{ outcome: 'application', note: `Case ${number} was opened.`, by: 'The office' }],
    });
  });
});
