import type { Schemas } from '../api/client.js';

export type Sheet = Schemas['ScoreSheet'];
export type Kind = 'self' | 'assessor';

export const criteriaOf = ({ rules }: Sheet): Sheet['rules']['segments'][number]['criteria'] =>
  rules.segments.flatMap(({ criteria }) => criteria);

/** Where the judgement of a criterion stands in the body: its place in the standards. */
export const placeOf = (sheet: Sheet, criterion: string): string =>
  `scores/${criteriaOf(sheet).findIndex(({ id }) => id === criterion)}`;

/** The criteria with points, or with the reason why they are not applicable, as the form stands. */
export function answeredIn(form: HTMLFormElement): ReadonlySet<string> {
  const judged = [...form.querySelectorAll<HTMLInputElement>('[data-judges]')];
  return new Set(judged.filter(({ value }) => value.trim() !== '').map(({ dataset }) => dataset['judges'] ?? ''));
}
