/** Who applies, as they say of themselves; kept out of the workflow. */
export interface Applicant {
  readonly name: string;
  readonly email: string;
  readonly employer: string | null;
  readonly basedIn: string | null;
  /** Which schemes they know, and for how long: the appointment criterion is experience across several kinds. */
  readonly experience: string;
  readonly enquiryId: string | null;
}
