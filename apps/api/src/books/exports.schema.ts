import { z } from 'zod';
import { EXPORT_LAYOUTS } from '#services/books/exports.service';
import { dayIn, dayOut, idOut, instantOut, Money } from '../http/parts.schema.js';

const Layout = z.enum(EXPORT_LAYOUTS).meta({ id: 'ExportLayout' });

export const NewExport = z
  .object({ layout: Layout, from: dayIn, to: dayIn.describe('Of aged debtors, the day; `from` does not matter then') })
  .meta({ id: 'NewExport' });

export const ExportView = z
  .object({
    ...{
      id: idOut,
      layout: Layout,
      from: dayOut,
      to: dayOut,
      fileName: z.string(),
      bytes: z.int(),
      sha256: z.string(),
    },
    totals: z.object({ rows: z.int(), net: Money, vat: Money, gross: Money }),
    ...{ by: z.string().nullable(), at: instantOut },
  })
  .meta({ id: 'BookExport' });

export const ExportList = z.object({ items: z.array(ExportView) }).meta({ id: 'BookExportList' });
