// The lives whose histories every later release has to replay. A new release adds its own recordings; old ones stay for good.
import type { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';

type Play = (casework: SkippingCasework, journey: Journey) => Promise<unknown>;

async function visited(casework: SkippingCasework, journey: Journey): Promise<void> {
  await journey.toBooked('2005-03-08', '2005-03-09');
  await casework.moveTo('2005-03-09', '18:00');
  await journey.complete('2005-03-08', '2005-03-09');
}

export const SCENARIOS: Readonly<Record<string, Play>> = {
  'silver-after-rework-and-three-reminders': async (casework, journey) => {
    await visited(casework, journey);
    await journey.submitScores(85);
    await journey.returnScores();
    await journey.resubmit(90);
    await journey.acceptScores();
    await casework.moveTo('2005-04-19');
    await journey.approveExpenses();
    await journey.issueReport();
    await journey.issueCertificate();
    await casework.moveTo('2005-05-20');
  },
  'no-award-after-a-postponed-visit': async (casework, journey) => {
    await journey.toBooked('2005-02-08', '2005-02-09');
    await journey.postpone('Snow.');
    await journey.book('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '18:00');
    await journey.complete('2005-03-08', '2005-03-09');
    await journey.submitScores(100, 100, 100, 100, 100, 59);
    await journey.acceptScores();
    await journey.issueReport();
    await casework.moveTo('2005-04-20');
  },
  'withdrawn-during-scoring': async (casework, journey) => {
    await visited(casework, journey);
    await journey.withdraw();
  },
  'still-waiting-for-its-report': async (casework, journey) => {
    await visited(casework, journey);
    await journey.submitScores(90);
    await casework.moveTo('2005-04-25');
  },
};
