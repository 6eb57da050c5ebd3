// The time zone as calendars have to be told it (RFC 5545, 3.6.5). Since 1996 the clocks of the United Kingdom change at 01:00 UTC
// on the last Sundays of March and October; no visit of this scheme is older than 2003.
const SUMMER = [
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
];
const WINTER = [
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
];

export const LONDON_TIME = ['BEGIN:VTIMEZONE', 'TZID:Europe/London', ...SUMMER, ...WINTER, 'END:VTIMEZONE'].join(
  '\r\n',
);
