export const mailListView = (x: never) => x;
export const mailView = (x: never) => x;
