import { BODY } from '../pdf/sample-papers.js';
import { MailTemplates } from './mail-templates.js';
import { SAMPLE_VARIABLES } from './sample-variables.data.js';
import type { MailPurpose } from './variables.js';
import { WORDINGS } from './wording/all.js';

const templates = new MailTemplates(BODY);
const purposes = Object.keys(SAMPLE_VARIABLES) as MailPurpose[];
/** The link of a mail is the variable that its wording names; some have none. */
const linkOf = (purpose: MailPurpose): string | undefined =>
  (SAMPLE_VARIABLES[purpose] as unknown as Readonly<Record<string, string>>)[
    /\w+/.exec(WORDINGS[purpose].action?.url ?? '')?.[0] ?? ''
  ];

/** The variables with every text for which it is true changed. */
const changed = (purpose: MailPurpose, change: (text: string, name: string) => unknown) =>
  JSON.parse(JSON.stringify(SAMPLE_VARIABLES[purpose]), (name, value: unknown) =>
    typeof value === 'string' && !/url$/i.test(name) ? change(value, name) : value,
  ) as never;

describe.each(purposes)('the mail %s', (purpose) => {
  const mail = templates.render(purpose, SAMPLE_VARIABLES[purpose]);

  it('says everything in words', () => {
    for (const part of Object.values(mail)) expect(part).not.toMatch(/undefined|null|\[object|\{\{|\{%|NaN/);
  });

  it('names the case first in a subject that is read whole in a list', () => {
    expect(mail.subject.length).toBeLessThanOrEqual(90);
    if ('caseNo' in SAMPLE_VARIABLES[purpose]) expect(mail.subject).toMatch(/^A-2005-0001: /);
    expect(mail.subject).not.toMatch(/…$/);
  });

  it('greets its reader and carries its link, in both parts', () => {
    const { recipientName } = SAMPLE_VARIABLES[purpose];
    for (const part of [mail.text, mail.html]) expect(part).toContain(`Dear ${recipientName},`);
    const link = linkOf(purpose);
    if (link === undefined) expect(mail.html).not.toContain('href=');
    else {
      expect(mail.text).toContain(`:\n${link}\n`);
      expect(mail.html).toContain(`href="${link}"`);
    }
  });

  it('has a text part in readable lines, without markup', () => {
    expect(mail.text).not.toMatch(/<\/?\w|&(?:amp|lt|gt|quot|#)/);
    const tooLong = mail.text.split('\n').filter((line) => line.length > 80 && line.includes(' '));
    expect(tooLong).toEqual([]);
  });

  it('is refused when a variable that it names is missing', () => {
    const wording = JSON.stringify(WORDINGS[purpose]);
    const names = Object.keys(SAMPLE_VARIABLES[purpose]).filter((name) =>
      new RegExp(`\\{[{%][^}]*\\b${name}\\b`).test(wording),
    );
    for (const name of ['recipientName', ...names]) {
      const without = { ...SAMPLE_VARIABLES[purpose], [name]: undefined } as never;
      expect(() => templates.render(purpose, without)).toThrow(name);
    }
  });

  it('shows markup in a value as text', () => {
    const { html, text } = templates.render(
      purpose,
      changed(purpose, (value) => `${value}<script>alert("1")</script>`),
    );
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)');
    expect(text).toContain('<script>');
  });

  it('stays one line in the subject, whatever a value holds', () => {
    const { subject, text, html } = templates.render(
      purpose,
      changed(purpose, (value) => `${value}\r\nBcc: all@example.org\u2028\u0000\u202E${'x'.repeat(200)}`),
    );
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E]/u);
    expect(subject.length).toBeLessThanOrEqual(90);
    expect(text + html).not.toMatch(/(?![\n\t])\p{Cc}|\u202E/u);
  });

  it('leaves no hole where a value is null or empty', () => {
    const { text } = templates.render(
      purpose,
      JSON.parse(JSON.stringify(SAMPLE_VARIABLES[purpose]), (name, value: unknown) =>
        /resubmitted|workingReason|feeNote|purchaseOrder|outstanding|verifyUrl|certificatePromisedOn|^grade$/.test(name)
          ? null
          : value,
      ) as never,
    );
    expect(text).not.toMatch(/null| {2}\.|\n{3,}/);
  });
});

describe('the templates', () => {
  it('set the same variables as the same mail', () => {
    const again = new MailTemplates(BODY).render('report-issued', SAMPLE_VARIABLES['report-issued']);
    expect(again).toEqual(templates.render('report-issued', SAMPLE_VARIABLES['report-issued']));
  });

  it('link to web addresses only', () => {
    const variables = { ...SAMPLE_VARIABLES['check-in'], caseUrl: 'javascript:alert(1)' };
    expect(() => templates.render('check-in', variables)).toThrow(/only to web addresses/);
  });

  it('show nothing that variables only inherit', () => {
    const variables = Object.create(SAMPLE_VARIABLES['check-in']) as (typeof SAMPLE_VARIABLES)['check-in'];
    expect(() => templates.render('check-in', variables)).toThrow(/undefined variable/);
  });

  it('keep the paragraphs of a typed reason', () => {
    const { html, text } = templates.render('application-declined', SAMPLE_VARIABLES['application-declined']);
    expect(html).toContain('for 2003.<br>Please');
    expect(text).toContain('for 2003.\nPlease');
  });
});
