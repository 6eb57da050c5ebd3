import { ActionIcon, Button, Checkbox, Group, Menu, Text } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Hidden, TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { Dialogue } from '../shell/dialogue.js';
import type { Filter } from './filter.js';

type Saved = Schemas['SavedFilter'];
type ListName = Saved['list'];

interface KeepProps {
  readonly list: ListName;
  readonly query: string;
  readonly onClose: () => void;
}

function Keep({ list, query, onClose }: KeepProps): ReactNode {
  const queries = useQueryClient();
  return (
    <Dialogue title="Keep this filter" onClose={onClose} size="md">
      <Form
        verb="Keep the filter"
        send={(body) => got<Saved>(api.POST('/api/filters', { body: { query, ...body } as Schemas['NewFilter'] }))}
        done={() => {
          onClose();
          return queries.invalidateQueries({ queryKey: ['filters'] });
        }}
        onCancel={onClose}
      >
        <Hidden name="list" value={list} />
        <TextField
          name="name"
          label="Name"
          description="One of yours that is called the same is written anew."
          required
          maxLength={80}
          data-autofocus
        />
        <Checkbox name="shared" data-kind="flag" label="Share it with colleagues of my role" />
      </Form>
    </Dialogue>
  );
}

function Remove({ filter }: { readonly filter: Saved }): ReactNode {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => got(api.DELETE('/api/filters/{id}', { params: { path: { id: filter.id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['filters'] }),
  });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Remove the filter ${filter.name}`}
      loading={remove.isPending}
      onClick={() => remove.mutate()}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}

/** What somebody narrows a list to again and again, under a name. */
export function SavedFilters({ list, filter }: { readonly list: ListName; readonly filter: Filter }): ReactNode {
  const [keeping, setKeeping] = useState(false);
  const go = useNavigate();
  const query = useQuery({
    queryKey: ['filters', list],
    queryFn: () => got<Schemas['SavedFilterList']>(api.GET('/api/filters', { params: { query: { list } } })),
    staleTime: 60_000,
  });
  const saved = query.data?.items ?? [];
  const open = (text: string): void =>
    void go({ to: '.', search: Object.fromEntries(new URLSearchParams(text)) as never });
  return (
    <>
      <Menu width={320} position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconBookmark size={16} aria-hidden />}
            className="no-print"
          >
            Saved filters
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved.length === 0 && (
            <Text size="sm" px="sm" py={6}>
              None yet. Narrow the list, then keep the filter here.
            </Text>
          )}
          {saved.map((each) => (
            <Group key={each.id} gap={4} wrap="nowrap">
              <Menu.Item onClick={() => open(each.query)}>
                {each.name}
                {!each.own && ` (${each.owner})`}
              </Menu.Item>
              {each.own && <Remove filter={each} />}
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setKeeping(true)} disabled={Object.keys(filter).length === 0}>
            Keep this filter …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {keeping && <Keep list={list} query={new URLSearchParams(filter).toString()} onClose={() => setKeeping(false)} />}
    </>
  );
}
