import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Hidden, TextField } from '../forms/fields.js';

interface Props {
  /** Its place in the list of links that is sent. */
  readonly at: number;
  readonly label: string;
  /** What the field of its pages is about, for those who cannot see where it stands. */
  readonly about: string;
  /** The part of the link that the choice makes: a document, or a criterion. */
  readonly part: { readonly name: 'documentId' | 'criterion'; readonly value: string };
  /** The link as it is; undefined where there is none. */
  readonly given: { readonly pages: string } | undefined;
}

/** Whether two things are linked, and on which pages. */
export function PageChoice({ at, label, about, part, given }: Props): ReactNode {
  const [chosen, setChosen] = useState(given !== undefined);
  return (
    <div>
      <Checkbox label={label} checked={chosen} onChange={(event) => setChosen(event.currentTarget.checked)} />
      {chosen && (
        <>
          <Hidden name={`links/${at}/${part.name}`} value={part.value} />
          <TextField
            name={`links/${at}/pages`}
            aria-label={`${about}: on which pages`}
            placeholder="Pages, such as 4–6, 12; empty for the whole document"
            defaultValue={given?.pages}
            mt={4}
            ml={28}
          />
        </>
      )}
    </div>
  );
}
