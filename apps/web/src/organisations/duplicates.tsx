import { Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { LongField, Hidden } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { PageLink } from '../shell/link.js';
import { hasRole, useSession } from '../shell/session.js';
import { PROFILE_NAMES } from './profile-names.js';
import { Heed } from '../shell/states.js';

type Preview = Schemas['MergePreview'];
type Organisation = Schemas['Organisation'];

/** `3 cases, 1 programme` */
export const carriedWords = (carried: Preview['carried']): string => {
  const parts = Object.entries(carried)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${count === 1 ? what.replace(/s$/, '') : what}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
};

/** What is kept for the customer's invoices and does not move, and what invoices say from then on. */
const Billing = ({ billing: { stays, profile } }: Pick<Preview, 'billing'>): ReactNode => (
  <>
    {stays.length > 0 && (
      <Text size="sm" component="div">
        Stays with the old entry:
        <List size="sm">
          {stays.map((each) => (
            <List.Item key={each}>{each}</List.Item>
          ))}
        </List>
      </Text>
    )}
    {profile.length > 0 && (
      <Text size="sm" component="div">
        Invoices and drafts say from then on:
        <List size="sm">
          {profile.map(({ field, before, after }) => (
            <List.Item key={field}>
              {PROFILE_NAMES[field] ?? field}: {after ?? 'none'} (so far {before ?? 'none'})
            </List.Item>
          ))}
        </List>
        Where the old entry is right, change the billing profile of this one afterwards.
      </Text>
    )}
  </>
);

function One({ organisation, preview }: { readonly organisation: Organisation; readonly preview: Preview }): ReactNode {
  const [open, setOpen] = useState(false);
  const mayMerge = hasRole(useSession(), 'manager');
  const { from, carried, billing, obstacles } = preview;
  return (
    <Group gap="sm">
      <Text size="sm">
        <PageLink to="/organisations/$id" params={{ id: from.id }} size="sm">
          {from.name}
        </PageLink>{' '}
        ({from.reference}): {from.reasons.join('; ')}. It has {carriedWords(carried)}. {obstacles.join(' ')}
      </Text>
      {mayMerge && obstacles.length === 0 && (
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          Merge it into this one
        </Button>
      )}
      {open && (
        <FormDialogue
          title={`Merge ${from.name} into ${organisation.name}`}
          verb="Merge"
          warning="This cannot be taken back. The old name stays findable; everything of it belongs to this organisation from then on."
          onClose={() => setOpen(false)}
          send={(body, key) => change('/api/organisations/{id}/merge', { key, path: { id: organisation.id }, body })}
        >
          <Hidden name="fromId" value={from.id} />
          <Text size="sm">Carried along: {[carriedWords(carried), ...billing.moves].join(', ')}.</Text>
          <Billing billing={billing} />
          <LongField name="reason" label="Why are they one?" required data-autofocus />
        </FormDialogue>
      )}
    </Group>
  );
}

/** Entries that look like the same organisation, for the office. */
export function Duplicates({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const mayFind = hasRole(useSession(), 'office', 'manager');
  const { data } = useQuery({
    queryKey: ['duplicates', organisation.id],
    queryFn: () =>
      got<Schemas['MergePreviewList']>(
        api.GET('/api/organisations/{id}/duplicates', { params: { path: { id: organisation.id } } }),
      ),
    enabled: mayFind && !organisation.mergedInto,
  });
  if (organisation.mergedInto)
    return (
      <Heed title="This entry was merged">
        <PageLink to="/organisations/$id" params={{ id: organisation.mergedInto.id }} size="sm">
          Go to {organisation.mergedInto.name}
        </PageLink>
      </Heed>
    );
  return (
    <>
      {organisation.formerNames.length > 0 && <Text size="sm">Formerly: {organisation.formerNames.join(', ')}</Text>}
      {data && data.items.length > 0 && (
        <Heed title="This may be the same organisation as another entry">
          {data.items.map((preview) => (
            <One key={preview.from.id} organisation={organisation} preview={preview} />
          ))}
        </Heed>
      )}
    </>
  );
}
