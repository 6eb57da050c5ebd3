import { likeness, plainName, suspected, type Entry } from '#domain/organisations/duplicates';

const entry = (more: Partial<Entry>): Entry => ({
  ...{ name: 'Northmoor Utilities', legalName: 'Northmoor Utilities plc', vatNumber: null, domains: [] },
  ...more,
});

describe('two entries of one organisation', () => {
  it('F5 are known by the name without its legal form', () => {
    expect(plainName('The Tarn & Fell Company, Ltd.')).toBe('tarn and fell');
    expect(likeness(entry({}), entry({ name: 'NORTHMOOR utilities (UK) Limited', legalName: 'Other' }))).toEqual([
      'the same name, but for its legal form',
    ]);
  });

  it('F5 are known by VAT number and by where their contacts write from', () => {
    const other = { name: 'Elsewhere', legalName: 'Elsewhere' };
    expect(likeness(entry({ vatNumber: 'GB 412 7756 53' }), entry({ ...other, vatNumber: 'gb412775653' }))).toEqual([
      'the same VAT number',
    ]);
    expect(likeness(entry({ domains: ['n.example'] }), entry({ ...other, domains: ['n.example'] }))).toEqual([
      'contacts at n.example in both',
    ]);
    expect(likeness(entry({ domains: ['gmail.com'] }), entry({ ...other, domains: ['gmail.com'] }))).toEqual([]);
    expect(likeness(entry({}), entry({ ...other, vatNumber: '' }))).toEqual([]);
  });

  it('F5 are told once for each pair of which one was asked about', () => {
    const of = (reference: string, more: Partial<Entry>) => ({ reference, ...entry(more) });
    const entries = [
      of('A', {}),
      of('B', { name: 'Elsewhere', legalName: 'Northmoor Utilities Ltd' }),
      of('C', { name: 'C', legalName: 'C', domains: ['c.example'] }),
      of('D', { name: 'D', legalName: 'D', domains: ['c.example', 'gmail.com'] }),
      of('E', { name: 'E', legalName: 'E', domains: ['gmail.com'] }),
    ];
    const pairs = (...asked: readonly string[]) =>
      suspected(entries, new Set(asked)).map(({ one, other }) => `${one.reference} ${other.reference}`);
    expect(pairs('A', 'B', 'E')).toEqual(['A B']);
    expect(pairs('A', 'B', 'C', 'D', 'E')).toEqual(['A B', 'C D']);
    expect(pairs('D')).toEqual(['D C']);
  });
});
