// What befalls a case beside its main line, whose histories every later release has to replay: with the other scenarios they give
// every command there is (coverage.spec.ts names one that is missing).
import { addDays } from '#domain/calendar/dates';
import { AssignmentService } from '#services/cases/assignment.service';
import { IntakeService } from '#services/cases/intake.service';
import { NewStandardsService } from '#services/cases/new-standards.service';
import { AccuracyService } from '#services/reports/accuracy.service';
import { ScoringService } from '#services/scoring/scoring.service';
import type { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { somebody } from '../kit/people.js';
import { Situations } from '../kit/situations.js';
import { Drafting } from '../kit/standards.js';
import { Visiting } from '../kit/visiting.js';
import { scoresOf } from '../kit/world.js';

type Play = (casework: SkippingCasework, journey: Journey) => Promise<unknown>;

const inHouse = async (journey: Journey): Promise<Situations> => {
  await journey.apply();
  await journey.acceptApplication();
  return new Situations(journey);
};

async function visited(casework: SkippingCasework, journey: Journey): Promise<Situations> {
  await journey.toBooked('2005-03-08', '2005-03-09');
  await casework.moveTo('2005-03-09', '18:00');
  await journey.complete('2005-03-08', '2005-03-09');
  return new Situations(journey);
}

const sendForAccuracy = (casework: SkippingCasework, journey: Journey) =>
  journey.by(casework.world.as.office, (asked) =>
    journey.get(AccuracyService).send(asked, { summary: 'Pairs are matched once a year.', segments: [] }),
  );

/** The draft becomes the version in force. */
async function publishNewer(casework: SkippingCasework): Promise<void> {
  const drafting = new Drafting(casework.app, casework.world);
  const draft = await drafting.whole();
  const today = await casework.clock.today();
  await drafting.drafts.openConsultation(await drafting.asked(draft.id), addDays(today, 21));
  const later = addDays(today, 22);
  await casework.moveTo(later);
  const { id } = await drafting.decide(draft, later);
  await drafting.publish(draft.id, id, later);
}

export const DETOURS: Readonly<Record<string, Play>> = {
  'application-declined': async (casework, journey) => {
    await journey.apply();
    await journey.by(casework.world.as.office, (asked) =>
      journey.get(IntakeService).decline(asked, { reason: 'It is no mentoring programme.' }),
    );
  },
  'visit-agreed-after-all-and-broken-off': async (casework, journey) => {
    const { organisation, assessor } = casework.world.as;
    await inHouse(journey);
    await journey.declareReady();
    await journey.by(organisation, (asked) =>
      journey.get(IntakeService).withdrawReadiness(asked, { reason: 'Papers are missing.' }),
    );
    await journey.declareReady();
    await journey.assign();
    const visiting = new Visiting(journey);
    await visiting.estimate();
    await visiting.agreeEstimate();
    await visiting.propose(organisation, '2005-03-08', '2005-03-09');
    await visiting.confirm(assessor);
    await casework.moveTo('2005-03-08', '18:00');
    await journey.abort(['2005-03-08']);
    await journey.book('2005-03-22');
    await casework.moveTo('2005-03-22', '18:00');
    await journey.complete('2005-03-22');
    await new Situations(journey).stepBack();
    await journey.complete('2005-03-22');
  },
  'paused-then-silent-revived-and-lapsed': async (casework, journey) => {
    const situations = await inHouse(journey);
    await situations.pause();
    await casework.moveTo('2005-01-20');
    await situations.resume();
    await situations.ask();
    await casework.moveTo('2005-04-25');
    await situations.hear();
    await situations.ask();
    await casework.moveTo('2005-11-01');
  },
  'assessor-replaced-and-part-visited-again': async (casework, journey) => {
    const situations = await visited(casework, journey);
    const { lund } = casework.world.assessors;
    await situations.endAssignment('Broke an arm.');
    await situations.scoreFromEvidence();
    await situations.nameAssessor(lund);
    const other = await somebody(journey, 'assessor', lund);
    await journey.saveScores(other, 'assessor', scoresOf(90));
    await journey.by(other, (asked) => journey.get(ScoringService).submit(asked));
    await situations.repeatVisit();
  },
  'conflict-ruled-on-by-two': async (casework, journey) => {
    const situations = await visited(casework, journey);
    await journey.submitScores(90);
    await situations.reportConflict('assessor');
    const board = await somebody(journey, 'board');
    const ruler = await somebody(journey, 'supervisor', casework.world.assessors.lund);
    await situations.askForRuling(casework.world.assessors.lund);
    await situations.rule(board, 'waive');
    await situations.rule(ruler, 'waive');
    await journey.acceptScores();
  },
  'second-supervisor-facts-checked-and-corrected': async (casework, journey) => {
    const situations = await visited(casework, journey);
    const { office, organisation } = casework.world.as;
    const { lund } = casework.world.assessors;
    await journey.submitScores(85);
    for (const percent of [86, 87]) {
      await journey.returnScores();
      await journey.resubmit(percent);
    }
    await journey.by(office, (asked) =>
      journey.get(AssignmentService).appointSecondSupervisor(asked, { assessorId: lund }),
    );
    const second = await somebody(journey, 'supervisor', lund);
    await journey.by(second, (asked) => journey.get(ScoringService).accept(asked));
    await sendForAccuracy(casework, journey);
    const points = [{ segment: 3, text: 'Twice a year.' }];
    await journey.by(organisation, (asked) => journey.get(AccuracyService).answer(asked, { points }));
    const changes = [{ segment: 3, text: 'Corrected.' }];
    await journey.by(office, (asked) => journey.get(AccuracyService).recordChanges(asked, { changes }));
    await journey.issueReport();
    await situations.correctReport();
    await situations.reopenReview();
  },
  'facts-not-answered-in-time': async (casework, journey) => {
    await visited(casework, journey);
    await journey.submitScores(90);
    await journey.acceptScores();
    await sendForAccuracy(casework, journey);
    await casework.moveTo('2005-03-17', '10:00');
    await journey.issueReport();
  },
  'moved-to-the-newer-standards': async (casework, journey) => {
    await inHouse(journey);
    await publishNewer(casework);
    const { office, organisation } = casework.world.as;
    await journey.by(office, (asked) => journey.get(NewStandardsService).offer(asked));
    await journey.by(organisation, (asked) =>
      journey.get(NewStandardsService).answer(asked, { consent: true, note: 'Agreed by the team.' }),
    );
  },
  'newer-standards-not-wanted': async (casework, journey) => {
    await inHouse(journey);
    await publishNewer(casework);
    const { office, organisation } = casework.world.as;
    await journey.by(office, (asked) => journey.get(NewStandardsService).offer(asked));
    await journey.by(organisation, (asked) =>
      journey.get(NewStandardsService).answer(asked, { consent: false, note: 'We stay.' }),
    );
  },
};
