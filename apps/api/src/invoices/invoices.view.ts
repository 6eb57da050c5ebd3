export const invoiceListView = (x: never) => x;
export const invoiceView = (x: never) => x;
