// Whether a file that somebody uploads is harmful is for a scanner to say. Without one, nobody has looked, and that is what is said.

export type Verdict =
  | { readonly scan: 'clean'; readonly by: string }
  | { readonly scan: 'harmful'; readonly by: string; readonly found: string }
  | { readonly scan: 'not scanned' };

export abstract class FileScanner {
  abstract scan(bytes: Uint8Array): Promise<Verdict>;
}

/** No scanner is configured. */
export class NoScanner extends FileScanner {
  scan(): Promise<Verdict> {
    return Promise.resolve({ scan: 'not scanned' });
  }
}
