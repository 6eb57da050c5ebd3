// The looks of the few tags that wordings use, written into each tag: many mail programs know no style sheets.
import { COLOURS } from './colours.js';

const STYLES: Readonly<Record<string, string>> = {
  p: 'margin:0 0 14px',
  h2: 'margin:6px 0 8px;font-size:15px;line-height:23px;font-weight:bold',
  ul: 'margin:0 0 16px;padding:0 0 0 20px',
  li: 'margin:0 0 8px',
  table: `width:100%;border-collapse:collapse;margin:0 0 18px;border-top:1px solid ${COLOURS.line}`,
  th: `width:34%;word-break:normal;text-align:left;vertical-align:top;font-weight:normal;color:${COLOURS.soft};padding:7px 12px 7px 0;border-bottom:1px solid ${COLOURS.line};font-size:14px;line-height:21px`,
  td: `vertical-align:top;padding:7px 0;border-bottom:1px solid ${COLOURS.line};font-size:14px;line-height:21px;word-break:break-word`,
};

/** Of a wording's own source, before any value is in it. */
export const styled = (source: string): string =>
  source.replace(/<(p|h2|ul|li|table|th|td)>/g, (_tag, name: string) => {
    const scope = name === 'th' ? ' scope="row"' : '';
    return `<${name}${scope} style="${STYLES[name] ?? ''}">`;
  });
