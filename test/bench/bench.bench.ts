// `npm run bench`: measures in turn, says how it goes, and writes what came out.
import { sharedTemporalAddress } from '../kit/temporal.js';
import { answers } from './answers.js';
import { Control } from './control/control.js';
import { countsCpu } from './cpu.js';
import { ms, quantile, say, type Figure } from './figures.js';
import { figuresOfAnswers, figuresOfCases, figuresOfCounts, figuresOfPapers, figuresOfStarts } from './figures-of.js';
import { House } from './house.js';
import { papers } from './papers.js';
import { report } from './report.js';
import { Simulation, type Simulated } from './simulated-cases.js';
import { starts } from './starts.js';
import { wholeCases } from './whole-cases.js';

/** Cases side by side on the whole installation. */
const PLACES = 5;
const SIMULATED = 3;

describe('benchmarks', () => {
  const figures: Figure[] = [];
  let simulated: Simulated | undefined;
  afterAll(() => report(figures));

  describe('in one process', () => {
    let simulation: Simulation;
    beforeAll(async () => {
      simulation = await Simulation.open();
    }, 120_000);
    afterAll(() => simulation.close());

    it('P3, P4, P7 and P14', async () => {
      say('Complete cases in the time-skipping engine, everything counted');
      simulated = await simulation.play();
      const took: number[] = [];
      for (let again = 0; again < SIMULATED; again++) {
        const monday = await simulation.nextMonday();
        const began = performance.now();
        await simulation.play(monday);
        took.push(performance.now() - began);
      }
      say(`  ${took.map(ms).join(', ')} a case`);
      figures.push(...figuresOfCounts(simulated, took));
    }, 120_000);

    it('P11', async () => {
      say('Papers with their data, and the renderer alone');
      figures.push(...figuresOfPapers(await papers(simulation)));
    }, 120_000);
  });

  describe('on a whole installation', () => {
    let house: House;
    let control: Control;
    beforeAll(async () => {
      house = await House.open(PLACES);
      control = await Control.open(sharedTemporalAddress(), house.installation.namespace);
    }, 120_000);
    afterAll(async () => {
      await control.ask('end');
      await house.close();
    }, 60_000);

    it('P1 and the engine’s share of P3', async () => {
      if (!countsCpu) {
        say('CPU time is counted on Linux only: no P1');
        return;
      }
      say(`${PLACES} complete cases side by side, and skeletons of cases on the engine alone`);
      figures.push(...figuresOfCases(await wholeCases(house, control), simulated?.sql));
    }, 300_000);

    it('P5', async () => {
      say('Answers to commands, and to bare updates');
      const { warm, cold } = await answers(house, control);
      say(`  p50 warm ${ms(quantile(warm.ours, 0.5))} : ${ms(quantile(warm.control, 0.5))}`);
      figures.push(...figuresOfAnswers(warm, cold));
    }, 300_000);

    it('P12', async () => {
      say('Starts of the built api and worker');
      figures.push(...figuresOfStarts(await starts(house)));
    }, 120_000);
  });
});
