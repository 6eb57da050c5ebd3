import { BooksController } from './books.controller.js';
import { ExportsController } from './exports.controller.js';
import { VatPeriodsController } from './vat-periods.controller.js';
import { VatTableController } from './vat-table.controller.js';

/** Reports of the books, VAT periods and rates, exports. */
export const BOOKS_CONTROLLERS = [BooksController, ExportsController, VatPeriodsController, VatTableController];
