import type { Instant } from '#domain/calendar/dates';
import { compose } from './compose.js';
import { MailNotSent, type OutgoingMail } from './outgoing-mail.js';

const mail: OutgoingMail = {
  messageId: '<report-issued.1@ismpe.example>',
  to: 'Zoë Łukasik <zoe@example.org>',
  subject: 'A-2005-0001: Łódź, report due',
  text: 'Text',
  html: '<p>Text</p>',
  date: '2005-04-18T10:30:00.000Z' as Instant,
};
const FROM = 'ISMPE <office@ismpe.example>';

it('gives the same bytes at every attempt', async () => {
  const [first, again] = [await compose(mail, FROM), await compose(mail, FROM)];
  expect(again.bytes.equals(first.bytes)).toBe(true);
  expect(first.envelope).toEqual({ from: 'office@ismpe.example', to: 'zoe@example.org' });
});

it.each<[string, Partial<OutgoingMail>]>([
  ['a second line in the subject', { subject: 'Report\r\nBcc: all@example.org' }],
  ['a bare line feed in the subject', { subject: 'Report\nBcc: all@example.org' }],
  ['a line break in the recipient’s name', { to: 'Jo\r\nBcc: all@example.org <jo@example.org>' }],
  ['two recipients', { to: 'jo@example.org, all@example.org' }],
  ['a line break in the message id', { messageId: '<a@b>\r\nBcc: all@example.org' }],
  ['a line break in a header of ours', { headers: { 'X-ISMPE-Case': 'A\r\nBcc: all@example.org' } }],
  ['a header that is not ours to set', { headers: { Bcc: 'all@example.org' } }],
])('refuses %s for good', async (_what, change) => {
  const attempt = compose({ ...mail, ...change }, FROM);
  await expect(attempt).rejects.toThrow(MailNotSent);
  await expect(attempt).rejects.toMatchObject({ failure: 'permanent' });
});
