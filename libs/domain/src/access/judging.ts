// Who may read and keep what belongs to a judgement beside the scores themselves (docs/process.md, Roles).
import { INVITED, STAFF, type Grant } from './grants.js';

export type JudgingOperation = 'keepAlternatives' | 'readModeration' | 'readConflict';

export const JUDGING: Readonly<Record<JudgingOperation, readonly Grant[]>> = {
  keepAlternatives: ['supervisor of the case'],
  readModeration: ['manager', 'board'],
  // What was found of a conflict of interest: not for the parties, of whom one is whom it is about.
  readConflict: [...STAFF, 'board', INVITED],
};
