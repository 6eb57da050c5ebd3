// R17: random cases over the pure rules. More of them: `npm run soak`; one of them again: `npm run soak -- --seed N`.
import { EVENT_OF } from '#domain/cases/events';
import { Walk } from '../../../../test/soak/walk.js';

const SEEDS = Array.from({ length: 400 }, (_each, index) => index + 1);

describe('A case walked at random', () => {
  const walks = SEEDS.map((seed) => new Walk(seed).run());

  it('keeps what holds of every case, and comes to an end', () => {
    const failing = walks.filter(({ faults }) => faults.length > 0);
    expect(failing.map(({ seed, faults }) => `npm run soak -- --seed ${seed}: ${faults.join('; ')}`)).toEqual([]);
  });

  it('is the same again from the same seed', () => {
    for (const { seed, story } of walks.slice(0, 20)) expect(new Walk(seed).run().story).toEqual(story);
  });

  it('comes nearly everywhere: hardly an event that does not occur, and every end', () => {
    const events = new Set(walks.flatMap(({ events: each }) => each.map(({ type }) => type)));
    expect(Object.values(EVENT_OF).filter((type) => !events.has(type)).length).toBeLessThan(5);
    expect([...new Set(walks.map(({ state }) => state.stage))].sort()).toEqual(
      expect.arrayContaining(['CLOSED', 'DECLINED', 'LAPSED', 'WITHDRAWN']),
    );
  });
});
