import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { hasRole, useSession } from '../shell/session.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Heed, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, moneyText, momentText } from '../shell/words.js';
import { ClaimEditor } from './claim-editor.js';
import { ClaimLines } from './claim-lines.js';
import { ClaimSteps } from './claim-steps.js';
import { TONES, useClaim, varianceText, type Claim } from './claim.js';

interface Props {
  readonly claim: Claim;
}

function Head({ claim }: Props): ReactNode {
  const { estimate, approvedBeside, organisation, programme, number, cycle } = claim.case;
  const variance = varianceText(claim.variance);
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="start">
        <div>
          <PageTitle name={`Claim for ${number}`}>Claim of Travel and Subsistence</PageTitle>
          <Text>
            <PageLink to="/cases/$number/$cycle" params={{ number, cycle: String(cycle) }}>
              Case {number}
            </PageLink>
            {` · ${programme}, ${organisation}`}
          </Text>
        </div>
        <Tag tone={TONES[claim.status]}>{claim.status}</Tag>
      </Group>
      <Group gap="xl" style={{ rowGap: 8 }}>
        <Fact name="Claimed by">{claim.claimant}</Fact>
        <Fact name="Estimate agreed before the visit">
          {estimate
            ? `${moneyText(estimate.net)} plus VAT${estimate.agreedOn ? `, ${dayText(estimate.agreedOn)}` : ''}`
            : 'none'}
        </Fact>
        <Fact name="Approved of this case beside it">
          {Number(approvedBeside.amount) > 0 ? `${moneyText(approvedBeside)} plus VAT` : 'nothing'}
        </Fact>
        {variance && <Fact name="With this claim">{variance}</Fact>}
      </Group>
    </Stack>
  );
}

/** Where an approved claim is charged. */
function Charged({ claim }: Props): ReactNode {
  const mayInvoice = hasRole(useSession(), 'office', 'manager', 'finance');
  if (claim.status !== 'approved') return null;
  if (claim.waitsForInvoice && claim.charge === 'by the case')
    return <Heed title="It is approved and not charged yet; finance charges it below." />;
  return (
    <Text size="sm">
      {claim.chargeWords}{' '}
      {mayInvoice && claim.invoice && (
        <PageLink to="/invoices/$id" params={{ id: claim.invoice.id }} size="sm">
          {claim.invoice.number ? `Invoice ${claim.invoice.number}` : 'The draft'}
        </PageLink>
      )}
    </Text>
  );
}

const History = ({ claim }: Props): ReactNode => (
  <Stack gap={4} component="section" aria-labelledby="claim-history">
    <Title order={2} size="h4" id="claim-history">
      History
    </Title>
    {claim.steps.map(({ what, by, at, note, remarks }) => (
      <Text size="sm" key={what + at}>
        {momentText(at)}: {capital(what)} by {by}
        {note && ` (“${note}”)`}
        {remarks.length > 0 && `: ${remarks.map(({ line, reason }) => `line ${line}: ${reason}`).join('; ')}`}
      </Text>
    ))}
  </Stack>
);

function Whole({ claim }: Props): ReactNode {
  const mayChange = claim.possibilities.some(({ step, why }) => step === 'change' && why === null);
  const [editing, setEditing] = useState(claim.lines.length === 0);
  return (
    <Stack gap="lg">
      <Head claim={claim} />
      <Charged claim={claim} />
      <Paper withBorder p="md">
        {mayChange && editing ? (
          <ClaimEditor key={claim.version} claim={claim} onDone={() => setEditing(false)} />
        ) : (
          <Stack>
            <ClaimLines claim={claim} />
            <ClaimSteps claim={claim} onEdit={() => setEditing(true)} />
          </Stack>
        )}
      </Paper>
      {mayChange && editing && claim.lines.length === 0 && <ClaimSteps claim={claim} onEdit={() => setEditing(true)} />}
      <History claim={claim} />
    </Stack>
  );
}

export function ClaimPage(): ReactNode {
  const { id } = useParams({ from: '/claims/$id' });
  return <Shown of={useClaim(id)}>{(claim) => <Whole key={claim.id} claim={claim} />}</Shown>;
}
