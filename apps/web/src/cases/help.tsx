import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { LongField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { Dialogue } from '../shell/dialogue.js';
import { dayText } from '../shell/words.js';
import { AssessorSelect } from './assessor-select.js';
import type { Page } from './page.js';

function NewHelp({ page, onClose }: { readonly page: Page; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const path = { number: page.number, cycle: page.cycle };
  const done = async (): Promise<void> => {
    onClose();
    await queries.invalidateQueries({ queryKey: ['case'] });
  };
  return (
    <Dialogue title="Record in-house help" onClose={onClose}>
      <Form
        verb="Record the help"
        send={(body) =>
          got(
            api.POST('/api/cases/{number}/{cycle}/in-house-help', {
              params: { path },
              body: body as Schemas['NewInHouseHelp'],
            }),
          )
        }
        done={done}
        onCancel={onClose}
      >
        <AssessorSelect
          label="Who helped"
          description="They are barred from assessing and supervising this case, and the conflict check says so."
        />
        <DayField name="day" label="When" required />
        <LongField name="note" label="With what" required />
      </Form>
    </Dialogue>
  );
}

/** Accredited assessors who helped with the in-house review: nobody examines what they helped with. */
export function Help({ page }: { readonly page: Page }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Stack gap="xs">
      {page.help.length === 0 && <Text size="sm">No accredited assessor is on record as having helped in-house.</Text>}
      {page.help.map(({ assessorId, name, day, note }) => (
        <Text size="sm" key={assessorId + day + note}>
          {name} helped on {dayText(day)}: {note}
        </Text>
      ))}
      {page.may.includes('saveSelfScores') && (
        <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setOpen(true)}>
          Record in-house help
        </Button>
      )}
      {open && <NewHelp page={page} onClose={() => setOpen(false)} />}
    </Stack>
  );
}
