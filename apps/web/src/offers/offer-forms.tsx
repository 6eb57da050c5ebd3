import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change, command, type Schemas } from '../api/client.js';
import { LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { DeclarationFields, declarationOf } from '../impartiality/declaration-at-home.js';

export type Offer = Schemas['Offer'];

interface Props {
  readonly offer: Offer;
  /** The assessor’s own; else the office records what it heard. */
  readonly own: boolean;
}

const Heard = (): ReactNode => (
  <TextField name="heardBy" label="How was it heard?" placeholder="By telephone on Monday" required />
);

function Accept({ offer, own, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { number, cycle, programme, organisation } = offer;
  return (
    <FormDialogue
      title={own ? 'Take the assessment on' : 'Record that they accept'}
      onClose={onClose}
      send={(body, key) =>
        change('/api/cases/{number}/{cycle}/accept-offer', {
          key,
          path: { number, cycle },
          body: own ? declarationOf(body) : body,
        })
      }
    >
      <Text size="sm">
        {programme}, {organisation}, case {number}.
      </Text>
      {own ? <DeclarationFields /> : <Heard />}
    </FormDialogue>
  );
}

function Decline({ offer, own, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  return (
    <FormDialogue
      title={own ? 'Decline the assessment' : 'Record that they decline'}
      warning={
        own ? 'You no longer see the case then; somebody else is named.' : 'The assignment ends; name somebody else.'
      }
      onClose={onClose}
      send={(body, key) => command(offer, 'declineOffer', body, offer.seq, key)}
    >
      <LongField name="reason" label="Why? The office and the organisation read this." required data-autofocus />
      {!own && <Heard />}
    </FormDialogue>
  );
}

/** Accept or decline: two buttons. */
export function OfferButtons({ offer, own }: Props): ReactNode {
  const [open, setOpen] = useState<'accept' | 'decline'>();
  const close = (): void => setOpen(undefined);
  return (
    <Group gap="xs">
      <Button size="compact-sm" onClick={() => setOpen('accept')}>
        {own ? 'Accept' : 'Record that they accept'}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setOpen('decline')}>
        {own ? 'Decline' : 'Record that they decline'}
      </Button>
      {open === 'accept' && <Accept offer={offer} own={own} onClose={close} />}
      {open === 'decline' && <Decline offer={offer} own={own} onClose={close} />}
    </Group>
  );
}
