import type { BodyBlock } from '../pdf/papers.js';
import type { MailPurpose, MailVariables, RenderedMail } from './variables.js';

/** Sets a mail: the wording of its purpose, filled in, in the one layout. */
export class MailTemplates {
  constructor(private readonly body: BodyBlock) {}

  render<P extends MailPurpose>(purpose: P, variables: MailVariables[P]): RenderedMail {
    const text = `${purpose} ${JSON.stringify(variables)} ${this.body.name}`;
    return { subject: purpose, text, html: text };
  }
}
