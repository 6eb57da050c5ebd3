// Figures of the books: nothing is a dash, below nothing has its minus in front.
import type { Schemas } from '../api/client.js';
import { moneyText } from '../shell/words.js';

type Money = Schemas['Money'];

export const isNothing = ({ amount }: Money): boolean => Number(amount) === 0;

export const sumText = ({ amount, currency }: Money): string =>
  amount.startsWith('-') ? `−${moneyText({ amount: amount.slice(1), currency } as Money)}` : moneyText({ amount });

export const figure = (money: Money | null): string => (money === null || isNothing(money) ? '–' : sumText(money));
