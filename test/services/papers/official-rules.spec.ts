// All that goes out as a file, judged by those who made the rules.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EInvoicePress } from '#platform/e-invoice/e-invoice-press';
import {
  SAMPLE_CREDIT_NOTE,
  SAMPLE_INVOICE,
  SAMPLE_OUTSIDE_THE_SCOPE,
  SAMPLE_REVERSE_CHARGE,
} from '#platform/e-invoice/samples';
import { PdfRenderer } from '#platform/pdf/pdf-renderer';
import type { Paper } from '#platform/pdf/papers';
import { claim, reminder, statement } from '#platform/pdf/sample-collection-papers';
import { certificate, invoice, report } from '#platform/pdf/sample-papers';
import { internalReport, summary } from '#platform/pdf/sample-report-papers';
import { judged } from '../../kit/judged.js';
import { mustangSays, peppolSays, verapdfSays, withoutCheckers } from '../../kit/official-checkers.js';

const missing = withoutCheckers();
const E_INVOICES = [SAMPLE_INVOICE, SAMPLE_CREDIT_NOTE, SAMPLE_REVERSE_CHARGE, SAMPLE_OUTSIDE_THE_SCOPE];

judged(missing, 'F93 files judged by the official rules', () => {
  const press = new EInvoicePress();
  const renderer = new PdfRenderer();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'official-rules-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function written(name: string, bytes: Uint8Array): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  }
  const set = async (paper: Paper, name: string): Promise<string> =>
    written(`${name}.pdf`, (await renderer.render(paper)).bytes);

  it('invoices and credit notes in UBL keep the Peppol BIS Billing 3 rules', async () => {
    const files = await Promise.all(
      E_INVOICES.map(async (each) => written(`${each.number}.xml`, await press.ubl(each))),
    );
    expect(await peppolSays(files)).toEqual(files.map((file) => `ok ${file}`));
  }, 180_000);

  it('an invoice as paper is PDF/A-3a', async () => {
    const file = await set({ kind: 'invoice', data: invoice() }, 'invoice');
    expect(await verapdfSays('3a', [file])).toEqual([`PASS ${file} 3a`]);
  }, 120_000);

  it('F52 F56 F57 reports and certificates are PDF/UA-1: a screen reader can read them', async () => {
    const files = [
      await set({ kind: 'report', data: report() }, 'report'),
      await set({ kind: 'internal report', data: internalReport() }, 'internal-report'),
      await set({ kind: 'public summary', data: summary() }, 'summary'),
      await set({ kind: 'certificate', data: certificate() }, 'certificate'),
    ];
    expect(await verapdfSays('ua1', files)).toEqual(files.map((file) => `PASS ${file} ua1`));
  }, 120_000);

  it('F90 F91 reminders, statements and claims are PDF/UA-1, however long they are', async () => {
    const [entry] = statement().entries;
    const long = statement({ entries: Array.from({ length: 120 }, () => entry!) });
    const files = [
      await set({ kind: 'reminder', data: reminder() }, 'reminder'),
      await set({ kind: 'statement', data: statement() }, 'statement'),
      await set({ kind: 'statement', data: long }, 'long-statement'),
      await set({ kind: 'claim', data: claim() }, 'claim'),
    ];
    expect(await verapdfSays('ua1', files)).toEqual(files.map((file) => `PASS ${file} ua1`));
  }, 120_000);

  it('hybrid invoices are Factur-X inside PDF/A-3', async () => {
    const { bytes } = await renderer.render({ kind: 'invoice', data: invoice() });
    for (const each of [SAMPLE_INVOICE, SAMPLE_CREDIT_NOTE]) {
      const file = await written(`hybrid-${each.number}.pdf`, await press.hybrid(each, bytes));
      const said = await mustangSays(file);
      expect([...new Set(said)]).toEqual(['<summary status="valid"']);
    }
  }, 240_000);
});
