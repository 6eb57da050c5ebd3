// Which fields of a form are refused, and why: by the browser's own rules before it is sent, by the api's answer after.
import { createContext, useContext } from 'react';
import type { Problem } from '../api/client.js';
import type { Body } from './body.js';

/** What is wrong with each field, by its name. */
export type Faults = Readonly<Record<string, string>>;

interface AroundFields {
  readonly faults: Faults;
  /** A field whose change the page itself does not tell says here that it has something new. */
  readonly touch: (name: string) => void;
}

export const FieldsContext = createContext<AroundFields>({ faults: {}, touch: () => undefined });

/** What is wrong with this field; to be shown beside it. */
export const useFault = (name: string): string | undefined => useContext(FieldsContext).faults[name];
export const useTouch = (): AroundFields['touch'] => useContext(FieldsContext).touch;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A composite field keeps its value in a hidden input; the one that people see says whose it is in `data-field`. */
export const nameOf = (control: Control): string => control.dataset['field'] ?? control.name;

function words(control: Control): string {
  const { validity } = control;
  if (validity.valueMissing) return control.tagName === 'SELECT' ? 'Choose one.' : 'Fill this in.';
  if (validity.typeMismatch) return 'Write an e-mail address, such as name@place.example.';
  if (validity.tooShort) return `Write at least ${String((control as HTMLInputElement).minLength)} characters.`;
  if (validity.patternMismatch && control.title !== '') return control.title;
  return control.validationMessage;
}

export function localFaults(form: HTMLFormElement): Faults {
  const controls = ([...form.elements] as Control[]).filter(
    (control) => 'validity' in control && control.willValidate && !control.validity.valid && nameOf(control) !== '',
  );
  return Object.fromEntries(controls.map((control): [string, string] => [nameOf(control), words(control)]));
}

/** The api's faults at the fields that they speak of; those of no field are told in the summary only. */
export function faultsOf({ errors = [] }: Problem, fieldAt: Body['fieldAt']): Faults {
  const found = errors.map(({ pointer, message }) => [fieldAt(pointer) ?? '', message] as const);
  return Object.fromEntries(found.filter(([name]) => name !== ''));
}

/** The part of a field that takes the focus. */
export const controlOf = (form: HTMLFormElement, name: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`) ??
  form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);

/** What the field is called on the page. */
export function labelOf(form: HTMLFormElement, name: string): string {
  const control = controlOf(form, name) as Control | null;
  const label = control?.getAttribute('aria-label') ?? control?.labels?.[0]?.textContent ?? name;
  return label.replace(/\s*\*$/, '');
}

export function focusField(form: HTMLFormElement, name: string): void {
  controlOf(form, name)?.focus();
}
