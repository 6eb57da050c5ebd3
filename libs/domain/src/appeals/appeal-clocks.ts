import type { ClockChange } from '../proceedings/clocks.js';
import type { AppealEvent } from './appeal.js';

/** Admissibility is decided within five working days of the lodging, the appeal within thirty days of its admission. */
export function appealClocks({ type, data: { today } }: AppealEvent): ClockChange {
  switch (type) {
    case 'lodge':
      return { starts: [{ kind: 'ADMISSION', from: today, event: 'the day the appeal was lodged' }] };
    case 'admit':
      return {
        fulfils: 'ADMISSION',
        starts: [{ kind: 'PANEL', from: today, event: 'the day the appeal was admitted' }],
      };
    case 'refuse':
      return { fulfils: 'ADMISSION' };
    case 'decide':
      return { fulfils: 'PANEL' };
    default:
      return {};
  }
}
