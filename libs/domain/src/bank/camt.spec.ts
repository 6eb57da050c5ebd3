import { readCamt } from './camt.js';
import type { Xml } from './xml.js';

type Given = string | { readonly [name: string]: Given | readonly Given[] };

/** `@Ccy` is an attribute, `#` the text beside it. */
function xml(given: Given): Xml {
  if (typeof given === 'string') return { text: given, line: 1, attributes: {}, children: {} };
  const entries = Object.entries(given);
  return {
    line: 1,
    text: typeof given['#'] === 'string' ? given['#'] : '',
    attributes: Object.fromEntries(
      entries.flatMap(([name, value]) =>
        name.startsWith('@') && typeof value === 'string' ? [[name.slice(1), value] as const] : [],
      ),
    ),
    children: Object.fromEntries(
      entries
        .filter(([name]) => !/^[@#]/.test(name))
        .map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map((each) => xml(each as Given))]),
    ),
  };
}

const amt = (amount: string, currency = 'GBP'): Given => ({ '#': amount, '@Ccy': currency });
const balance = (code: string, amount: string, side = 'CRDT'): Given => ({
  ...{ Tp: { CdOrPrtry: { Cd: code } }, Amt: amt(amount), CdtDbtInd: side },
});
const entry = (amount: string, more: Record<string, Given | readonly Given[]> = {}): Given => ({
  ...{ Amt: amt(amount), CdtDbtInd: 'CRDT', Sts: { Cd: 'BOOK' }, BookgDt: { Dt: '2005-04-12' }, ...more },
});
const statement = (
  entries: readonly Given[],
  closing: string,
  more: Record<string, Given | readonly Given[]> = {},
): Xml =>
  xml({
    Document: {
      BkToCstmrStmt: {
        Stmt: {
          Acct: { Id: { IBAN: 'GB29NWBK60161331926819' }, Ccy: 'GBP' },
          Bal: [balance('OPBD', '1000.00'), balance('CLBD', closing)],
          Ntry: entries,
          ...more,
        },
      },
    },
  });

describe('a statement in camt.053', () => {
  it('F87 gives a line an entry, with payer, text, reference and the bank’s own number', () => {
    const read = readCamt(
      statement(
        [
          entry('6135.85', {
            AcctSvcrRef: 'B-1',
            NtryDtls: {
              TxDtls: {
                Refs: { EndToEndId: 'E2E-7' },
                RltdPties: { Dbtr: { Pty: { Nm: 'Hartfield County Council' } } },
                RmtInf: { Ustrd: ['INV-000001', 'thank you'] },
              },
            },
          }),
          entry('12.50', { CdtDbtInd: 'DBIT', AddtlNtryInf: 'Charges' }),
        ],
        '7123.35',
      ),
    );
    expect(read).toMatchObject({ faults: [], account: 'GB29NWBK60161331926819', opening: 100_000, closing: 712_335 });
    expect(read.lines).toEqual([
      {
        ...{
          place: 'line 1, entry 1',
          bookedOn: '2005-04-12',
          pence: 613_585,
          bankReference: 'B-1',
          reference: 'E2E-7',
        },
        description: 'Hartfield County Council INV-000001 thank you',
      },
      {
        ...{ place: 'line 1, entry 2', bookedOn: '2005-04-12', pence: -1_250, bankReference: null, reference: '' },
        description: 'Charges',
      },
    ]);
  });

  it('F87 takes a batch apart where its payments come to the entry, and leaves it whole where they do not', () => {
    const tx = (amount: string, name: string): Given => ({ Amt: amt(amount), RltdPties: { Dbtr: { Nm: name } } });
    const batch = (parts: readonly Given[]): Given =>
      entry('30.00', { AcctSvcrRef: 'B-2', NtryDtls: { TxDtls: parts } });
    const whole = readCamt(statement([batch([tx('10.00', 'A'), tx('20.00', 'B')])], '1030.00'));
    expect(whole.lines).toMatchObject([
      { place: 'line 1, entry 1.1', pence: 1_000, description: 'A', bankReference: 'B-2/1' },
      { place: 'line 1, entry 1.2', pence: 2_000, description: 'B', bankReference: 'B-2/2' },
    ]);
    expect(readCamt(statement([batch([tx('10.00', 'A'), tx('19.00', 'B')])], '1030.00')).lines).toHaveLength(1);
  });

  it('F87 leaves out what is not booked yet', () => {
    const read = readCamt(statement([entry('5.00', { Sts: 'PDNG' }), entry('6.00', { Sts: 'BOOK' })], '1006.00'));
    expect(read).toMatchObject({ faults: [], lines: [{ pence: 600 }] });
  });

  it('F87 whose entries do not lead from the opening to the closing balance is refused whole', () => {
    const { faults, lines } = readCamt(statement([entry('10.00')], '1011.00'));
    expect(lines).toEqual([]);
    expect(faults).toEqual([
      {
        pointer: 'line 1, balance CLBD',
        message:
          'The opening balance £1000.00 and the entries £10.00 come to £1010.00, and the closing balance is £1011.00. Ask the bank for the file again.',
      },
    ]);
  });

  it.each([
    ['without a balance', statement([entry('10.00')], 'x'), ['line 1, balance CLBD']],
    ['in another currency', statement([], '1000.00', { Acct: { Ccy: 'EUR' } }), ['line 1, Acct/Ccy']],
    [
      'with an entry in another currency',
      statement([entry('1.00', { Amt: amt('1.00', 'EUR') })], '1.00'),
      ['line 1, entry 1, Amt'],
    ],
    [
      'with an entry that cannot be read',
      statement([entry('x', { BookgDt: { Dt: '2005-02-30' } })], '1.00'),
      ['line 1, entry 1, BookgDt', 'line 1, entry 1, Amt'],
    ],
    ['with an entry of nothing', statement([entry('0.00')], '1000.00'), ['line 1, entry 1, Amt']],
    ['that is something else', xml({ Document: { pain: '' } }), ['file, Stmt']],
  ])('F87 %s is refused, naming entry and element', (_case, root, pointers) => {
    const { faults, lines } = readCamt(root);
    expect(faults.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(lines).toEqual([]);
  });
});
