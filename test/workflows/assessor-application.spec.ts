import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { AssessorPageService } from '#services/assessors/assessor-page.service';
import { ApplicationsService } from '#services/assessors/applications/applications.service';
import { RegisterStepsService } from '#services/assessors/register-steps.service';
import { EnquiriesService } from '#services/enquiries/enquiries.service';
import { ApplicantJourney } from '../kit/applicant.js';
import { SkippingCasework } from '../kit/casework.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('the way to become an assessor, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;
  const entry = async ({ id }: { readonly id: string | null }) =>
    casework.app.get(AssessorPageService, { strict: false }).page(casework.world.as.office, id ?? '');

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  it('F23 F25 leads from an enquiry over training and the Board to an appointment on the register', async () => {
    const enquiries = casework.app.get(EnquiriesService, { strict: false });
    const enquiry = await enquiries.note(casework.world.as.office, newId(), {
      ...{ receivedOn: '2005-01-10' as LocalDay, source: 'letter', kind: 'become an assessor', name: 'Kim Osei' },
      ...{ email: 'kim.osei@applicants.example', telephone: null, organisation: null, text: 'How?', nextContact: null },
    });
    const kim = new ApplicantJourney(casework);
    await kim.apply(newId(), enquiry.id);
    expect((await enquiries.find(enquiry.id)).outcome).toBe('assessor application');
    expect(await kim.page()).toMatchObject({ stage: 'RECEIVED', waitsOn: 'office', number: 'AA-2005-0001' });
    await kim.accept('2005-02-14');
    const { assessorId } = await kim.page();
    expect(await entry({ id: assessorId })).toMatchObject({ status: 'candidate', name: 'Kim Osei' });
    await casework.moveTo('2005-02-14', '16:00');
    await kim.train();
    expect(await entry({ id: assessorId })).toMatchObject({ status: 'trained', trainedOn: '2005-02-14' });
    await kim.decided('for');
    expect(await kim.page()).toMatchObject({ stage: 'OFFERED', waitsOn: 'applicant', lapsesOn: '2005-05-15' });
    await kim.appoint();
    expect(await kim.page()).toMatchObject({ stage: 'APPOINTED', trouble: null, waitsOn: null });
    expect(await entry({ id: assessorId })).toMatchObject({
      ...{ status: 'active', accredited: true, approval: { minuteNo: 'minute of AA-2005-0001' } },
    });
    expect(await kim.mails()).toEqual([
      'assessor-application-received 2005-01-10',
      'assessor-application-accepted 2005-01-10',
      'assessor-training-recorded 2005-02-14',
      'assessor-appointment-offered 2005-02-14',
      'assessor-appointed 2005-02-14',
    ]);
  }, 120_000);

  it('F23 reminds a silent applicant four times and lapses at ninety days', async () => {
    const lou = new ApplicantJourney(casework, 'Lou Grant');
    await lou.apply();
    await lou.accept();
    await casework.moveTo('2005-05-14');
    expect(await lou.page()).toMatchObject({ stage: 'TRAINING', lapsesOn: '2005-05-15' });
    await casework.moveTo('2005-05-16');
    expect(await lou.page()).toMatchObject({ stage: 'LAPSED' });
    expect((await lou.mails()).slice(2)).toEqual([
      'assessor-application-reminder 2005-02-28',
      'assessor-application-reminder 2005-03-14',
      'assessor-application-reminder 2005-03-29',
      'assessor-application-reminder 2005-05-03',
      'assessor-application-ended 2005-05-16',
    ]);
    await expect(lou.answer()).rejects.toMatchObject({ code: 'APPLICATIONS.WRONG_STAGE' });
  }, 120_000);

  it('F23 begins the silence anew with an answer, lets the training be repeated, and ends when withdrawn', async () => {
    const mia = new ApplicantJourney(casework, 'Mia Voss');
    await mia.apply();
    await mia.accept();
    await casework.moveTo('2005-08-01');
    await mia.answer();
    await casework.moveTo('2005-08-20');
    expect(await mia.page()).toMatchObject({ stage: 'TRAINING', lapsesOn: '2005-10-30' });
    await mia.train(false);
    await mia.train(true);
    expect(await mia.page()).toMatchObject({ stage: 'BOARD', waitsOn: 'board' });
    await mia.withdraw();
    expect(await mia.page()).toMatchObject({ stage: 'WITHDRAWN' });
    const told = await mia.mails();
    expect(told.filter((each) => each.startsWith('assessor-training-recorded'))).toHaveLength(2);
    await casework.moveTo('2005-12-01');
    expect(await mia.mails()).toEqual(told);
  }, 120_000);

  it('F23 reminds the office of an application that waits for it, and never lapses for its sake', async () => {
    const ned = new ApplicantJourney(casework, 'Ned Yates');
    await ned.apply();
    await casework.moveTo('2006-06-01');
    expect(await ned.page()).toMatchObject({ stage: 'RECEIVED', waitsOn: 'office', lapsesOn: null });
    expect((await ned.mails()).slice(1)).toEqual([
      'assessor-application-waits 2005-12-12',
      'assessor-application-waits 2005-12-15',
    ]);
    await ned.decline();
    expect(await ned.page()).toMatchObject({ stage: 'DECLINED', assessorId: null });
  }, 120_000);

  it('F25 ends where the Board does not approve; the register keeps the training', async () => {
    const ola = new ApplicantJourney(casework, 'Ola Berg');
    await ola.apply();
    await ola.accept();
    await ola.train();
    await ola.decided('against');
    const { stage, assessorId } = await ola.page();
    expect(stage).toBe('REJECTED');
    expect(await entry({ id: assessorId })).toMatchObject({ status: 'trained', approval: null });
  }, 120_000);

  it('F23 takes each step once, refuses a second application under way, and keeps the register in step', async () => {
    const pat = new ApplicantJourney(casework, 'Pat Quill');
    await pat.apply();
    const applications = casework.app.get(ApplicationsService, { strict: false });
    const asked = await pat.asked();
    const first = await applications.accept(asked, { trainingOn: null });
    expect(await applications.accept(asked, { trainingOn: null })).toEqual(first);
    await expect(new ApplicantJourney(casework, 'Pat Quill').apply()).rejects.toMatchObject({
      code: 'APPLICATIONS.RUNNING',
    });
    const { assessorId } = await pat.page();
    const { version } = await entry({ id: assessorId });
    const aside = casework.app
      .get(RegisterStepsService, { strict: false })
      .take(
        { user: casework.world.as.office, id: assessorId!, commandId: newId(), expectedVersion: version },
        'passTraining',
        { on: await casework.clock.today(), detail: 'Past the application.' },
      );
    await expect(aside).rejects.toMatchObject({ code: 'ASSESSORS.APPLYING' });
    await pat.withdraw();
  }, 120_000);
});
