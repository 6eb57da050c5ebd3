// A mail server that answers as a test tells it, keeps what it took over, and can be away for a while on the same port.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

/**
 * `later` and `never` answer the recipient with 451 and 550; `hang` does not answer at all; `hang up` cuts the line after the
 * final dot, before any answer.
 */
export type MailAnswer = 'take' | 'later' | 'never' | 'hang' | 'hang up';

const REFUSALS = {
  later: { responseCode: 451, message: 'The mailbox is busy' },
  never: { responseCode: 550, message: 'There is no such mailbox' },
};

/** A port that nobody holds just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Lines {
  readonly connections: Set<{ readonly session: { readonly id: string }; readonly _socket: { destroy(): void } }>;
}

export class MailServer {
  /** Raw mails as they were taken over, in order. */
  readonly mails: string[] = [];
  /** Whole mails received whose line was then cut without an answer. */
  readonly unanswered: string[] = [];
  answer: MailAnswer = 'take';
  private server: SMTPServer | undefined;

  private constructor(readonly port: number) {}

  static async open(): Promise<MailServer> {
    const server = new MailServer(await freePort());
    await server.up();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Message-IDs of what was taken over. */
  get ids(): readonly string[] {
    return this.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1] ?? '');
  }

  async up(): Promise<void> {
    const server = this.make();
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  /** Nobody listens any more; lines in use are cut. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    for (const { _socket } of (server as unknown as Lines).connections) _socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private make(): SMTPServer {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        if (this.answer === 'hang') return;
        if (this.answer === 'later' || this.answer === 'never') {
          const { message, responseCode } = REFUSALS[this.answer];
          done(Object.assign(new Error(message), { responseCode }));
        } else done();
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const mail = Buffer.concat(parts).toString();
          if (this.answer === 'hang up') {
            this.unanswered.push(mail);
            cut(server, session.id);
            return;
          }
          this.mails.push(mail);
          done();
        });
      },
    });
    server.on('error', () => undefined);
    return server;
  }
}

function cut(server: SMTPServer, id: string): void {
  for (const line of (server as unknown as Lines).connections) if (line.session.id === id) line._socket.destroy();
}
