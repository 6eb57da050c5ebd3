import type { Schemas } from '../api/client.js';

export type Policy = Schemas['BillingPolicy'];
export type Level = Policy['levels'][number];
export type LevelName = Level['level'];

export const MOMENTS = [
  { value: 'booking', label: 'when the visit is booked' },
  { value: 'visit', label: 'after the visit, with Travel and Subsistence' },
  { value: 'report', label: 'when the report is issued' },
] as const;

export const HELD = [
  { key: 'debtHoldsBooking', act: 'booking', label: 'the booking of a visit' },
  { key: 'debtHoldsReport', act: 'report', label: 'the report' },
  { key: 'debtHoldsCertificate', act: 'certificate', label: 'the certificate' },
] as const;

type Setting = 'draftAt' | (typeof HELD)[number]['key'];

export const momentText = (moment: string): string => MOMENTS.find(({ value }) => value === moment)?.label ?? moment;

/** The nearest level that says something of it; the levels come nearest first. */
export const saidBy = ({ levels }: Policy, setting: Setting): Level | undefined =>
  levels.find((level) => level[setting] !== null);
