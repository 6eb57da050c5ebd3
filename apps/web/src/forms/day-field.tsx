import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useSession } from '../shell/session.js';
import { dayFrom, longDayText, shortDayText } from './days.js';
import { useFault, useTouch } from './faults.js';

interface Props extends Pick<TextInputProps, 'required' | 'description' | 'w'> {
  readonly name: string;
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly given?: string | undefined;
  readonly onDay?: (day: string | undefined) => void;
}

const HELP = 'Write a date such as 9 Mar 2005, 9/3/05, today, +14 or fri.';

/** A date as text first, for those who type; the calendar is a button away. */
export function DayField({ name, given, label, required, description, w, onDay }: Props): ReactNode {
  const { today } = useSession();
  const [text, setText] = useState(given ? shortDayText(given) : '');
  const [open, setOpen] = useState(false);
  const visible = useRef<HTMLInputElement>(null);
  const hint = useId();
  const day = dayFrom(text, today);
  const fault = useFault(name);
  const touch = useTouch();

  function set(next: string): void {
    setText(next);
    const meant = dayFrom(next, today);
    visible.current?.setCustomValidity(next.trim() === '' || meant ? '' : HELP);
    onDay?.(meant);
  }
  function pick(chosen: string | null): void {
    setOpen(false);
    if (!chosen) return;
    set(shortDayText(chosen));
    visible.current?.focus();
    touch(name);
  }
  const calendar = (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <ActionIcon variant="subtle" aria-label={`${label}: open the calendar`} onClick={() => setOpen(!open)}>
          <IconCalendar size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker value={day ?? null} defaultDate={day ?? today} onChange={pick} firstDayOfWeek={1} />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <div style={{ width: typeof w === 'number' ? w : 210 }}>
      <TextInput
        ref={visible}
        data-field={name}
        label={label}
        description={description}
        required={required ?? false}
        placeholder="9 Mar 2005"
        value={text}
        autoComplete="off"
        error={fault}
        aria-describedby={hint}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={() => day && setText(shortDayText(day))}
        rightSection={calendar}
      />
      <input type="hidden" name={name} value={day ?? ''} />
      <div id={hint} className="hint">
        {day ? longDayText(day) : ''}
      </div>
    </div>
  );
}
