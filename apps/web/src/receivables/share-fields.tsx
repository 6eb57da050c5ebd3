import type { ReactNode } from 'react';
import { Hidden, WideAmountField } from '../forms/fields.js';
import { dayText, moneyText } from '../shell/words.js';
import type { OpenDocument } from './account.js';

interface Props {
  /** Where the list of shares is in the body. */
  readonly name: string;
  readonly open: readonly OpenDocument[];
}

/** How much of the money goes to which document; what is left empty takes nothing. */
export const ShareFields = ({ name, open }: Props): ReactNode => (
  <>
    <Hidden name={`${name}/`} value="" />
    {open.map(({ id, number, dueOn, open: left, overdue }, index) => (
      <div key={id}>
        <Hidden name={`${name}/${index}/invoice`} value={id} fixed />
        <WideAmountField
          name={`${name}/${index}/amount`}
          label={`To ${number}`}
          description={`${moneyText(left)} is open, ${overdue ? 'overdue since' : 'due'} ${dayText(dueOn)}`}
          placeholder="nothing"
        />
      </div>
    ))}
  </>
);
