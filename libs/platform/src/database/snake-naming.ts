import { DefaultNamingStrategy } from 'typeorm';

/** `recordedSeq` → `recorded_seq`; names of constraints are given in the migrations. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
