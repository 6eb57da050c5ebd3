import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything, and remembers the mails as they came. */
export class MailSink {
  readonly taken: string[] = [];
  readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        this.taken.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  private port = 0;

  private constructor() {}

  static async open(): Promise<MailSink> {
    const sink = new MailSink();
    sink.port = await new Promise((resolve) => {
      const listening = sink.server.listen(0, '127.0.0.1', () =>
        resolve((listening.address() as { port: number }).port),
      );
    });
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
