// Once a cycle is over the next one may begin, under the same number, with the fee and the standards of its own time. How the last one
// ended says as what.
import { InvalidInput, type DomainError, type FieldFault } from '../errors.js';
import { GRADES, type Grade } from '../scoring/standards.js';
import type { CycleReason } from './next-cycle.js';
import { TERMINAL, type Stage } from './stages.js';

export interface LastCycle {
  readonly stage: Stage;
  readonly grade: Grade | null;
}

/** As what a next cycle may begin; nothing while the last one is open. */
export function reasonsAfter({ stage, grade }: LastCycle): readonly CycleReason[] {
  if (!TERMINAL.includes(stage)) return [];
  if (stage !== 'CLOSED') return ['resubmission'];
  if (grade === null) return ['resubmission', 're-assessment'];
  return higherThan(grade).length > 0 ? ['renewal', 're-assessment', 'upgrade'] : ['renewal', 're-assessment'];
}

const rank = (grade: Grade): number => GRADES.indexOf(grade);
const higherThan = (grade: Grade): readonly Grade[] => GRADES.filter((each) => rank(each) > rank(grade));

/** What is wrong with the application for a next cycle, field by field. The last one is over. */
export function refuseNextCycle(
  last: LastCycle,
  asked: { readonly why: CycleReason; readonly targetLevel: Grade },
): DomainError | undefined {
  const reasons = reasonsAfter(last);
  const faults: FieldFault[] = [];
  if (!reasons.includes(asked.why))
    faults.push({ pointer: '/why', message: `After how the last cycle ended it is one of: ${reasons.join(', ')}.` });
  else if (asked.why === 'upgrade' && last.grade !== null && !higherThan(last.grade).includes(asked.targetLevel))
    faults.push({
      pointer: '/targetLevel',
      message: `An upgrade aims higher than ${last.grade}: ${higherThan(last.grade).join(' or ')}.`,
    });
  return faults.length > 0 ? new InvalidInput('The next cycle cannot begin like this.', faults) : undefined;
}
