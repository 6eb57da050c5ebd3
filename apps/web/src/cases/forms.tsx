// The form of each command; form.tsx says what one is.
import { AcceptFields, ReturnFields } from '../scores/review-fields.js';
import { Gate } from '../readiness/gate.js';
import { VISIT_FORMS } from '../visits/visit-forms.js';
import { CandidateField } from '../impartiality/candidate-field.js';
import { AcceptanceFields } from './acceptance-fields.js';
import { ExpenseFields } from './expense-fields.js';
import { nothing, reason, type Form } from './form.js';
import { WrittenFields } from '../reports/written-fields.js';
import { SITUATION_FORMS } from './situation-forms.js';

const assessor = (supervisory: boolean): Form => ({
  fields: (page) => <CandidateField page={page} supervisory={supervisory} />,
});

export const FORMS: Readonly<Record<string, Form>> = {
  acceptApplication: { fields: (page) => <AcceptanceFields page={page} /> },
  declineApplication: {
    ...reason('Why is the application declined? The organisation reads this.'),
    warning: 'This ends the cycle.',
  },
  declareReady: { fields: (page) => <Gate page={page} /> },
  withdrawReadiness: reason(),
  nameAssessor: assessor(false),
  appointSupervisor: assessor(true),
  ...VISIT_FORMS,
  approveExpenses: { fields: () => <ExpenseFields /> },
  submitScores: nothing(
    'The assessor’s scores are checked and sealed; after that only a supervisory return opens them again.',
  ),
  returnScores: { fields: (page) => <ReturnFields page={page} /> },
  resubmitScores: reason('What was reworked?'),
  acceptScores: { fields: (page) => <AcceptFields page={page} /> },
  issueReport: {
    fields: (page) => <WrittenFields page={page} />,
    warning:
      'Issuing is the approval: the report is drawn and mailed to the organisation, and the certificate’s two weeks begin.',
  },
  issueCertificate: {
    ...nothing('The certificate shows the grade of the issued report.'),
    warning: 'The certificate is drawn and mailed to the organisation.',
  },
  ...SITUATION_FORMS,
  withdraw: { ...reason(), warning: 'This ends the cycle: running clocks end, everybody is told.' },
};
