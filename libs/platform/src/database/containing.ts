const SIGNS = /[\\%_]/g;

/** The pattern of SQL’s `like` for whatever holds this text; no sign in it stands for others. */
export const containing = (text: string): string => `%${text.replace(SIGNS, '\\$&')}%`;
