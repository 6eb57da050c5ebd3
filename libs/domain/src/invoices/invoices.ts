// An invoice's number, its terms, and what it must say (docs/process.md, Money; VAT Regulations 1995, reg. 14).
import { addDays, type LocalDay } from '../calendar/dates.js';

const TERMS_DAYS = 30;

export const TERMS = `Payment within ${TERMS_DAYS} days of the invoice date`;

export const dueOn = (issued: LocalDay): LocalDay => addDays(issued, TERMS_DAYS);

/** `INV-000001`: the series and its value, six digits at least. */
export const invoiceNumber = (series: string, value: number): string => `${series}-${String(value).padStart(6, '0')}`;
