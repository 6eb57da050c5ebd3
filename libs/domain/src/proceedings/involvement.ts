// Who has no part in a case, and so may sit on the panel of an appeal or look into a complaint (docs/process.md, Roles): nobody who
// helped in-house, assessed, supervised, ruled or looked after the case in any of its cycles, nor the organisation's own people.

export interface Person {
  readonly accountId: string;
  readonly assessorId: string | null;
  readonly organisationId: string | null;
}

/** Register ids and accounts, over all cycles of the case's number. */
export interface Involved {
  readonly organisationId: string;
  readonly helped: readonly string[];
  readonly assessed: readonly string[];
  readonly supervised: readonly string[];
  readonly ruled: readonly string[];
  readonly officers: readonly string[];
}

/** How somebody is involved, in words that follow their name; undefined for whoever is not. */
export function involvementOf(
  { accountId, assessorId, organisationId }: Person,
  { helped, assessed, supervised, ruled, officers, ...involved }: Involved,
): string | undefined {
  if (organisationId === involved.organisationId) return 'belongs to the organisation';
  if (officers.includes(accountId)) return 'looked after the case';
  if (ruled.includes(accountId)) return 'ruled on the case';
  if (assessorId === null) return undefined;
  if (helped.includes(assessorId)) return 'helped with the in-house review';
  if (assessed.includes(assessorId)) return 'assessed the programme';
  return supervised.includes(assessorId) ? 'supervised the assessment' : undefined;
}
