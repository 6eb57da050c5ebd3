import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { DraftsService, type ToCharge } from './drafts.service.js';

const CASE = `
  select f.id, f.fee_pence as "feePence", jsonb_build_object('id', f.organisation_id) as organisation,
    jsonb_build_object('name', p.name) as programme
  from case_file f join programme p on p.id = f.programme_id where f.number = $1 and f.cycle = $2 for update of f`;

/** Finance asks for the draft of a case before its policy would make one, or after the last was discarded or credited. */
@Injectable()
export class DraftRequestsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly drafts: DraftsService,
  ) {}

  /** Answers the draft's id. @throws DomainError where there is nothing to charge. */
  async draft(user: User, number: string, cycle: number, commandId: string): Promise<string> {
    const denied = refuseUnless(user, 'prepareInvoice');
    if (denied) throw denied;
    const now = await this.clock.now();
    const id = idOf('invoice', commandId);
    return this.db.transaction(async (tx) => {
      const rows = await tx.query<readonly ToCharge[]>(CASE, [number, cycle]);
      const context = rows[0];
      if (!context)
        throw new DomainError('CASE.UNKNOWN', `There is no case ${number}, cycle ${cycle}.`, { number, cycle });
      const known = await tx.query<readonly unknown[]>('select from invoice where id = $1', [id]);
      if (known.length > 0) return id;
      if (context.feePence === null)
        throw new DomainError('INVOICE.NO_FEE_YET', 'The application is not accepted yet: no fee is agreed.', {
          number,
        });
      if (await this.drafts.byHand(tx, context, id, user.id, now)) return id;
      throw new DomainError(
        'INVOICE.NOTHING_TO_CHARGE',
        'The fee and every approved claim of this case stand on an invoice already; add what is missing with a debit note.',
        { number, cycle },
      );
    });
  }
}
