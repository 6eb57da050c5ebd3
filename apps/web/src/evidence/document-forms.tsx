import { Fieldset, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { text } from '../cases/form.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, Hidden, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Schemas } from '../api/client.js';
import { ACCEPTED, CIRCLES, FILE_HINT, upload, type Document, type Evidence } from './evidence.js';
import { PageChoice } from './page-choice.js';

interface Closing {
  readonly onClose: () => void;
}

type OfOne = Closing & { readonly of: Document };
type Rules = Schemas['StandardsRules'];

const kindsOf = ({ requests }: Evidence): { value: string; label: string }[] => [
  ...requests.map(({ kind, title }) => ({ value: kind, label: title })),
  { value: 'other', label: 'Something else' },
];

const Described = ({ evidence, of, kind }: { evidence: Evidence; of?: Document; kind?: string }): ReactNode => (
  <>
    <ChoiceField name="kind" label="What it is" data={kindsOf(evidence)} defaultValue={of?.kind ?? kind ?? 'other'} />
    <TextField name="title" label="Title" required defaultValue={of?.title} />
    <DayField name="periodFrom" label="Covers the time from" given={of?.periodFrom ?? undefined} />
    <DayField name="periodTo" label="until" given={of?.periodTo ?? undefined} />
    <ChoiceField
      name="visibility"
      label="Who sees it"
      data={evidence.visibilities.map((each) => ({ value: each, label: CIRCLES[each] }))}
      defaultValue={of?.visibility ?? (evidence.visibilities.includes('organisation') ? 'organisation' : undefined)}
    />
  </>
);

const FileField = (): ReactNode => (
  <TextField name="file" type="file" label="File" description={FILE_HINT} accept={ACCEPTED} required />
);

const DESCRIBING = ['kind', 'title', 'periodFrom', 'periodTo', 'visibility'] as const;

/** Fields with the file; what is empty is left out. */
const withFile = (data: FormData): object => ({
  file: data.get('file'),
  said: Object.fromEntries<string>(
    DESCRIBING.map((name) => [name, text(data, name)] as const).filter(([, value]) => value !== ''),
  ),
});

interface Uploaded {
  readonly file: File;
  readonly said: Readonly<Record<string, string>>;
}

export const AddForm = ({
  page: { number, cycle },
  evidence,
  kind,
  onClose,
}: Closing & { page: { number: string; cycle: number }; evidence: Evidence; kind: string }): ReactNode => (
  <FormDialogue
    title="Add a document"
    verb="Add the document"
    onClose={onClose}
    body={withFile}
    send={(body) => {
      const { file, said } = body as Uploaded;
      return upload('/api/cases/{number}/{cycle}/evidence', { number, cycle }, file, said);
    }}
  >
    <FileField />
    <Described evidence={evidence} kind={kind} />
  </FormDialogue>
);

export const EditionForm = ({ of, onClose }: OfOne): ReactNode => (
  <FormDialogue
    title={`New edition of “${of.title}”`}
    verb="Add the edition"
    onClose={onClose}
    body={withFile}
    send={(body) => upload('/api/evidence/{id}/files', { id: of.id }, (body as Uploaded).file)}
  >
    <Text size="sm">Earlier editions stay as they are; this one stands on top.</Text>
    <FileField />
  </FormDialogue>
);

export const DescribeForm = ({ of, evidence, onClose }: OfOne & { evidence: Evidence }): ReactNode => (
  <FormDialogue
    title={`Change what is said of “${of.title}”`}
    verb="Keep the change"
    onClose={onClose}
    send={(body) => change('/api/evidence/{id}', { method: 'PUT', version: of.version, path: { id: of.id }, body })}
  >
    <Described evidence={evidence} of={of} />
  </FormDialogue>
);

const LinkRow = ({
  at,
  criterion,
  of,
}: {
  at: number;
  criterion: { id: string; title: string };
  of: Document;
}): ReactNode => (
  <PageChoice
    at={at}
    label={`${criterion.id} ${criterion.title}`}
    about={criterion.id}
    part={{ name: 'criterion', value: criterion.id }}
    given={of.criteria.find((each) => each.criterion === criterion.id)}
  />
);

export function LinkForm({ of, rules, onClose }: OfOne & { readonly rules: Rules }): ReactNode {
  let at = 0;
  return (
    <FormDialogue
      title={`Criteria that “${of.title}” supports`}
      verb="Keep the links"
      onClose={onClose}
      send={(body) =>
        change('/api/evidence/{id}/criteria', { method: 'PUT', version: of.version, path: { id: of.id }, body })
      }
    >
      <Hidden name="links/" value="" />
      {rules.segments.map((segment) => (
        <Fieldset key={segment.no} legend={`${segment.no}. ${segment.title}`}>
          <Stack gap="xs">
            {segment.criteria.map((criterion) => (
              <LinkRow key={criterion.id} at={at++} criterion={criterion} of={of} />
            ))}
          </Stack>
        </Fieldset>
      ))}
    </FormDialogue>
  );
}

const REASONS = {
  hold: {
    title: 'Put a legal hold on it',
    label: 'Why must it be kept?',
    to: '/api/evidence/{id}/hold',
    warning: undefined,
  },
  release: {
    title: 'Lift the legal hold',
    label: 'Why may it go its way again?',
    to: '/api/evidence/{id}/release',
    warning: undefined,
  },
  remove: {
    title: 'Remove the document',
    label: 'Why is it removed?',
    to: '/api/evidence/{id}/remove',
    warning: 'The files are erased for good; what they were, and that they were removed, stays on record.',
  },
} as const;
export type ReasonStep = keyof typeof REASONS;

export const ReasonForm = ({ of, step, onClose }: OfOne & { readonly step: ReasonStep }): ReactNode => (
  <FormDialogue
    title={REASONS[step].title}
    warning={REASONS[step].warning}
    onClose={onClose}
    send={(body, key) => change(REASONS[step].to, { key, version: of.version, path: { id: of.id }, body })}
  >
    <LongField name="reason" label={REASONS[step].label} required data-autofocus />
  </FormDialogue>
);
