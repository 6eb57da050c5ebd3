import type { Template } from 'liquidjs';
import type { BodyBlock } from '../pdf/papers.js';
import { readable, subjectLine } from './header-safe.js';
import { LAYOUT } from './layout.gen.js';
import { htmlLiquid, plainLiquid, webAddress } from './liquid.js';
import { textOfHtml, wrapped } from './plain-text.js';
import { styled } from './styles.js';
import type { MailPurpose, MailVariables, RenderedMail } from './variables.js';
import { WORDINGS } from './wording/all.js';

type Parsed = Readonly<Record<'subject' | 'lead' | 'body', Template[]>> & {
  readonly action: { readonly label: string; readonly url: Template[] } | null;
};

interface Action {
  readonly label: string;
  readonly url: string;
}

const layout = htmlLiquid.parse(LAYOUT);

/** Sets a mail: the wording of its purpose, filled in, in the one layout. The same variables give the same mail. */
export class MailTemplates {
  private readonly parsed = new Map<MailPurpose, Parsed>();
  private readonly letterhead;

  constructor(body: BodyBlock) {
    const { name, fullName = '', addressLines, phone, email } = body;
    this.letterhead = { name, fullName, address: addressLines.join(', '), phone, email };
  }

  /** @throws Error where the wording names something that the variables lack. */
  render<P extends MailPurpose>(purpose: P, variables: MailVariables[P]): RenderedMail {
    const wording = this.wordingOf(purpose);
    const scope = { ...(readable(variables) as MailVariables[P]), body: this.letterhead };
    const plain = (template: Template[]): string => String(plainLiquid.renderSync(template, scope));
    const subject = subjectLine(plain(wording.subject));
    const lead = plain(wording.lead).trim();
    const action = wording.action && { label: wording.action.label, url: webAddress(plain(wording.action.url)) };
    const content = String(htmlLiquid.renderSync(wording.body, scope));
    const html = String(htmlLiquid.renderSync(layout, { ...scope, subject, lead, content, action }));
    return { subject, text: this.textOf(scope.recipientName, lead, content, action), html };
  }

  private textOf(recipientName: string, lead: string, content: string, action: Action | null): string {
    const { name, address, phone, email } = this.letterhead;
    const parts = [
      `Dear ${recipientName},`,
      wrapped(lead),
      textOfHtml(content).trim(),
      action ? `${action.label}:\n${action.url}` : '',
      `Yours sincerely\nThe ${name} office`,
      `-- \n${wrapped(address)}\n${phone}, ${email}`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  }

  /** Parsed at its first use, then kept. */
  private wordingOf(purpose: MailPurpose): Parsed {
    const known = this.parsed.get(purpose);
    if (known) return known;
    const { subject, lead, body, action } = WORDINGS[purpose];
    const parsed = {
      subject: plainLiquid.parse(subject),
      lead: plainLiquid.parse(lead),
      body: htmlLiquid.parse(styled(body.replace(/>\s+</g, '><'))),
      action: action && { label: action.label, url: plainLiquid.parse(action.url) },
    };
    this.parsed.set(purpose, parsed);
    return parsed;
  }
}
