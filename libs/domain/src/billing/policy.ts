// When a draft of an invoice arises, and what debt holds (docs/process.md, Money): data of the house, an organisation or a case.
// A level that says nothing follows the one above; the house always says something.

export const DRAFT_MOMENTS = ['booking', 'visit', 'report'] as const;
/** At booking; after the visit, once Travel and Subsistence is approved; when the report is issued. */
export type DraftMoment = (typeof DRAFT_MOMENTS)[number];

export const HELD_ACTS = ['booking', 'report', 'certificate'] as const;
export type HeldAct = (typeof HELD_ACTS)[number];

/** One level's word; null follows the level above. */
export interface PolicyLevel {
  readonly draftAt: DraftMoment | null;
  readonly debtHoldsBooking: boolean | null;
  readonly debtHoldsReport: boolean | null;
  readonly debtHoldsCertificate: boolean | null;
}

export interface BillingPolicy {
  readonly draftAt: DraftMoment;
  /** What an overdue invoice of the organisation holds. By default nothing. */
  readonly debtHolds: Readonly<Record<HeldAct, boolean>>;
}

export const HOUSE_POLICY: BillingPolicy = {
  draftAt: 'visit',
  debtHolds: { booking: false, report: false, certificate: false },
};

/** @param levels the nearest first: case, organisation, house. */
export const policyOf = (levels: readonly PolicyLevel[]): BillingPolicy => {
  const first = <K extends keyof PolicyLevel>(key: K): NonNullable<PolicyLevel[K]> | undefined =>
    levels.map((level) => level[key]).find((each): each is NonNullable<PolicyLevel[K]> => each !== null);
  return {
    draftAt: first('draftAt') ?? HOUSE_POLICY.draftAt,
    debtHolds: {
      booking: first('debtHoldsBooking') ?? HOUSE_POLICY.debtHolds.booking,
      report: first('debtHoldsReport') ?? HOUSE_POLICY.debtHolds.report,
      certificate: first('debtHoldsCertificate') ?? HOUSE_POLICY.debtHolds.certificate,
    },
  };
};
