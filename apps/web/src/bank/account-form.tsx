import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';

export const NewAccount = ({ onClose }: { readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Note a bank account"
    onClose={onClose}
    send={(body, key) => change('/api/bank/accounts', { body, key })}
  >
    <TextField name="name" label="Name" description="As you call it, such as Current account" required data-autofocus />
    <TextField
      name="number"
      label="IBAN, or sort code and account number"
      description="A statement that names another account is refused"
      placeholder="60-16-13 31926819"
      required
    />
  </FormDialogue>
);
