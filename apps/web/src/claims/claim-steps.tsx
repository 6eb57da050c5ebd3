import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { Hidden, LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { ConfirmButton } from '../shell/confirm.js';
import { hasRole, useSession } from '../shell/session.js';
import { moneyText } from '../shell/words.js';
import type { Claim } from './claim.js';

interface Props {
  readonly claim: Claim;
}

type Closing = Props & { readonly onClose: () => void };

const step = (claim: Claim, to: '/api/claims/{id}/submit' | '/api/claims/{id}/approve', key: string) =>
  change(to, { key, version: claim.version, path: { id: claim.id } });

const ReturnForm = ({ claim, onClose }: Closing): ReactNode => (
  <FormDialogue
    title="Return the claim"
    onClose={onClose}
    send={(body, key) =>
      change('/api/claims/{id}/return', { key, version: claim.version, path: { id: claim.id }, body })
    }
  >
    <Text size="sm">Say of each line that is not right what is to be done; {claim.claimant} gets it by mail.</Text>
    <Hidden name="remarks/" value="" />
    {claim.lines.map((line, index) => (
      <div key={`${index}:${line.description}`}>
        <Hidden name={`remarks/${index}/line`} kind="number" value={index + 1} fixed />
        <LongField
          name={`remarks/${index}/reason`}
          label={`Line ${index + 1}: ${line.description}, ${moneyText(line.gross ?? line.net)}`}
        />
      </div>
    ))}
  </FormDialogue>
);

const WithdrawForm = ({ claim, onClose }: Closing): ReactNode => (
  <FormDialogue
    title="Withdraw the claim"
    warning="A withdrawn claim stays on record and is never taken up again."
    onClose={onClose}
    send={(body, key) =>
      change('/api/claims/{id}/withdraw', { key, version: claim.version, path: { id: claim.id }, body })
    }
  >
    <LongField name="reason" label="Why?" required data-autofocus />
  </FormDialogue>
);

function Submit({ claim }: Props): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const run = async (): Promise<void> => {
    await step(claim, '/api/claims/{id}/submit', key);
    await queries.invalidateQueries();
  };
  return (
    <ConfirmButton verb="Submit the claim" run={run}>
      {moneyText(claim.totals.paid)} go to finance for a decision. From then on the lines stay as they are; a claim that
      comes back can be changed again.
    </ConfirmButton>
  );
}

function Approve({ claim, verb }: Props & { readonly verb: string }): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const run = async (): Promise<void> => {
    await step(claim, '/api/claims/{id}/approve', key);
    await queries.invalidateQueries();
  };
  return (
    <ConfirmButton verb={verb} run={run}>
      {claim.claimant} is owed {moneyText(claim.totals.paid)}; {claim.case.organisation} is charged{' '}
      {moneyText(claim.totals.net)} and VAT on it. An approval is not taken back; what was charged too much is credited.
    </ConfirmButton>
  );
}

/** What may be done with a claim now, by whom it may. */
export function ClaimSteps({ claim, onEdit }: Props & { readonly onEdit: () => void }): ReactNode {
  const [open, setOpen] = useState<'return' | 'withdraw'>();
  const possible = claim.possibilities.filter(({ why }) => why === null).map(({ step: name }) => name);
  // Approved, and the case could not be told: a repeat charges it.
  const stuck = hasRole(useSession(), 'finance', 'manager') && claim.waitsForInvoice && claim.charge === 'by the case';
  const own = claim.possibilities.find(
    ({ step: name, why }) => name === 'approve' && why?.startsWith('Nobody decides'),
  );
  return (
    <>
      <Group gap="xs">
        {possible.includes('submit') && claim.lines.length > 0 && <Submit claim={claim} />}
        {possible.includes('change') && claim.lines.length > 0 && (
          <Button variant="default" onClick={onEdit}>
            Change the lines
          </Button>
        )}
        {stuck && <Approve claim={claim} verb="Charge the claim" />}
        {possible.includes('approve') && <Approve claim={claim} verb="Approve the claim" />}
        {possible.includes('return') && (
          <Button variant="default" onClick={() => setOpen('return')}>
            Return the claim
          </Button>
        )}
        {possible.includes('withdraw') && (
          <Button variant="default" onClick={() => setOpen('withdraw')}>
            Withdraw the claim
          </Button>
        )}
      </Group>
      {claim.status === 'submitted' && own && possible.length === 1 && (
        <Text size="sm">Finance or a manager decides on it; {own.why?.toLowerCase()}</Text>
      )}
      {open === 'return' && <ReturnForm claim={claim} onClose={() => setOpen(undefined)} />}
      {open === 'withdraw' && <WithdrawForm claim={claim} onClose={() => setOpen(undefined)} />}
    </>
  );
}
