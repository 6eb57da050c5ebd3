/** SQL for a moment as the api says it: RFC 3339 in UTC (sessions with the database are in UTC). @param column of our own writing */
export const instantOf = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
