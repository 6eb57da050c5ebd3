/** Of the fields of a billing profile. */
export const PROFILE_NAMES: Readonly<Record<string, string>> = {
  name: 'Name',
  addressLines: 'Address',
  country: 'Country',
  vatNumber: 'VAT number',
  electronicScheme: 'Scheme of the electronic address',
  electronicId: 'Electronic address',
  buyerReference: 'Buyer reference',
  purchaseOrderRequired: 'Purchase order required',
  invoiceEmail: 'E-mail for invoices',
};
