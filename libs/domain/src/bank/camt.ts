// ISO 20022 camt.053, the bank's statement in XML: booked entries only, an entry of several payments taken apart where it says what
// each came to. Opening balance and entries must come to the closing balance, else something is missing and nothing is imported.
import { parseDay, type LocalDay } from '../calendar/dates.js';
import type { FieldFault } from '../errors.js';
import { decimalPounds, pence, sum, type Pence } from '../money/pence.js';
import { CURRENCY } from '../receivables/allocation.js';
import { readAmount } from './amounts.js';
import { fault, isSameAccount, MOST_LINES, type Read, type StatementLine } from './statement.js';
import { allAt, firstAt, textAt, textsAt, type Xml } from './xml.js';

interface Part {
  readonly account: string | null;
  readonly opening: Pence | undefined;
  readonly closing: Pence | undefined;
  readonly lines: readonly StatementLine[];
  readonly faults: readonly FieldFault[];
}

/** @param root the document with its parts; prefixes of names are left out. */
export function readCamt(root: Xml): Read {
  const statements = allAt(root, 'Document/BkToCstmrStmt/Stmt');
  if (statements.length === 0)
    return empty([
      fault('file', 'Stmt', 'There is no account statement (camt.053) in this file; ask the bank for that form.'),
    ]);
  const parts = statements.map(partOf);
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const account = first?.account ?? null;
  const other = parts.find((part) => part.account !== null && !isSameAccount(part.account, account ?? ''));
  const lines = parts.flatMap((part) => part.lines);
  const faults = [
    ...parts.flatMap((part) => part.faults),
    ...(other
      ? [fault('file', 'Acct', `It holds statements of ${account ?? 'one account'} and ${other.account ?? ''}.`)]
      : []),
    ...(lines.length > MOST_LINES ? [fault('file', 'Ntry', `It has more than ${MOST_LINES} entries.`)] : []),
  ];
  if (faults.length > 0) return empty(faults);
  return { account, opening: first?.opening ?? null, closing: last?.closing ?? null, lines, faults };
}

const empty = (faults: readonly FieldFault[]): Read => ({
  account: null,
  opening: null,
  closing: null,
  lines: [],
  faults,
});

function partOf(statement: Xml): Part {
  const place = `line ${statement.line}`;
  const account = textAt(statement, 'Acct/Id/IBAN') ?? textAt(statement, 'Acct/Id/Othr/Id') ?? null;
  const currency = textAt(statement, 'Acct/Ccy') ?? CURRENCY;
  const entries = allAt(statement, 'Ntry').map((entry, index) =>
    entryOf(entry, `line ${entry.line}, entry ${index + 1}`),
  );
  const opening = balanceOf(statement, ['OPBD', 'PRCD']);
  const closing = balanceOf(statement, ['CLBD']);
  const lines = entries.flatMap((entry) => entry.lines);
  const faults = [
    ...(currency === CURRENCY
      ? []
      : [fault(place, 'Acct/Ccy', `The books are kept in ${CURRENCY}; this account is in ${currency}.`)]),
    ...entries.flatMap((entry) => entry.faults),
  ];
  if (faults.length > 0) return { ...{ account, opening, closing, lines }, faults };
  return { ...{ account, opening, closing, lines }, faults: balanceFaults(opening, closing, lines, place) };
}

function balanceFaults(
  opening: Pence | undefined,
  closing: Pence | undefined,
  lines: readonly StatementLine[],
  place: string,
): readonly FieldFault[] {
  if (opening === undefined) return [fault(place, 'balance OPBD', 'The opening balance is missing or unreadable.')];
  if (closing === undefined) return [fault(place, 'balance CLBD', 'The closing balance is missing or unreadable.')];
  const moved = sum(lines.map((line) => line.pence));
  if (opening + moved === closing) return [];
  const message =
    `The opening balance £${decimalPounds(opening)} and the entries £${decimalPounds(moved)} come to ` +
    `£${decimalPounds(pence(opening + moved))}, and the closing balance is £${decimalPounds(closing)}. Ask the bank for the file again.`;
  return [fault(place, 'balance CLBD', message)];
}

function balanceOf(statement: Xml, codes: readonly string[]): Pence | undefined {
  const balances = allAt(statement, 'Bal');
  const [found] = codes.flatMap((code) => balances.filter((each) => textAt(each, 'Tp/CdOrPrtry/Cd') === code));
  return found && signedAmount(found);
}

/** The amount with the sign of `CdtDbtInd`; undefined where it cannot be read or is not in sterling. */
function signedAmount(of: Xml): Pence | undefined {
  const amount = firstAt(of, 'Amt');
  const size = amount && amount.attributes['Ccy'] === CURRENCY ? readAmount(amount.text, '.') : undefined;
  const side = textAt(of, 'CdtDbtInd');
  if (size === undefined || size < 0 || (side !== 'CRDT' && side !== 'DBIT')) return undefined;
  return side === 'DBIT' ? pence(0 - size) : size;
}

type Entry = Pick<Part, 'lines' | 'faults'>;

function entryOf(entry: Xml, place: string): Entry {
  const status = textAt(entry, 'Sts/Cd') ?? textAt(entry, 'Sts');
  if (status !== 'BOOK') return { lines: [], faults: [] };
  const booked = textAt(entry, 'BookgDt/Dt') ?? textAt(entry, 'BookgDt/DtTm')?.slice(0, 10) ?? '';
  const bookedOn = parseDay(booked);
  const amount = signedAmount(entry);
  const currency = firstAt(entry, 'Amt')?.attributes['Ccy'] ?? 'no currency';
  const faults = [
    ...(bookedOn ? [] : [fault(place, 'BookgDt', `“${booked}” is no date.`)]),
    ...(currency === CURRENCY
      ? []
      : [fault(place, 'Amt', `The books are kept in ${CURRENCY}; this entry is in ${currency}.`)]),
    ...(amount === undefined && currency === CURRENCY
      ? [fault(place, 'Amt', 'The amount cannot be read, or the entry does not say whether it is CRDT or DBIT.')]
      : []),
    ...(amount === 0 ? [fault(place, 'Amt', 'The amount is nothing.')] : []),
  ];
  if (!bookedOn || amount === undefined || faults.length > 0) return { lines: [], faults };
  return { lines: linesOf(entry, { place, bookedOn, pence: amount }), faults };
}

type Booked = Pick<StatementLine, 'place' | 'pence'> & { readonly bookedOn: LocalDay };

/** One line; or one for each payment of a batch, where these say amounts that come to the entry's. */
function linesOf(entry: Xml, booked: Booked): readonly StatementLine[] {
  const bankReference = textAt(entry, 'AcctSvcrRef') ?? null;
  const details = allAt(entry, 'NtryDtls/TxDtls');
  const amounts = details.map((each) => {
    const amount = firstAt(each, 'Amt') ?? firstAt(each, 'AmtDtls/TxAmt/Amt');
    return (amount && readAmount(amount.text, '.')) ?? pence(0);
  });
  if (details.length < 2 || sum(amounts) !== Math.abs(booked.pence) || amounts.some((each) => each <= 0))
    return [{ ...booked, ...wordsOf(entry, details), bankReference }];
  return details.map((detail, index) => ({
    place: `${booked.place}.${index + 1}`,
    bookedOn: booked.bookedOn,
    pence: pence(Math.sign(booked.pence) * (amounts[index] ?? 0)),
    ...wordsOf(entry, [detail]),
    bankReference: textAt(detail, 'Refs/AcctSvcrRef') ?? (bankReference && `${bankReference}/${index + 1}`),
  }));
}

const PARTIES = ['RltdPties/Dbtr', 'RltdPties/Cdtr'].flatMap((party) => [`${party}/Nm`, `${party}/Pty/Nm`]);

function wordsOf(entry: Xml, details: readonly Xml[]): Pick<StatementLine, 'description' | 'reference'> {
  const said = (...paths: readonly string[]): readonly string[] => [
    ...new Set(details.flatMap((detail) => paths.flatMap((path) => textsAt(detail, path)))),
  ];
  const words = [...said(...PARTIES), ...said('RmtInf/Ustrd')];
  const references = said('RmtInf/Strd/CdtrRefInf/Ref', 'Refs/EndToEndId').filter((each) => each !== 'NOTPROVIDED');
  const description = words.length > 0 ? words.join(' ') : (textAt(entry, 'AddtlNtryInf') ?? '');
  return { description, reference: references.join(' ') };
}
