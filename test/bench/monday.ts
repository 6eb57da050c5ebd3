import { addDays, weekday, type LocalDay } from '#domain/calendar/dates';

/** The first Monday after that day. */
export const mondayAfter = (day: LocalDay): LocalDay => addDays(day, 8 - weekday(day));
