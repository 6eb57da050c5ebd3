import { z } from 'zod';
import { DATE_ORDERS, DECIMAL_SIGNS } from '#domain/bank/amounts';
import { SEPARATORS } from '#domain/bank/column-map';
import { LINE_STATES } from '#domain/bank/statement';
import {
  amountIn,
  dayOut,
  idIn,
  idOut,
  instantOut,
  Money,
  Named,
  nextCursor,
  paging,
  text,
} from '../http/parts.schema.js';

const NUMBER = 'Write an IBAN, or sort code and account number, such as 60-16-13 31926819.';

export const NewBankAccount = z
  .object({ name: text(100), number: text(50).regex(/^[A-Za-z0-9][A-Za-z0-9 -]{6,48}$/, NUMBER) })
  .meta({ id: 'NewBankAccount' });
export const BankAccounts = z
  .object({
    items: z.array(
      z
        .object({
          id: idOut,
          name: z.string(),
          number: z.string(),
          columnMapId: idOut.nullable().describe('Used last'),
        })
        .meta({ id: 'BankAccount' }),
    ),
  })
  .meta({ id: 'BankAccountList' });

const column = text(100);
const SHAPE = {
  separator: z.enum(SEPARATORS),
  headingLine: z.int().min(0).max(50).describe('The line with the headings; 0 where there is none'),
};
const ColumnMap = z
  .object({
    ...SHAPE,
    date: column,
    dateOrder: z.enum(DATE_ORDERS),
    decimal: z.enum(DECIMAL_SIGNS),
    amount: column.nullable().default(null).describe('One signed amount; or moneyIn with moneyOut'),
    moneyIn: column.nullable().default(null),
    moneyOut: column.nullable().default(null),
    description: z.array(column).max(6),
    reference: column.nullable().default(null),
    currency: column.nullable().default(null),
  })
  .meta({ id: 'ColumnMap' });
export const NamedColumnMap = z.object({ name: text(100), map: ColumnMap }).meta({ id: 'NamedColumnMap' });
export const SavedColumnMap = z
  .object({ id: idOut, name: z.string(), map: ColumnMap, version: z.int() })
  .meta({ id: 'SavedColumnMap' });
export const ColumnMapList = z.object({ items: z.array(SavedColumnMap) }).meta({ id: 'ColumnMapList' });

const FileOfBank = {
  bankAccountId: idIn,
  fileName: text(200),
  content: z.base64('Send the file’s bytes in base64.').max(1_000_000).describe('The bytes of the file'),
  columnMapId: idIn.exactOptional().describe('A CSV file is read by a saved map'),
};
export const NewStatement = z.object(FileOfBank).meta({ id: 'NewBankStatement' });
export const TrialStatement = z
  .object({
    ...FileOfBank,
    map: ColumnMap.exactOptional().describe('One that is not saved yet'),
    shape: z.object(SHAPE).exactOptional().describe('Where to look for columns, which are guessed then'),
  })
  .meta({ id: 'TrialBankStatement' });

const Format = z.enum(['CSV', 'CAMT.053']).meta({ id: 'BankStatementFormat' });
const FaultView = z.object({ pointer: z.string(), message: z.string() }).meta({ id: 'BankFileFault' });
export const StatementPreview = z
  .object({
    format: Format,
    table: z
      .object({
        map: ColumnMap,
        guessed: z.boolean(),
        headings: z.array(z.string()),
        rows: z.array(z.array(z.string())).describe('The first few'),
      })
      .nullable()
      .describe('Of a CSV file'),
    account: z.string().nullable().describe('That the file itself names'),
    opening: Money.nullable(),
    closing: Money.nullable(),
    moneyIn: Money,
    moneyOut: Money,
    lines: z
      .array(
        z
          .object({
            place: z.string(),
            bookedOn: dayOut,
            amount: Money.describe('Below nothing where it went out'),
            description: z.string(),
            reference: z.string(),
            known: z.boolean().describe('An earlier file had it; it is not imported again'),
          })
          .meta({ id: 'BankPreviewLine' }),
      )
      .describe('At most 500'),
    count: z.int(),
    known: z.int(),
    alike: z.int().describe('New lines of the day and amount of one on record, in other words: perhaps the same'),
    faults: z.array(FaultView),
    already: z.object({ at: instantOut, by: z.string() }).nullable().describe('This very file came before'),
  })
  .meta({ id: 'BankStatementPreview' });

export const StatementView = z
  .object({
    id: idOut,
    account: Named,
    format: Format,
    fileName: z.string(),
    firstDay: dayOut,
    lastDay: dayOut,
    opening: Money.nullable(),
    closing: Money.nullable(),
    lines: z.int(),
    knownLines: z.int().describe('Came with an earlier file'),
    newLines: z.int().describe('Nothing is decided of them yet'),
    importedBy: z.string(),
    importedAt: instantOut,
  })
  .meta({ id: 'BankStatement' });
export const StatementList = z.object({ items: z.array(StatementView) }).meta({ id: 'BankStatementList' });

const State = z.enum(LINE_STATES).meta({ id: 'BankLineState' });
export const LinesQuery = z.object({
  ...paging,
  state: State.exactOptional(),
  bankAccountId: idIn.exactOptional(),
  statementId: idIn.exactOptional(),
});

const ShareView = z.object({ invoiceId: idOut, number: z.string(), amount: Money }).meta({ id: 'BankShare' });
const SuggestionView = z
  .object({
    kind: z.enum(['new payment', 'payment on record', 'refund on record']),
    id: idOut.nullable().describe('Of the payment or refund on record'),
    organisation: Named,
    shares: z.array(ShareView),
    onAccount: Money.describe('Would settle nothing yet'),
    score: z.int().min(0).max(100),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'BankSuggestion' });

export const LineView = z
  .object({
    id: idOut,
    account: Named,
    statementId: idOut,
    bookedOn: dayOut,
    amount: Money.describe('Below nothing where it went out'),
    description: z.string(),
    reference: z.string(),
    state: State,
    match: z
      .object({
        kind: z.enum(['payment', 'refund', 'ignored']),
        organisation: Named.nullable(),
        settled: z.array(ShareView),
        reason: z.string().nullable(),
        by: z.string(),
        at: instantOut,
        takenBack: z.string().nullable().describe('Why its payment or refund does not count any more'),
      })
      .nullable(),
    suggestions: z.array(SuggestionView).describe('The best first; of a new line only'),
  })
  .meta({ id: 'BankLine' });
export const LineList = z
  .object({
    items: z.array(LineView),
    nextCursor,
    progress: z
      .object({ decided: z.int(), total: z.int() })
      .describe('Of the account or statement, whatever the state'),
  })
  .meta({ id: 'BankLineList' });

export const MatchWish = z
  .object({
    organisationId: idIn,
    shares: z
      .array(z.object({ invoice: idIn, amount: amountIn }).meta({ id: 'BankShareWish' }))
      .max(100)
      .default([])
      .describe('What is not shared out stays on the customer’s account'),
  })
  .meta({ id: 'BankMatch' });
export const RecordWish = z
  .object({ id: idIn.describe('Of a payment or refund that was proposed') })
  .meta({ id: 'BankRecordMatch' });
