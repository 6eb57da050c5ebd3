// A waiver (docs/process.md, Impartiality): two people without a part in the case lift a conflict that is small enough, one
// proposes, another decides. It covers the facts that they saw and no others; what bars for good cannot be waived.
import { DomainError } from '../errors.js';
import type { ConflictPath } from './paths.js';

export function refuseProposal(name: string, standing: readonly ConflictPath[]): DomainError | undefined {
  const hard = standing.find(({ severity }) => severity === 'hard');
  if (hard)
    return new DomainError('WAIVER.BARRED', `This bars ${name} whoever agrees: ${hard.words}. Choose somebody else.`);
  return standing.length === 0
    ? new DomainError('WAIVER.NOTHING_TO_WAIVE', `Nothing stands between ${name} and this case; no waiver is needed.`)
    : undefined;
}

export interface WaiverAsked {
  readonly proposedBy: string;
  readonly granted: boolean | null;
}

export function refuseDecision({ proposedBy, granted }: WaiverAsked, by: string): DomainError | undefined {
  if (granted !== null)
    return new DomainError('WAIVER.DECIDED', 'The waiver has been decided already; load the page again.');
  return proposedBy === by
    ? new DomainError('WAIVER.TWO_PEOPLE', 'Two people waive a conflict; somebody else decides what you proposed.')
    : undefined;
}
