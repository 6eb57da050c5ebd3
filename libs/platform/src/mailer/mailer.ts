import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { understand } from './classify.js';
import { compose } from './compose.js';
import type { OutgoingMail } from './outgoing-mail.js';

export interface MailerOptions {
  /** `smtp://host:25`, `smtp://user:secret@host:587?requireTLS=true`, `smtps://…`. */
  readonly url: string;
  /** `ISMPE <office@ismpe.example>`: where a mail names no sender of its own. */
  readonly from: string;
  /** How long to wait for an answer, in milliseconds; two minutes unless told. */
  readonly patience?: number;
  readonly maxConnections?: number;
}

/** Hands mails to the SMTP server, over connections it keeps. */
export class Mailer {
  private readonly transport;

  constructor(private readonly options: MailerOptions) {
    const patience = options.patience ?? 120_000;
    this.transport = createTransport({
      url: options.url,
      pool: true,
      maxConnections: options.maxConnections ?? 5,
      connectionTimeout: Math.min(patience, 15_000),
      greetingTimeout: Math.min(patience, 15_000),
      dnsTimeout: Math.min(patience, 15_000),
      socketTimeout: patience,
    });
  }

  /** @throws MailNotSent, which says whether the mail may be tried again. */
  async send(mail: OutgoingMail): Promise<{ readonly response: string }> {
    const { envelope, bytes } = await compose(mail, this.options.from);
    const message = Readable.from([bytes]);
    try {
      const { response } = await this.transport.sendMail({ envelope, raw: message });
      return { response };
    } catch (error) {
      throw understand(error, message.readableEnded);
    }
  }

  /** Lets running deliveries finish, then closes the connections. */
  close(): void {
    this.transport.close();
  }

  /** Nest calls it when the process ends. */
  onApplicationShutdown(): void {
    this.close();
  }
}
