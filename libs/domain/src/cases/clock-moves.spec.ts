import { day, instant } from '../calendar/dates.js';
import { clockMoves } from './clock-moves.js';
import { SYSTEM } from './commands.js';
import type { CaseEvent } from './events.js';
import { BEGINNING } from './state.js';

describe('how long an appeal may come in', () => {
  const event = {
    ...{ type: 'CertificateIssued', seq: 9, commandId: 'c', actor: SYSTEM },
    data: { certificate: 'x', today: day('2005-04-05') },
  } as CaseEvent;
  const closing = (periods?: { APPEAL_WINDOW: number }) =>
    clockMoves(
      event,
      { timers: [{ command: 'closeCycle', at: 'appeal window over' }] },
      {
        ...{ before: BEGINNING, after: BEGINNING, at: instant('2005-04-05T10:00:00.000Z') },
        ...{ reportIssuedOn: day('2005-04-01'), running: new Set(), periods },
      },
    ).timers.map(({ at }) => at);

  it('F106 is 21 days from the report’s issue, or what the pinned standards version says; then the cycle closes', () => {
    expect(closing()).toEqual(['2005-04-22T23:00:00.000Z']);
    expect(closing({ APPEAL_WINDOW: 28 })).toEqual(['2005-04-29T23:00:00.000Z']);
  });
});
