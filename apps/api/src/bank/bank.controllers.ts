import { BankAccountsController } from './bank-accounts.controller.js';
import { BankLinesController } from './bank-lines.controller.js';
import { StatementsController } from './statements.controller.js';

export const BANK_CONTROLLERS = [BankAccountsController, StatementsController, BankLinesController];
