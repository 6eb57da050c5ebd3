import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';

export type Line = Schemas['BankLine'];
export type Suggestion = Schemas['BankSuggestion'];
export type Statement = Schemas['BankStatement'];
export type BankAccount = Schemas['BankAccount'];
export type ColumnMap = Schemas['ColumnMap'];
export type Shape = Pick<ColumnMap, 'separator' | 'headingLine'>;
export type SavedMap = Schemas['SavedColumnMap'];
export type Preview = Schemas['BankStatementPreview'];

export const useAccounts = (): UseQueryResult<Schemas['BankAccountList']> =>
  useQuery({
    queryKey: ['bank', 'accounts'],
    queryFn: () => got<Schemas['BankAccountList']>(api.GET('/api/bank/accounts')),
  });

export const useMaps = (): UseQueryResult<Schemas['ColumnMapList']> =>
  useQuery({
    queryKey: ['bank', 'maps'],
    queryFn: () => got<Schemas['ColumnMapList']>(api.GET('/api/bank/column-maps')),
  });

export const useStatements = (): UseQueryResult<Schemas['BankStatementList']> =>
  useQuery({
    queryKey: ['bank', 'statements'],
    queryFn: () => got<Schemas['BankStatementList']>(api.GET('/api/bank/statements')),
  });

export const isIn = ({ amount }: Pick<Line, 'amount'>): boolean => !amount.amount.startsWith('-');

/** Without its sign: beside it stands whether it came in or went out. */
export const sizeOf = ({ amount }: Pick<Line, 'amount'>): string => amount.amount.replace('-', '');

/** A suggestion's score in a word. */
export const certainty = (score: number): 'as good as certain' | 'likely' | 'possible' =>
  score >= 80 ? 'as good as certain' : score >= 50 ? 'likely' : 'possible';

const penceOf = (amount: string): number => Math.round(Number(amount) * 100);

/** What of a matched payment settles nothing; empty where all of it does, or it was taken back. */
export function restOf({ amount, match }: Line): string {
  if (match?.kind !== 'payment' || match.takenBack) return '';
  const settled = match.settled.reduce((all, share) => all + penceOf(share.amount.amount), 0);
  const rest = penceOf(amount.amount) - settled;
  return rest > 0 ? (rest / 100).toFixed(2) : '';
}
