import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { Clock } from '#platform/clock/clock';
import { PoliciesService } from '../assessors/policies.service.js';
import { CommandsService } from '../cases/commands.service.js';
import { offerOfCase, offersOf, type Offer } from './offer-rows.js';

/** Offers as their assessor and the page of a case show them. */
@Injectable()
export class OfferReadsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly commands: CommandsService,
    private readonly policies: PoliciesService,
  ) {}

  async ofCase(user: User, number: string, cycle: number): Promise<Offer | undefined> {
    const at = await this.commands.open(user, 'readCase', number, cycle);
    return offerOfCase(this.db, at.id, await this.policies.all(), at.today);
  }

  /** Cases under way of whoever is signed in, with the standing of their offers. */
  async own(user: User): Promise<readonly Offer[]> {
    const denied = refuseUnless(user, 'declareInterests');
    if (denied) throw denied;
    if (user.assessorId === null) return [];
    const [policies, today] = await Promise.all([this.policies.all(), this.clock.today()]);
    return offersOf(this.db, user.assessorId, policies, today);
  }
}
