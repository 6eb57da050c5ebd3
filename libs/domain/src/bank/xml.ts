// XML as far as rules read it: elements by name, without prefixes.
export interface Xml {
  /** On which it stands in the file. */
  readonly line: number;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Readonly<Record<string, readonly Xml[]>>;
}

/** Every element at a path such as `Acct/Id/IBAN`. */
export const allAt = (from: Xml, path: string): readonly Xml[] =>
  path.split('/').reduce<readonly Xml[]>((found, name) => found.flatMap((each) => each.children[name] ?? []), [from]);

export const firstAt = (from: Xml, path: string): Xml | undefined => allAt(from, path)[0];

/** The texts there that are not empty. */
export const textsAt = (from: Xml, path: string): readonly string[] =>
  allAt(from, path).flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));

export const textAt = (from: Xml, path: string): string | undefined => textsAt(from, path)[0];
