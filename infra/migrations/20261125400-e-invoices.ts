import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a customer receives electronic invoices, and the two forms in which one is written. */
export class EInvoices2026112500400 implements MigrationInterface {
  readonly name = 'EInvoices2026112500400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        add electronic_scheme text check (electronic_scheme ~ '^[0-9]{4}$'),
        add electronic_id text check (length(electronic_id) between 1 and 100),
        add buyer_reference text check (length(buyer_reference) between 1 and 100),
        add constraint organisation_electronic_address check ((electronic_scheme is null) = (electronic_id is null));
      insert into document_kind values ('e-invoice'), ('hybrid invoice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from document where kind in ('e-invoice', 'hybrid invoice');
      delete from document_kind where kind in ('e-invoice', 'hybrid invoice');
      alter table organisation drop constraint organisation_electronic_address,
        drop electronic_scheme, drop electronic_id, drop buyer_reference;
    `);
  }
}
