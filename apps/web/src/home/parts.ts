// What waits for somebody, by their roles. A feature adds its part here; a part that has nothing to show says so in a line.
import type { ReactNode } from 'react';
import { DeclarationAtHome } from '../impartiality/declaration-at-home.js';
import { MailChoice } from '../mail/mail-choice.js';
import { CasesWaiting } from './cases-waiting.js';
import { ClaimsToDecide, OwnClaims } from './claims-at-home.js';
import { Decisions } from './decisions.js';
import { Drafts } from './drafts.js';
import { Offers } from './offers.js';
import { CalendarAtHome, OwnAssessments } from './own-assessments.js';
import { LastNight } from './last-night.js';
import { OwnCases } from './own-cases.js';
import { ProceedingsWaiting } from './proceedings-waiting.js';
import { StuckMails } from './stuck-mails.js';
import { UsersAtHome } from './users-at-home.js';
import { Visits } from './visits.js';
import { WorklistCards } from './worklist-cards.js';
import type { Role } from '../shell/session.js';

interface Part {
  readonly roles: readonly Role[];
  readonly Part: () => ReactNode;
}

export const PARTS: readonly Part[] = [
  { roles: ['office', 'manager'], Part: WorklistCards },
  { roles: ['organisation'], Part: OwnCases },
  { roles: ['assessor'], Part: Offers },
  { roles: ['office', 'manager', 'assessor', 'supervisor', 'finance'], Part: CasesWaiting },
  { roles: ['office', 'manager', 'board', 'assessor', 'supervisor'], Part: ProceedingsWaiting },
  { roles: ['assessor', 'supervisor'], Part: OwnAssessments },
  { roles: ['assessor', 'supervisor'], Part: Visits },
  { roles: ['assessor', 'supervisor'], Part: OwnClaims },
  { roles: ['assessor', 'supervisor'], Part: DeclarationAtHome },
  { roles: ['assessor', 'supervisor'], Part: CalendarAtHome },
  { roles: ['finance', 'manager'], Part: ClaimsToDecide },
  { roles: ['finance'], Part: Drafts },
  { roles: ['board'], Part: Decisions },
  { roles: ['office', 'manager'], Part: StuckMails },
  { roles: ['office', 'manager', 'admin'], Part: LastNight },
  { roles: ['admin'], Part: UsersAtHome },
  { roles: ['office', 'manager', 'finance', 'assessor', 'supervisor'], Part: MailChoice },
];
