import { Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { LongField } from '../forms/fields.js';
import { MisusePart } from '../misuse/misuse-part.js';
import { History, Mails, Redatings } from '../proceedings/parts.js';
import { StepDialogue } from '../proceedings/step-dialogue.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { NextSteps } from '../shell/next-steps.js';
import { PageTitle } from '../shell/page-title.js';
import { Heed, Shown } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';
import { CertificateStatus } from './certificate-list.js';

type Certificate = Schemas['CertificatePage'];
type Step = Certificate['possibilities'][number];

const WARNINGS: Readonly<Record<string, string>> = {
  suspend: 'The organisation is told, and no longer refers to it until it is reinstated.',
  revoke: 'This is final. The organisation is told; the entry stays here with status and day.',
};

const LABELS: Readonly<Record<string, string>> = {
  proposeRevocation: 'On what grounds? Whoever decides reads this.',
  rejectRevocation: 'Why not? It stays in the house.',
};

interface FormProps {
  readonly certificate: Certificate;
  readonly step: Step;
  readonly onClose: () => void;
}

const StepForm = ({ certificate, step, onClose }: FormProps): ReactNode => (
  <StepDialogue under="certificates" of={certificate} step={step} warnings={WARNINGS} onClose={onClose}>
    <LongField
      name="reason"
      label={LABELS[step.command] ?? 'On what grounds? The organisation reads this.'}
      required
      data-autofocus
    />
  </StepDialogue>
);

const Facts = ({ certificate }: { readonly certificate: Certificate }): ReactNode => (
  <Group gap="xl">
    <Fact name="Level">{capital(certificate.grade)}</Fact>
    <Fact name="Organisation">{certificate.organisation}</Fact>
    <Fact name="Case">
      <PageLink
        to="/cases/$number/$cycle"
        params={{ number: certificate.caseNumber, cycle: String(certificate.cycle) }}
        size="sm"
      >
        {certificate.caseNumber}
        {certificate.cycle > 1 && `, cycle ${certificate.cycle}`}
      </PageLink>
    </Fact>
    {certificate.standardsTitle && <Fact name="Standards">{certificate.standardsTitle}</Fact>}
    <Fact name="Issued">{dayText(certificate.issuedOn)}</Fact>
    {certificate.provenance && (
      <Fact name="Imported">
        {dayText(certificate.provenance.on)}, from {certificate.provenance.source} ({certificate.provenance.fileName})
      </Fact>
    )}
    <Fact name="Valid until">{certificate.expiresOn ? dayText(certificate.expiresOn) : 'without end'}</Fact>
  </Group>
);

function Whole({ certificate }: { readonly certificate: Certificate }): ReactNode {
  const [open, setOpen] = useState<Step>();
  const { number, revision, programme, proposal, numberKnown } = certificate;
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="start">
        <div>
          <PageTitle name={`Certificate ${number}`}>{programme}</PageTitle>
          <Text>
            Certificate {number}
            {revision > 1 && `, revision ${revision}`}
            {!numberKnown && ' (given here, as its own number is not on record)'}
          </Text>
        </div>
        <CertificateStatus {...certificate} />
      </Group>
      {proposal && <Heed title={`${proposal.by} proposes to revoke it; somebody else decides`}>{proposal.reason}</Heed>}
      <Facts certificate={certificate} />
      <Paper withBorder p="md">
        <NextSteps steps={certificate.possibilities} keyOf={({ command }) => command} onOpen={setOpen} />
      </Paper>
      <Redatings redatings={certificate.redatings} />
      {certificate.history.length > 0 ? (
        <History history={certificate.history} />
      ) : (
        <Text size="sm">Nothing has happened to it since it was issued.</Text>
      )}
      <MisusePart certificate={certificate} />
      <Mails mails={certificate.mails} />
      {open && <StepForm certificate={certificate} step={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

export function CertificatePage(): ReactNode {
  const { id } = useParams({ from: '/certificates/$id' });
  const query = useQuery({
    queryKey: ['certificate', id],
    queryFn: () => got<Certificate>(api.GET('/api/certificates/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(certificate) => <Whole certificate={certificate} />}</Shown>;
}
