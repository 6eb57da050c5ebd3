import { createHash } from 'node:crypto';
import { PdfRenderer } from './pdf-renderer.js';
import type { Paper } from './papers.js';
import { claim, reminder, statement } from './sample-collection-papers.js';
import { certificate, invoice, report, without } from './sample-papers.js';
import { internalReport, summary } from './sample-report-papers.js';

const renderer = new PdfRenderer();
const papers: readonly Paper[] = [
  { kind: 'report', data: report() },
  { kind: 'internal report', data: internalReport() },
  { kind: 'public summary', data: summary() },
  { kind: 'certificate', data: certificate() },
  { kind: 'invoice', data: invoice() },
  { kind: 'reminder', data: reminder() },
  { kind: 'statement', data: statement() },
  { kind: 'claim', data: claim() },
];
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const pagesOf = (bytes: Uint8Array): number => latin1(bytes).match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const LONG_NAME = 'Cross-Organisational Leadership and Career-Development Mentoring Programme '.repeat(4).trim();

describe.each(papers)('a $kind', (paper) => {
  it('is set to the same bytes each time, by any renderer', async () => {
    const [first, again, elsewhere] = [
      await renderer.render(paper),
      await renderer.render(paper),
      await new PdfRenderer().render(paper),
    ];
    expect(again.sha256).toBe(first.sha256);
    expect(elsewhere.sha256).toBe(first.sha256);
    expect(Buffer.compare(first.bytes, elsewhere.bytes)).toBe(0);
  });

  it('carries the fingerprint of its bytes', async () => {
    const { bytes, sha256 } = await renderer.render(paper);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is a tagged PDF with language and title, dated by its issue and not by the machine', async () => {
    const { bytes, title } = await renderer.render(paper);
    const file = latin1(bytes);
    expect(file).toMatch(/^%PDF-1\.7/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/Lang\s*\(en-GB\)/);
    expect(Buffer.from(bytes).toString('utf8')).toContain(`>${title}<`);
    expect(file).toContain(paper.data.issuedAt.slice(0, 19));
  });

  it('names the standard that it keeps', async () => {
    const file = latin1((await renderer.render(paper)).bytes);
    if (paper.kind === 'invoice') {
      expect(file).toMatch(/pdfaid:part>3</);
      expect(file).toMatch(/pdfaid:conformance>A</);
    } else {
      expect(file).toMatch(/pdfuaid:part>1</);
    }
  });
});

describe('names from everywhere', () => {
  it('sets European letters, and says which characters it had to replace', async () => {
    const organisation = 'Łódź Wodociągi, Győr Őrség, Ærøskøbing, Şişli, Ħamrun';
    expect((await renderer.render({ kind: 'report', data: report({ organisation }) })).unset).toEqual([]);
    const { unset } = await renderer.render({ kind: 'certificate', data: certificate({ programme: 'Water 水 🚰' }) });
    expect(unset).toEqual(['水', '🚰']);
  });

  it('leaves the address under a certificate whole, so that it can be followed', async () => {
    const verifyUrl = `https://register.ismpe.example/verify/${'C-2005-0001-'.repeat(5)}`;
    const { bytes } = await renderer.render({ kind: 'certificate', data: certificate({ verifyUrl }) });
    expect(latin1(bytes)).toContain(`(${verifyUrl})`);
  });

  it('never reads a name as a template', async () => {
    const programme = '#panic("no") $x$ *bold* \\ ] [ // {{ }} @label <tag>';
    await expect(renderer.render({ kind: 'report', data: report({ programme }) })).resolves.toMatchObject({
      unset: [],
    });
  });

  it('makes a file name that every system takes', async () => {
    const { fileName } = await renderer.render({ kind: 'invoice', data: invoice({ number: 'INV/2005:0001' }) });
    expect(fileName).toBe('ISMPE-invoice-INV-2005-0001.pdf');
  });
});

describe('papers with much to say', () => {
  it('keep a certificate on one page however long its names are', async () => {
    const data = certificate({ programme: LONG_NAME, organisation: LONG_NAME });
    expect(pagesOf((await renderer.render({ kind: 'certificate', data })).bytes)).toBe(1);
  });

  it('set a report of sixty criteria with long names and long comments', async () => {
    const { segments } = report({}, 10);
    const talkative = segments.map((segment) => ({
      ...segment,
      criteria: segment.criteria.map((criterion) => ({ ...criterion, comment: `${LONG_NAME} ${'x'.repeat(300)}` })),
    }));
    const data = report({ programme: LONG_NAME, organisation: LONG_NAME, segments: talkative });
    expect(pagesOf((await renderer.render({ kind: 'report', data })).bytes)).toBeGreaterThan(8);
  });

  it('keep a summary for the public on one page however long its names and strengths are', async () => {
    const strengthsInShort = summary().strengthsInShort.map((each) => ({ ...each, strength: 'word '.repeat(32) }));
    const data = summary({ programme: LONG_NAME, organisation: LONG_NAME, strengthsInShort });
    expect(pagesOf((await renderer.render({ kind: 'public summary', data })).bytes)).toBe(1);
  });

  it('set a report without an award, in a corrected version, without recorded feedback', async () => {
    const data = report({ achieved: null, version: 2, cycle: 3, verbalFeedback: null, reasons: [], summary: '' });
    const { fileName } = await renderer.render({ kind: 'report', data });
    expect(fileName).toBe('ISMPE-report-A-2005-0001-3-v2.pdf');
  });

  it('set an invoice of forty lines on several pages, without bank and terms', async () => {
    const plain = without(invoice(), 'bank', 'terms');
    const lines = Array.from({ length: 40 }, () => plain.lines[1]!);
    expect(pagesOf((await renderer.render({ kind: 'invoice', data: { ...plain, lines } })).bytes)).toBeGreaterThan(1);
  });
});
