import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { ApplicationFee } from '#domain/cases/application-fee';
import { DomainError, InvalidInput } from '#domain/errors';
import type { Pence } from '#domain/money/pence';
import { pounds } from '#platform/mailer/format';
import { Clock } from '#platform/clock/clock';
import type { CaseAtHand } from './commands.service.js';

export interface Terms {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly validFrom: LocalDay;
}

/** What an applicant has read and accepted: these terms, this fee, and who did. */
export interface AcceptedTerms {
  readonly terms: string;
  readonly fee: Pence;
  readonly by: string;
}

/** Fee and terms as an application accepts them: they stay with it as they were read. */
@Injectable()
export class TermsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async offered(user: User, year: number): Promise<{ readonly terms: Terms; readonly fee: Pence | null }> {
    const denied = refuseUnless(user, 'readMasterData');
    if (denied) throw denied;
    const [row] = await this.db.query<readonly (Terms & { readonly fee: Pence | null })[]>(
      `select t.id, t.title, t.text, t.valid_from::text as "validFrom", (select f.net_pence from fee f where f.year = $2) as fee
       from terms t where t.valid_from <= $1 order by t.valid_from desc limit 1`,
      [await this.clock.today(), year],
    );
    if (!row) throw new DomainError('TERMS.NONE', 'No terms are in force yet.');
    const { fee, ...terms } = row;
    return { terms, fee };
  }

  /** What was accepted with an application, beside what the catalogue says of its year today. */
  async feeOf({ id, assessmentYear }: Pick<CaseAtHand, 'id' | 'assessmentYear'>): Promise<ApplicationFee> {
    const [fee] = await this.db.query<readonly ApplicationFee[]>(
      `select (select (e.data -> 'accepted' ->> 'fee')::int from case_event e where e.case_id = $1 and e.type = 'ApplicationSubmitted'
         order by e.seq limit 1) as accepted, (select f.net_pence from fee f where f.year = $2) as catalogue`,
      [id, assessmentYear],
    );
    return fee ?? { accepted: null, catalogue: null };
  }

  /** The organisation of the programme, and that what was accepted is what is offered. @throws InvalidInput where it is not. */
  async check(programmeId: string, year: number, accepted: AcceptedTerms | undefined): Promise<string> {
    const [row] = await this.db.query<readonly { organisationId: string; fee: Pence | null; terms: boolean }[]>(
      `select p.organisation_id as "organisationId", (select f.net_pence from fee f where f.year = $2) as fee,
         exists (select from terms t where t.id::text = $3) as terms from programme p where p.id = $1`,
      [programmeId, year, accepted?.terms ?? ''],
    );
    if (!row)
      throw new DomainError(
        'PROGRAMME.UNKNOWN',
        'There is no such programme; choose one of an organisation on record.',
        {
          programmeId,
        },
      );
    if (accepted && !row.terms)
      throw new InvalidInput('The application cannot be taken as entered.', [
        { pointer: '/accepted/terms', message: 'There are no such terms; read those in force and accept them.' },
      ]);
    if (accepted && row.fee !== accepted.fee)
      throw new InvalidInput('The application cannot be taken as entered.', [
        {
          pointer: '/accepted/fee',
          message:
            row.fee === null ? `The fee of ${year} is not fixed yet.` : `The fee of ${year} is ${pounds(row.fee)}.`,
        },
      ]);
    return row.organisationId;
  }
}
