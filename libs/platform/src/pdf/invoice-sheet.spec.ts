import { invoiceSheet } from './invoice-sheet.js';
import { invoice, without } from './sample-papers.js';

describe('an invoice on paper', () => {
  const said = JSON.stringify(invoiceSheet(invoice()).content);

  it.each([
    ['its number', 'INV-2005-0001'],
    ['the date of issue', '["Date of issue","16 March 2005"]'],
    ['the tax point', '["Tax point","16 March 2005"]'],
    ['the supplier', '"name":"ISMPE"'],
    ['the supplier’s address', 'Grenville Court'],
    ['the supplier’s VAT number', '"vatNumber":"GB 000 0000 00"'],
    ['the customer', 'Thames Valley Water Company plc'],
    ['the customer’s address', 'Kennet House'],
    [
      'quantity, unit price, rate and net of a line',
      '"quantity":"40 miles","unitNet":"£0.40","rate":"17.5%","net":"£16.00"',
    ],
    ['the VAT at each rate', '{"rate":"17.5%","net":"£5,222.00","vat":"£913.85"}'],
    ['the net total', '"net":"£5,222.00"'],
    ['the total of VAT', '"vat":"£913.85"'],
    ['the total due', '"gross":"£6,135.85","payable":"Total due"'],
    ['when it is due', '["Payment due","15 April 2005"]'],
  ])('says %s', (_particular, words) => {
    expect(said).toContain(words);
  });

  it('leaves out bank and terms where there are none', () => {
    const plain = without(invoice(), 'bank', 'terms');
    expect(invoiceSheet(plain).content).toMatchObject({ bank: [], terms: '' });
  });

  it('as a credit note, names the invoice that it corrects and asks for nothing', () => {
    const plain = without(invoice({ kind: 'credit note', number: 'CN-2005-0001' }), 'dueDate');
    const corrects = { number: 'INV-2005-0001', issueDate: plain.issueDate, reason: 'The hotel was charged twice.' };
    const { title, content } = invoiceSheet({ ...plain, corrects });
    expect(title).toBe('Credit note CN-2005-0001');
    expect(content).toMatchObject({
      payable: 'Total credited',
      corrects: 'Credits INV-2005-0001 of 16 March 2005. The hotel was charged twice.',
    });
    expect(JSON.stringify(content)).not.toContain('Payment due');
  });
});
