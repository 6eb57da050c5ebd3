// What a form says, as the body that the api takes: a field's name is its place there, `verbalFeedback/summary` or
// `lines/0/gross`. Fields left empty are left out, rows of a list with nothing filled in are too; `fieldAt` finds the field
// that a refusal's JSON pointer speaks of, whatever was left out before it.

/** How a field's text becomes a value; on its input as `data-kind`. */
export type Kind = 'text' | 'number' | 'amount' | 'lines' | 'flag' | 'choices';

export interface Field {
  readonly name: string;
  readonly text: string;
  readonly kind?: Kind;
  /** Goes along with its row and does not make one: the number of a segment beside its remarks. */
  readonly fixed?: boolean;
}

export interface Body {
  readonly value: Readonly<Record<string, unknown>>;
  /** Name of the field at a JSON pointer, or of the first field below it. */
  readonly fieldAt: (pointer: string) => string | undefined;
}

type Place = Map<string, Place> | { readonly field: Field; readonly value: unknown };

/** `86` → `86.00`, `£5,000` → `5000.00`; what is no amount goes as it is, and the api says so. */
export function amountOf(text: string): string {
  const plain = text.replace(/[£,\s]/g, '');
  if (/^\d+$/.test(plain)) return `${plain}.00`;
  return /^\d+\.\d$/.test(plain) ? `${plain}0` : plain;
}

const listOf = (text: string, parting: string): readonly string[] =>
  text
    .split(parting)
    .map((each) => each.trim())
    .filter((each) => each !== '');

function valueOf({ text, kind = 'text' }: Field): unknown {
  const trimmed = text.trim();
  if (kind === 'flag') return trimmed === 'true';
  if (kind === 'lines' || kind === 'choices') return listOf(trimmed, kind === 'lines' ? '\n' : ',');
  if (trimmed === '') return undefined;
  if (kind === 'number') return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
  return kind === 'amount' ? amountOf(trimmed) : trimmed;
}

function treeOf(fields: readonly Field[]): Map<string, Place> {
  const root = new Map<string, Place>();
  for (const field of fields) {
    const steps = field.name.split('/');
    const last = steps.pop() ?? '';
    let at = root;
    for (const step of steps) {
      const below = at.get(step);
      const next = below instanceof Map ? below : new Map<string, Place>();
      at.set(step, next);
      at = next;
    }
    if (last === '') continue; // `lines/` says only that there is a list
    at.set(last, { field, value: valueOf(field) });
  }
  return root;
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Nothing filled in here, apart from what is fixed. */
const isEmpty = (place: Place): boolean =>
  place instanceof Map
    ? [...place.values()].every(isEmpty)
    : (place.field.fixed ?? false) || place.field.kind === 'flag' || isNothing(place.value);

const isList = (place: Map<string, Place>, name: string, lists: ReadonlySet<string>): boolean =>
  lists.has(name) || (place.size > 0 && [...place.keys()].every((step) => /^\d+$/.test(step)));

/** Writes down where each part of the body came from, as it is put together. */
function build(
  place: Place,
  pointer: string,
  name: string,
  lists: ReadonlySet<string>,
  from: Map<string, string>,
): unknown {
  if (!(place instanceof Map)) {
    from.set(pointer, place.field.name);
    return place.value;
  }
  const inside = (step: string): string => (name === '' ? step : `${name}/${step}`);
  if (isList(place, name, lists)) {
    const kept = [...place].filter(([, each]) => !isEmpty(each));
    if (kept.length === 0) noteEmpty(place, pointer, from);
    return kept.map(([step, each], index) => build(each, `${pointer}/${index}`, inside(step), lists, from));
  }
  const entries = [...place].map(([step, each]) => [
    step,
    build(each, `${pointer}/${step}`, inside(step), lists, from),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown;
}

/** A list with nothing in it is spoken of at its own place: its first field answers for it. */
function noteEmpty(place: Place, pointer: string, from: Map<string, string>): void {
  let at: Place | undefined = place;
  while (at instanceof Map) at = [...at.values()].find((each) => each instanceof Map || !each.field.fixed);
  if (at) from.set(`${pointer}/`, at.field.name);
}

export function bodyOf(fields: readonly Field[]): Body {
  const lists = new Set(fields.filter(({ name }) => name.endsWith('/')).map(({ name }) => name.slice(0, -1)));
  const from = new Map<string, string>();
  const value = build(treeOf(fields), '', '', lists, from) as Record<string, unknown>;
  const fieldAt = (pointer: string): string | undefined =>
    from.get(pointer) ??
    [...from].find(([each]) => each.startsWith(`${pointer}/`))?.[1] ??
    (pointer.includes('/') ? from.get(pointer.slice(0, pointer.lastIndexOf('/'))) : undefined);
  return { value, fieldAt };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a form in the page, in its order. */
export function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return [...form.elements].flatMap((element): Field[] => {
    const control = element as Control;
    const { name, disabled } = control;
    if (!name || disabled || control.tagName === 'BUTTON') return [];
    const kind = (control.dataset['kind'] ?? 'text') as Kind;
    const checkable = control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
    if (checkable && kind !== 'flag') return control.checked ? [{ name, text: control.value, kind }] : [];
    const text = checkable ? String(control.checked) : control.value;
    return [{ name, text, kind, fixed: control.dataset['fixed'] === 'true' }];
  });
}
