import type { z } from 'zod';
import type { ProceedingClockKind } from '#domain/proceedings/clocks';
import type { AppealPage } from '#services/proceedings/appeals/appeal-reads.service';
import type { proceedingParts, PromiseView } from './proceeding.schema.js';

type ClockOfProceeding = AppealPage['clocks'][number];
export type HistoryEntry = AppealPage['history'][number];

export const PROCEEDING_CLOCK_WORDS: Readonly<Record<ProceedingClockKind, string>> = {
  ADMISSION: 'Decision on admissibility',
  PANEL: 'Panel’s decision',
  ACKNOWLEDGEMENT: 'Acknowledgement',
  ANSWER: 'Answer to the complainant',
};

/** What moves with the calendar where a certificate expires. */
export const RENEWAL_WORDS = 'Reminders of the renewal';

const wordsOf = (kind: string): string => PROCEEDING_CLOCK_WORDS[kind as ProceedingClockKind];

type Promised = Pick<ClockOfProceeding, 'kind' | 'promisedDay' | 'workingDay'> | null;

export const promiseView = (promise: Promised): z.input<typeof PromiseView> | null =>
  promise && { ...promise, words: wordsOf(promise.kind) };

export const clocksView = (clocks: readonly ClockOfProceeding[]): z.input<typeof proceedingParts.clocks> =>
  clocks.map((clock) => ({ ...clock, words: wordsOf(clock.kind), explanation: [...clock.explanation] }));

/** What there is to say of an event: its title, and a detail where there is one. */
export type Told = (entry: HistoryEntry) => { readonly title: string; readonly detail: string };

export const historyView = (history: readonly HistoryEntry[], told: Told): z.input<typeof proceedingParts.history> =>
  history.map((entry) => ({ seq: entry.seq, at: entry.at, by: entry.by, ...told(entry) }));

export const reasonOf = ({ data }: HistoryEntry): string => (typeof data['reason'] === 'string' ? data['reason'] : '');

export const redatingsView = (moves: AppealPage['redatings']): z.input<typeof proceedingParts.redatings> =>
  moves.map(({ clock, ...move }) => ({ ...move, words: clock === null ? RENEWAL_WORDS : wordsOf(clock) }));
