// Which characters the papers can set. PDF/UA and PDF/A forbid text without a glyph, so a name in a script that the fonts
// lack would stop the paper: such a character is set as a replacement sign and reported, and a person decides.

type Range = readonly [first: number, last: number];

const tableAt = (font: DataView, name: string): number => {
  for (let entry = 12; entry < 12 + font.getUint16(4) * 16; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(entry + at)));
    if (tag === name) return font.getUint32(entry + 8);
  }
  throw new Error(`the font has no ${name} table`);
};

/** OpenType cmap subtable 12 (segmented coverage). */
function rangesOf12(font: DataView, at: number): Range[] {
  const groups = Array.from({ length: font.getUint32(at + 12) }, (_, group) => at + 16 + group * 12);
  return groups.map((group) => [font.getUint32(group), font.getUint32(group + 4)]);
}

/** OpenType cmap subtable 4 (the basic plane); the last segment is the table's own end mark. */
function rangesOf4(font: DataView, at: number): Range[] {
  const segments = font.getUint16(at + 6) / 2;
  return Array.from({ length: segments - 1 }, (_, segment) => [
    font.getUint16(at + 16 + (segments + segment) * 2),
    font.getUint16(at + 14 + segment * 2),
  ]);
}

function rangesOf(face: Buffer): Range[] {
  const font = new DataView(face.buffer, face.byteOffset, face.byteLength);
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from({ length: font.getUint16(cmap + 2) }, (_, i) => cmap + font.getUint32(cmap + 8 + i * 8));
  const of = (format: number) => subtables.find((at) => font.getUint16(at) === format);
  const [full, basic] = [of(12), of(4)];
  if (full !== undefined) return rangesOf12(font, full);
  if (basic !== undefined) return rangesOf4(font, basic);
  throw new Error('the font maps its characters in no way we read');
}

/** Formatting and private characters, halves of pairs, unassigned ones: invisible or meaningless on paper. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cs}\p{Cn}]|(?!\n)\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\p{Zl}\p{Zp}\v\f]/gu;
/** Longer words get places where they may break. */
const LONG_WORD = /[^\s\u200B]{40,}/gu;
/** ◊, which both typefaces have; the box that is usual for this only one of them. */
const REPLACEMENT = '\u25CA';
/** The hyphen that must not break, which the serif lacks. */
const FIRM_HYPHEN = /\u2011/g;

export interface Fitted<T> {
  readonly value: T;
  /** The characters that had to be replaced, each once. */
  readonly unset: readonly string[];
}

export class Repertoire {
  private readonly ranges: readonly Range[][];

  /** A character is settable when every face has it. */
  constructor(faces: readonly Buffer[]) {
    this.ranges = faces.map(rangesOf);
  }

  has(character: string): boolean {
    const code = character.codePointAt(0) ?? 0;
    return this.ranges.every((ranges) => ranges.some(([first, last]) => first <= code && code <= last));
  }

  /** Every text in plain JSON, made settable. */
  fit<T>(value: T): Fitted<T> {
    const unset = new Set<string>();
    const fitted = JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
      typeof each === 'string' ? this.fitText(each, unset) : each,
    ) as T;
    return { value: fitted, unset: [...unset] };
  }

  private fitText(text: string, unset: Set<string>): string {
    const clean = text
      .normalize('NFC')
      .replace(LINE_ENDS, '\n')
      .replace(/\t/g, ' ')
      .replace(FIRM_HYPHEN, '-')
      .replace(INVISIBLE, '');
    const settable = clean.replace(/[^\n\x20-\x7E]/gu, (character) => {
      if (this.has(character)) return character;
      unset.add(character);
      return REPLACEMENT;
    });
    return settable.replace(LONG_WORD, (word) => word.replace(/.{20}(?=.)/gu, '$&\u200B'));
  }
}
