import type { MailPurpose } from '../variables.js';
import { accuracyWording } from './accuracy.wording.js';
import { agreementWording } from './agreement.wording.js';
import { claimsWording } from './claims.wording.js';
import { correctionsWording } from './corrections.wording.js';
import { consultationWording } from './consultation.wording.js';
import { evidenceWording } from './evidence.wording.js';
import { deadlineWording } from './deadline.wording.js';
import { digestWording } from './digest.wording.js';
import { impartialityWording } from './impartiality.wording.js';
import { installationWording } from './installation.wording.js';
import { intakeWording } from './intake.wording.js';
import { moneyWording } from './money.wording.js';
import { officeWording } from './office.wording.js';
import { outcomeWording } from './outcome.wording.js';
import { peopleWording } from './people.wording.js';
import { certificatesWording } from './certificates.wording.js';
import { complaintsWording } from './complaints.wording.js';
import { appealsWording } from './appeals.wording.js';
import { receivablesWording } from './receivables.wording.js';
import { scoringWording } from './scoring.wording.js';
import { peopleOutWording } from './people-out.wording.js';
import { pauseWording } from './pause.wording.js';
import { silenceWording } from './silence.wording.js';
import { standardsWording } from './standards.wording.js';
import { visitWording } from './visit.wording.js';
import type { Wordings } from './wording.js';

/** One wording for each purpose: a missing one is a type error here. */
export const WORDINGS: Wordings<MailPurpose> = {
  ...intakeWording,
  ...agreementWording,
  ...visitWording,
  ...scoringWording,
  ...outcomeWording,
  ...deadlineWording,
  ...digestWording,
  ...officeWording,
  ...silenceWording,
  ...pauseWording,
  ...standardsWording,
  ...correctionsWording,
  ...accuracyWording,
  ...peopleOutWording,
  ...moneyWording,
  ...peopleWording,
  ...receivablesWording,
  ...claimsWording,
  ...evidenceWording,
  ...consultationWording,
  ...impartialityWording,
  ...appealsWording,
  ...complaintsWording,
  ...certificatesWording,
  ...installationWording,
};
