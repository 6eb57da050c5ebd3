import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { missingForEInvoice } from '#domain/invoices/e-invoice';
import { Clock } from '#platform/clock/clock';
import { electronicAddressOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import type { EInvoice } from '#platform/e-invoice/e-invoice';
import { EInvoicePress } from '#platform/e-invoice/e-invoice-press';
import type { EInvoiceActivities } from '#workflows/e-invoices/e-invoice.contract';
import { PapersService, type WrittenPaper } from '../papers/papers.service.js';
import { eInvoiceOf } from './e-invoice-of.js';
import { issuedInvoice, type IssuedInvoice } from './issued-invoice.js';

const FORMS = [
  { kind: 'e-invoice', extension: 'xml', contentType: 'application/xml', title: 'Electronic invoice (Peppol UBL)' },
  { kind: 'hybrid invoice', extension: 'pdf', contentType: 'application/pdf', title: 'Hybrid invoice (Factur-X)' },
] as const;
type Form = (typeof FORMS)[number];

/**
 * Writes an issued document's electronic forms and keeps them beside its paper. What is missing or goes wrong is kept with them as
 * their trouble, for finance to see: it never holds up the invoice. Written once; a repeat replaces trouble only.
 */
@Injectable()
export class EInvoicesService implements EInvoiceActivities {
  private readonly log = new Logger(EInvoicesService.name);

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly press: EInvoicePress,
    private readonly papers: PapersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async writeEInvoice(invoiceId: string): Promise<void> {
    const [issued, now] = await Promise.all([issuedInvoice(this.db, invoiceId), this.clock.now()]);
    const missing = missingForEInvoice({
      supplier: { electronicId: electronicAddressOf(this.config)?.id ?? null },
      customer: { electronicId: issued.electronicId },
      buyerReference: issued.buyerReference,
      purchaseOrder: issued.purchaseOrder,
    });
    const data = eInvoiceOf(issued, this.config);
    const refused = missing.length > 0 ? `Not written, because this is missing: ${missing.join('; ')}.` : null;
    const written = await Promise.all(FORMS.map((form) => this.write(form, issued, data, refused)));
    await this.db.transaction(async (tx) => {
      for (const each of written) await this.papers.keep(tx, each, now);
    });
  }

  private async write(
    form: Form,
    issued: IssuedInvoice,
    data: EInvoice,
    refused: string | null,
  ): Promise<WrittenPaper> {
    const paper = {
      id: idOf('document', form.kind, issued.id),
      // Of the invoice alone: on the page of the case stands the paper.
      ...{ caseId: null, invoiceId: issued.id, kind: form.kind, contentType: form.contentType },
      title: `${form.title} ${issued.number}`,
      fileName: `${issued.number}-${form.kind.replace(' ', '-')}.${form.extension}`,
      paper: { kind: form.kind, data },
    };
    if (refused) return { ...paper, bytes: null, trouble: refused };
    try {
      return { ...paper, bytes: await this.bytes(form, issued, data), trouble: null };
    } catch (error) {
      this.log.error(`the ${form.kind} of ${issued.number} cannot be written: ${String(error)}`);
      return { ...paper, bytes: null, trouble: String(error) };
    }
  }

  private bytes(form: Form, { pdf }: IssuedInvoice, data: EInvoice): Promise<Uint8Array> {
    if (form.kind === 'e-invoice') return this.press.ubl(data);
    if (!pdf) throw new Error('the paper could not be drawn yet; write the electronic invoice again when it is');
    return this.press.hybrid(data, pdf);
  }
}
