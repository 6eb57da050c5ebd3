// Counts what really goes to PostgreSQL from this process: every statement of every connection, whoever sends it.
import pg from 'pg';
import type { DataSource } from 'typeorm';

export interface SqlCount {
  /** Statements but those that only begin and end a transaction. */
  readonly statements: number;
  /** Transactions in which something is written. */
  readonly writes: number;
}

interface Sent {
  readonly by: string;
  readonly text: string;
  /** Whether a transaction that writes ends with it. */
  readonly writes: boolean;
}

const BEGIN = /^\s*(start transaction|begin)/i;
const END = /^\s*(commit|rollback)/i;
const WRITING = /^\s*(insert|update|delete|with\s[\s\S]*\b(insert into|update|delete from)\b)/i;
/** A production installation has no movable clock to be read. */
const SANDBOX = /sandbox_clock/;

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { readonly text?: string } | null)?.text ?? '');

/** Listens to every client of this process until it is closed. */
export class SqlCounter {
  private sent: Sent[] = [];
  /** Clients in a transaction, and whether it has written. */
  private readonly inside = new WeakMap<object, boolean>();
  private readonly names = new WeakMap<object, string>();
  private readonly stop: () => void;

  constructor() {
    const proto = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
    const { query } = proto;
    const hear = this.hear.bind(this);
    proto.query = function (this: object, ...given: unknown[]) {
      hear(this, textOf(given[0]));
      return Reflect.apply(query, this, given);
    };
    this.stop = () => {
      proto.query = query;
    };
  }

  /** Statements of that data source are counted under the name; those of other pools under none. */
  watch(db: DataSource, name: string): void {
    const { master } = db.driver as unknown as { master: pg.Pool };
    master.on('acquire', (client) => this.names.set(client, name));
  }

  /** What was sent since it was last taken. */
  take(...names: readonly string[]): SqlCount & { readonly texts: readonly string[] } {
    const own = this.sent.filter(({ by }) => names.includes(by));
    this.sent = this.sent.filter(({ by }) => !names.includes(by));
    const texts = own.map(({ text }) => text).filter((text) => !BEGIN.test(text) && !END.test(text));
    return { statements: texts.length, writes: own.filter(({ writes }) => writes).length, texts };
  }

  close(): void {
    this.stop();
  }

  /** A transaction that writes counts at its commit, a lone writing statement by itself. */
  private hear(client: object, text: string): void {
    if (SANDBOX.test(text)) return;
    const within = this.inside.get(client);
    const commits = within === true && /^\s*commit/i.test(text);
    const alone = within === undefined && WRITING.test(text);
    if (BEGIN.test(text)) this.inside.set(client, false);
    else if (END.test(text)) this.inside.delete(client);
    else if (within === false && WRITING.test(text)) this.inside.set(client, true);
    this.sent.push({ by: this.names.get(client) ?? '', text, writes: commits || alone });
  }
}
