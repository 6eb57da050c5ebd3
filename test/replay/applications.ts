// The ways of assessors' applications whose histories every later release has to replay.
import type { ApplicantJourney } from '../kit/applicant.js';
import type { SkippingCasework } from '../kit/casework.js';

type Play = (casework: SkippingCasework, applicant: ApplicantJourney) => Promise<unknown>;

export const APPLICATIONS: Readonly<Record<string, Play>> = {
  'assessor-application-appointed': async (casework, kim) => {
    await kim.apply();
    await kim.accept('2005-02-14');
    await casework.moveTo('2005-02-14', '16:00');
    await kim.train(false);
    await kim.train();
    await kim.decided();
    await casework.moveTo('2005-03-15');
    await kim.appoint();
  },
  'assessor-application-declined': async (_casework, ned) => {
    await ned.apply();
    await ned.decline();
  },
  'assessor-application-withdrawn': async (_casework, ned) => {
    await ned.apply();
    await ned.accept();
    await ned.withdraw();
  },
  'assessor-application-lapsed-in-silence': async (casework, kim) => {
    await kim.apply();
    await kim.accept();
    await casework.moveTo('2005-02-20');
    await kim.answer();
    await casework.moveTo('2005-06-01');
  },
  'assessor-application-still-before-the-board': async (casework, kim) => {
    await kim.apply();
    await kim.accept();
    await kim.train();
    await casework.moveTo('2005-03-01');
  },
};
