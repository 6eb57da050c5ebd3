import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { refuseAnswer, type Answer as OfferAnswer } from '#domain/offers/offers';
import { idOf } from '#platform/database/ids';
import { longDay } from '#platform/mailer/format';
import type { Answer } from '#workflows/cases/case.contract';
import { PoliciesService } from '../assessors/policies.service.js';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { CaseLettersService } from '../impartiality/case-letters.service.js';
import { DeclarationsService, type Declared } from '../impartiality/declarations.service.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { offerOfCase, type Offer } from './offer-rows.js';

export interface Acceptance extends Partial<Declared> {
  /** How the office heard of it; null where the assessor answers. */
  readonly heardBy: string | null;
}

export interface Refusal {
  readonly reason: string;
  readonly heardBy: string | null;
}

type AskedOnce = Omit<Asked, 'expectedSeq'>;

/** What an assessor says to being named, or the office for them. A refusal ends the assignment: the case’s own step. */
@Injectable()
export class OffersService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly policies: PoliciesService,
    private readonly declarations: DeclarationsService,
    private readonly outbox: OutboxService,
    private readonly letters: CaseLettersService,
  ) {}

  async accept({ user, number, cycle, commandId }: AskedOnce, given: Acceptance): Promise<void> {
    const at = await this.commands.open(user, 'answerOffer', number, cycle);
    const own = isOwn(user, at);
    refuseIncomplete(own, given);
    const policies = await this.policies.all();
    await this.db.transaction(async (tx) => {
      const offer = await offerOfCase(tx, at.id, policies, at.today);
      const refused = refuseAnswer(offer?.standing);
      if (refused ?? !offer) throw refused ?? new DomainError('OFFER.NONE', 'Nothing is offered on this case.');
      await keep(tx, offer, at, { answer: 'accepted', reason: '', by: user.id, commandId, heardBy: given.heardBy });
      if (own)
        await this.declarations.keep(tx, {
          ...{ id: idOf('declaration', at.id, commandId), assessorId: offer.assessor.id, caseId: at.id },
          ...{ statement: given.statement ?? '', interests: given.interests ?? [], by: user.id, at: at.now },
        });
      await this.tellAccepted(tx, at, offer);
    });
  }

  /** The assignment ends by the case’s own command; the answer is written once that is recorded, and again by a repeat. */
  async decline(asked: Asked, { reason, heardBy }: Refusal): Promise<Answer> {
    const { user, number, cycle, commandId } = asked;
    const at = await this.commands.open(user, 'answerOffer', number, cycle);
    const policies = await this.policies.all();
    const offer = await offerOfCase(this.db, at.id, policies, at.today);
    const own = isOwn(user, at);
    if (!own && heardBy === null && at.state.assessor !== null) throw unheard();
    const done = await this.commands.perform(asked, 'endAssignment', ({ today }) => {
      const refused = refuseAnswer(offer?.standing);
      if (refused) throw refused;
      return { reason: `Declined the offer: ${reason}`, daysDone: [], today };
    });
    const told = { answer: 'declined', reason, by: user.id, commandId, heardBy } as const;
    if (offer) await keep(this.db.manager, offer, at, told);
    return done;
  }

  private async tellAccepted(tx: EntityManager, at: CaseAtHand, offer: Offer): Promise<void> {
    const [of] = await this.letters.cases(tx, [at.id], at.now);
    if (!of) return;
    const contact = this.letters.contact(of);
    const readers = [...this.letters.staff(of, 'office'), ...(contact ? [{ ...contact, role: 'organisation' }] : [])];
    const mails = readers.map((to): NewMail => ({
      ...this.letters.logical(of, to, `naming ${offer.namingSeq}`),
      purpose: 'offer-accepted',
      variables: {
        ...this.letters.about(of, to),
        ...{ assessor: offer.assessor.name, answeredOn: longDay(at.today) },
      },
    }));
    await this.outbox.put(tx, mails, at.now);
  }
}

const isOwn = ({ assessorId }: User, at: CaseAtHand): boolean => assessorId !== null && assessorId === at.assessorId;

const unheard = (): InvalidInput =>
  new InvalidInput('Somebody else’s answer is recorded with how it was heard.', [
    { pointer: '/heardBy', message: 'Say how you heard of it: by telephone on Monday.' },
  ]);

function refuseIncomplete(own: boolean, { heardBy, statement }: Acceptance): void {
  if (!own && heardBy === null) throw unheard();
  if (own && !statement)
    throw new InvalidInput('An assessment is taken on with a declaration.', [
      { pointer: '/statement', message: 'Declare what ties you to the organisation, or that nothing does.' },
    ]);
}

interface Given {
  readonly answer: OfferAnswer;
  readonly reason: string;
  readonly heardBy: string | null;
  readonly by: string;
  readonly commandId: string;
}

/** Once for each offer: what was answered first stands. */
const keep = (tx: Pick<EntityManager, 'query'>, offer: Offer, at: CaseAtHand, given: Given): Promise<unknown> =>
  tx.query(
    `insert into offer_answer (case_id, naming_seq, answer, reason, heard_by, late, command_id, answered_by, answered_on, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (case_id, naming_seq) do nothing`,
    [
      ...[at.id, offer.namingSeq, given.answer, given.reason, given.heardBy, at.today > offer.answerBy],
      ...[given.commandId, given.by, at.today, at.now],
    ],
  );
