// Where an event leads when the stage table names several ways: the outcome decides. `faultsOfStageTable` asks for a choice at each.
import { appealChoices } from './appeal-rules.js';
import { conflictChoices } from './conflict-rules.js';
import { correctionChoices } from './correction-rules.js';
import type { Choices } from './rules.js';
import { agreementChoices } from '../visits/agreement-rules.js';
import { silenceChoices } from './silence-rules.js';

export const CHOICES: Choices = {
  issueReport: (_before, after, { data }) => {
    if (after.grade === null) return 'NOT_AWARDED';
    return data.certificateRevoked ? 'ACCREDITED' : 'AWARD_PENDING';
  },
  ...agreementChoices,
  ...silenceChoices,
  ...conflictChoices,
  ...correctionChoices,
  ...appealChoices,
};
