import type { InvoiceService } from '@e-invoice-eu/core';
import { Injectable, Logger } from '@nestjs/common';
import type { EInvoice } from './e-invoice.js';
import { ublOf } from './ubl.js';

/** Writes electronic invoices: UBL for the Peppol network, and Factur-X, where the data travel inside the PDF that people read. */
@Injectable()
export class EInvoicePress {
  private readonly log = new Logger(EInvoicePress.name);
  private service?: Promise<InvoiceService>;

  /** @throws Error where the library finds the invoice at odds with EN 16931's schema. */
  async ubl(invoice: EInvoice): Promise<Uint8Array> {
    const service = await this.loaded();
    const xml = await service.generate(ublOf(invoice, 'peppol'), { format: 'UBL', lang: 'en-gb', noWarnings: true });
    return Buffer.from(taxPointInItsPlace(String(xml)));
  }

  /** @param pdf the paper, as PDF/A-3. */
  async hybrid(invoice: EInvoice, pdf: Uint8Array): Promise<Uint8Array> {
    const service = await this.loaded();
    const paper = { buffer: pdf, filename: `${invoice.number}.pdf`, mimetype: 'application/pdf' };
    const options = { format: 'Factur-X-EN16931', lang: 'en-gb', pdf: paper, noWarnings: true };
    return Buffer.from(await service.generate(ublOf(invoice, 'hybrid'), options));
  }

  /** Loaded with the first invoice: it takes over half a second, which a process that writes none must not pay at its start. */
  private loaded(): Promise<InvoiceService> {
    return (this.service ??= import('@e-invoice-eu/core').then(
      (library) =>
        new library.InvoiceService({
          log: (text: string) => this.log.debug(text),
          warn: (text: string) => this.log.warn(text),
          error: (text: string) => this.log.error(text),
        }),
    ));
  }
}

/** UBL has a credit note's tax point before its type, an invoice's after it; the library knows the second order only. */
const taxPointInItsPlace = (xml: string): string =>
  xml.replace(
    /(<cbc:CreditNoteTypeCode>.*?<\/cbc:CreditNoteTypeCode>)(\s*)(<cbc:TaxPointDate>.*?<\/cbc:TaxPointDate>)/,
    '$3$2$1',
  );
