import { Injectable } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { differences, type Difference } from '#domain/standards/changes';
import type { Mapped } from '#domain/standards/mapping';
import type { Answer } from '#workflows/cases/case.contract';
import { CarriedScoresService } from '../scoring/carried-scores.service.js';
import { StandardsService, type StandardsVersion } from '../standards/standards.service.js';
import { CommandsService, type Asked, type CaseAtHand } from './commands.service.js';

export interface VersionNamed {
  readonly id: string;
  readonly title: string;
}

/** What a move to the version in force today would mean for a case. */
export interface NewStandards {
  readonly pinned: VersionNamed;
  /** What is offered, else what could be; null where the pinned version is the one in force. */
  readonly newer: VersionNamed | null;
  readonly offeredOn: LocalDay | null;
  readonly differences: readonly Difference[];
  readonly carried: number;
  readonly anew: Mapped['anew'];
}

const named = ({ id, title }: StandardsVersion): VersionNamed => ({ id, title });

/** A standards version that is replaced while a case is under way: the pinned one stays, a move is offered and consented to. */
@Injectable()
export class NewStandardsService {
  constructor(
    private readonly commands: CommandsService,
    private readonly standards: StandardsService,
    private readonly carried: CarriedScoresService,
  ) {}

  async preview(user: User, number: string, cycle: number): Promise<NewStandards> {
    const at = await this.commands.open(user, 'readCase', number, cycle);
    const pinned = await this.standards.get(pinnedBy(at));
    const offer = at.state.standardsOffer;
    const newer = await (offer ? this.standards.get(offer.version) : this.standards.inForce(at.today));
    if (newer.id === pinned.id)
      return { pinned: named(pinned), newer: null, offeredOn: null, differences: [], carried: 0, anew: [] };
    const [origins, { carried, anew }] = await Promise.all([
      this.standards.originsBetween(pinned, newer),
      this.carried.preview({ id: at.id, standardsVersionId: pinned.id }, newer.id),
    ]);
    return {
      ...{ pinned: named(pinned), newer: named(newer), offeredOn: offer?.offeredOn ?? null },
      differences: differences(pinned.rules, newer.rules, origins),
      ...{ carried: carried.length, anew },
    };
  }

  /** Of the version in force today. @throws DomainError where it is the pinned one. */
  offer(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'offerNewStandards', async (at) => {
      const newer = await this.standards.inForce(at.today);
      if (newer.id === pinnedBy(at))
        throw new DomainError('STANDARDS.NONE_NEWER', `The case is judged by ${newer.title}, which is in force.`);
      return { version: newer.id, title: newer.title, today: at.today };
    });
  }

  /** The office answers for the organisation with how it heard. */
  answer(asked: Asked, { consent, note }: { readonly consent: boolean; readonly note: string }): Promise<Answer> {
    return this.commands.perform(asked, 'answerNewStandards', async (at) => {
      const { version = '' } = at.state.standardsOffer ?? {};
      const [{ title }, mapped] = await Promise.all([
        this.standards.get(version),
        this.carried.preview({ id: at.id, standardsVersionId: pinnedBy(at) }, version),
      ]);
      const anew = mapped.anew.map(({ criterion }) => criterion);
      return { version, title, consent, note, carried: mapped.carried.length, anew, today: at.today };
    });
  }
}

function pinnedBy({ standardsVersionId }: CaseAtHand): string {
  if (standardsVersionId !== null) return standardsVersionId;
  throw new DomainError('STANDARDS.NOT_PINNED', 'A version is pinned when the application is accepted.');
}
