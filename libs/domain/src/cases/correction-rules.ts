// Report corrected (docs/process.md, Situations): a new version; with the same grade the certificate's clock stays, with another
// grade the supervisor accepts again and the certificate is revised. Step taken back: by a compensating event with its reason.
import { DomainError } from '../errors.js';
import type { Changes, Choices, Guards, Obstacles } from './rules.js';
import type { CaseState } from './state.js';
import { lastStep } from './steps.js';

export const correctionObstacles: Obstacles = {
  stepBack: (state) => {
    if (state.conflict)
      return new DomainError(
        'STEP.FROZEN',
        'A conflict of interest is open; it is ruled on before a step is taken back.',
      );
    return lastStep(state)
      ? undefined
      : new DomainError(
          'STEP.NONE',
          'There is no step that could be taken back here; what has been issued is corrected.',
        );
  },
};

export const correctionGuards: Guards = {
  stepBack: (state, { data }) =>
    lastStep(state)?.seq === data.step
      ? undefined
      : new DomainError(
          'STEP.NOT_THE_LAST',
          'Another step was taken since; load the case again and look before you repeat.',
          {
            step: data.step,
          },
        ),
};

export const correctionChanges: Changes = {
  issueReport: (state) => ({ reportVersion: state.reportVersion + 1 }),
  correctReport: (state) => ({ reportVersion: state.reportVersion + 1 }),
  issueCertificate: (state) => ({
    certificate: { revision: (state.certificate?.revision ?? 0) + 1, status: 'valid' },
  }),
  reopenReview: () => ({ grade: null, accuracy: null }),
  noteRevocation: ({ certificate }) => ({ certificate: certificate && { ...certificate, status: 'revoked' } }),
  stepBack: (state) => lastStep(state)?.restores as Partial<CaseState>,
};

export const correctionChoices: Choices = {
  stepBack: (before) => lastStep(before)?.from ?? before.stage,
  noteRevocation: (before, _after, { data }) => (data.endsAward ? 'ACCREDITED' : before.stage),
};

/** Everything that this cycle awarded is taken back: a certificate that went out has to be revoked. */
export const certificateToRevoke = ({ stage, grade, certificate }: CaseState): boolean =>
  stage === 'NOT_AWARDED' && grade === null && certificate?.status === 'valid';
