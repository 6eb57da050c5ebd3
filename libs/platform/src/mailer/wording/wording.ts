// What a wording consists of. Subject, lead, url and label are Liquid in plain text; the body is Liquid in the few tags that
// styles.ts knows. Every value is escaped on its way into HTML, so nothing that a person typed becomes markup.
import type { MailPurpose } from '../variables.js';

export interface Wording {
  /** Begins with the case number, wherever there is a case; cut at 90 characters, so what matters stands first. */
  readonly subject: string;
  /** The first paragraph, which mail programs also show beside the subject: what has happened or is asked, and by when. */
  readonly lead: string;
  readonly body: string;
  /** The one link; null where the reader has nothing to open. */
  readonly action: { readonly label: string; readonly url: string } | null;
}

export type Wordings<P extends MailPurpose> = Readonly<Record<P, Wording>>;

export const openCase = { label: 'Open the case', url: '{{ caseUrl }}' } as const;

/** One row of a table of facts: the name of the thing, and what it is. */
export const fact = (name: string, value: string): string => `<tr><th>${name}</th><td>${value}</td></tr>`;

/** A row that is left out where the value is null or empty. */
export const factIf = (variable: string, name: string): string =>
  `{% if ${variable} %}${fact(name, `{{ ${variable} | lines }}`)}{% endif %}`;

export const facts = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`;

/** The rows that every mail about a case begins with. */
export const aboutCase = [
  fact('Programme', '{{ programme }}'),
  fact('Organisation', '{{ organisation }}'),
  fact('Case', '{{ caseNo }}'),
] as const;

/** `Tuesday 8 March 2005 and Wednesday 9 March 2005`, one a line. */
export const visitDays = `{% for day in visitDays %}{{ day }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}`;
