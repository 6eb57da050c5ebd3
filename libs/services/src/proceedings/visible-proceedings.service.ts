import { Injectable } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import type { Parameters } from '#platform/database/parameters';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';
import { visibleProceedings } from './visible-proceedings.js';

/** For whoever looks for a proceeding by a part of its name. */
@Injectable()
export class VisibleProceedingsService {
  /** A condition on what the kind's own list is read from (visible-proceedings). */
  visible(kind: ProceedingKind, user: User, given: Parameters): string {
    return visibleProceedings[kind](user, given);
  }
}
