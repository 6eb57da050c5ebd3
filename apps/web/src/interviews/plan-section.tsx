import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { Section } from '../shell/section.js';
import { Shown } from '../shell/states.js';
import { Coverage } from './coverage.js';
import { PlanSlots } from './plan-slots.js';
import { usePlan, type Plan, type Slot } from './plan.js';
import { RemoveSlot, SlotForm } from './slot-form.js';

type Open = { readonly way: 'form'; readonly slot: Slot | undefined } | { readonly way: 'remove'; readonly slot: Slot };

function Whole({ page, plan }: { readonly page: Page; readonly plan: Plan }): ReactNode {
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const works = plan.mayPlan && plan.whyNot === null;
  return (
    <Section
      title="Plan of the visit"
      actions={
        <>
          {plan.slots.length > 0 && (
            <Link to="/cases/$number/$cycle/visit-plan" params={{ number: page.number, cycle: String(page.cycle) }}>
              To print
            </Link>
          )}
          {works && (
            <Button size="compact-sm" onClick={() => setOpen({ way: 'form', slot: undefined })}>
              Plan an interview
            </Button>
          )}
        </>
      }
    >
      <Coverage plan={plan} />
      {plan.whyNot !== null && <Text size="sm">{plan.whyNot}</Text>}
      <PlanSlots
        plan={plan}
        onChange={works ? (slot) => setOpen({ way: 'form', slot }) : null}
        onRemove={plan.mayPlan ? (slot) => setOpen({ way: 'remove', slot }) : null}
      />
      {open?.way === 'form' && <SlotForm at={page} plan={plan} slot={open.slot} onClose={close} />}
      {open?.way === 'remove' && <RemoveSlot slot={open.slot} onClose={close} />}
    </Section>
  );
}

/** Assessor and organisation work on it together; everybody else on the case reads it. */
export const PlanSection = ({ page }: { readonly page: Page }): ReactNode => (
  <Shown of={usePlan(page)}>{(plan) => <Whole page={page} plan={plan} />}</Shown>
);
