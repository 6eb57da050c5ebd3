// The way of an appeal (docs/process.md, Appeals): lodged, admitted, before a panel of people without a part in the case, decided.
import type { LocalDay } from '../calendar/dates.js';

export const APPEAL_STAGES = [
  'LODGED',
  'ADMITTED',
  'PANEL',
  'UPHELD',
  'PARTLY_UPHELD',
  'DISMISSED',
  'INADMISSIBLE',
  'WITHDRAWN',
] as const;
export type AppealStage = (typeof APPEAL_STAGES)[number];

export const APPEAL_ENDS: readonly AppealStage[] = [
  'UPHELD',
  'PARTLY_UPHELD',
  'DISMISSED',
  'INADMISSIBLE',
  'WITHDRAWN',
];

export const APPEAL_WORDS: Readonly<Record<AppealStage, string>> = {
  LODGED: 'Lodged',
  ADMITTED: 'Admitted, panel to be appointed',
  PANEL: 'Before the panel',
  UPHELD: 'Upheld',
  PARTLY_UPHELD: 'Partly upheld',
  DISMISSED: 'Dismissed',
  INADMISSIBLE: 'Not admitted',
  WITHDRAWN: 'Withdrawn',
};

/** What a member of the panel says, and what the panel decides. */
export const OUTCOMES = ['upheld', 'partly upheld', 'dismissed'] as const;
export type AppealOutcome = (typeof OUTCOMES)[number];

export const STAGE_OF_OUTCOME: Readonly<Record<AppealOutcome, AppealStage>> = {
  upheld: 'UPHELD',
  'partly upheld': 'PARTLY_UPHELD',
  dismissed: 'DISMISSED',
};

export interface AppealData {
  /** `late`: after the window of the report. */
  lodge: { readonly number: string; readonly no: number; readonly late: boolean; readonly today: LocalDay };
  /** `reason`: why a late one is admitted all the same; null where it came in time. */
  admit: { readonly reason: string | null; readonly today: LocalDay };
  refuse: { readonly reason: string; readonly today: LocalDay };
  /** Accounts; `panel` is the row in which the panel is frozen. */
  appointPanel: { readonly panel: string; readonly members: readonly string[]; readonly today: LocalDay };
  giveView: { readonly view: AppealOutcome; readonly reason: string; readonly today: LocalDay };
  decide: {
    readonly outcome: AppealOutcome;
    readonly reason: string;
    readonly today: LocalDay;
    /** What becomes of the certificate, in a sentence; absent where there was none, or an earlier release decided. */
    readonly certificate?: string;
  };
  withdraw: { readonly reason: string; readonly today: LocalDay };
}
export type AppealStep = keyof AppealData;

const OPEN: readonly AppealStage[] = ['LODGED', 'ADMITTED', 'PANEL'];

export const APPEAL_STEPS = {
  lodge: { from: [], to: ['LODGED'], does: 'lodge the appeal' },
  admit: { from: ['LODGED'], to: ['ADMITTED'], does: 'admit the appeal' },
  refuse: { from: ['LODGED'], to: ['INADMISSIBLE'], does: 'refuse to admit the appeal' },
  appointPanel: { from: ['ADMITTED', 'PANEL'], to: ['PANEL'], does: 'appoint the panel' },
  giveView: { from: ['PANEL'], to: [], does: 'give a view' },
  decide: { from: ['PANEL'], to: ['UPHELD', 'PARTLY_UPHELD', 'DISMISSED'], does: 'record the panel’s decision' },
  withdraw: { from: OPEN, to: ['WITHDRAWN'], does: 'withdraw the appeal' },
} as const;
