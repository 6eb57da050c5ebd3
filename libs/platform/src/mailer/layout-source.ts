// The one layout of all mails, in MJML, which makes of it what mail programs can show (layout.gen.ts). MJML is large and slow to
// load: no process does, only the spec beside it, which holds the two against each other.
import { COLOURS } from './colours.js';

const FONT = 'Helvetica, Arial, sans-serif';

/** Its places, in Liquid: subject, lead, recipientName, content (set HTML), action or null, body. */
export const SOURCE = `
<mjml lang="en-GB">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-preview>{{ lead }}</mj-preview>
    <mj-attributes>
      <mj-all font-family="${FONT}" />
      <mj-text font-size="15px" line-height="23px" color="${COLOURS.ink}" padding="0" />
      <mj-section background-color="#ffffff" padding="0 32px" />
      <mj-column padding="0" />
    </mj-attributes>
  </mj-head>
  <mj-body width="620px" background-color="${COLOURS.wash}">
    <mj-section background-color="${COLOURS.wash}" padding="12px"><mj-column><mj-text font-size="1px" line-height="1px">&nbsp;</mj-text></mj-column></mj-section>
    <mj-section background-color="${COLOURS.house}" padding="16px 32px">
      <mj-column>
        <mj-text color="#ffffff" font-family="Georgia, serif" font-size="21px" line-height="28px" font-weight="bold" letter-spacing="2px">{{ body.name }}</mj-text>
        <mj-text color="#dbe3ec" font-size="12px" line-height="18px">{{ body.fullName }}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section padding="28px 32px 8px">
      <mj-column>
        <mj-text><p style="margin:0 0 14px">Dear {{ recipientName }},</p><p style="margin:0 0 18px">{{ lead }}</p></mj-text>
        <mj-text>{{ content | raw }}</mj-text>
      </mj-column>
    </mj-section>
    <mj-raw>{% if action %}</mj-raw>
    <mj-section padding="0 32px 8px">
      <mj-column>
        <mj-button href="{{ action.url }}" align="left" padding="4px 0 0" inner-padding="12px 22px" background-color="${COLOURS.house}" color="#ffffff" border-radius="4px" font-size="15px" font-weight="bold">{{ action.label }}</mj-button>
      </mj-column>
    </mj-section>
    <mj-raw>{% endif %}</mj-raw>
    <mj-section padding="16px 32px 28px">
      <mj-column><mj-text><p style="margin:0">Yours sincerely<br>The {{ body.name }} office</p></mj-text></mj-column>
    </mj-section>
    <mj-section background-color="${COLOURS.wash}" padding="16px 32px 32px">
      <mj-column>
        <mj-text font-size="12px" line-height="18px" color="${COLOURS.soft}">{{ body.address }}<br>{{ body.phone }} &middot; {{ body.email }}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
