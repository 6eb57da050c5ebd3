import { BooksController } from './books.controller.js';
import { VatPeriodsController } from './vat-periods.controller.js';

/** Reports of the books, VAT periods. */
export const BOOKS_CONTROLLERS = [BooksController, VatPeriodsController];
