import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their programmes and contacts; assessors; accounts and sessions. */
export class People2026112400001 implements MigrationInterface {
  readonly name = 'People2026112400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;
      create extension if not exists pg_trgm;

      create table organisation (
        id uuid primary key,
        reference text not null constraint organisation_reference_unique unique,
        name text not null check (length(name) between 1 and 200),
        legal_name text not null,
        country text not null check (country ~ '^[A-Z]{2}$'),
        address_lines jsonb not null,
        vat_number text,
        purchase_order_required boolean not null default false,
        created_at timestamptz not null default now(),
        version int not null default 1
      );

      create table contact (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        role text not null check (role in ('sponsor', 'programme manager', 'billing', 'second contact')),
        name text not null,
        email text not null,
        from_day date not null,
        to_day date,
        check (to_day is null or to_day >= from_day)
      );
      create index contact_organisation on contact (organisation_id);

      create table programme (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        name text not null check (length(name) between 1 and 200),
        description text not null default '',
        constraint programme_name_unique unique (organisation_id, name)
      );

      create table assessor (
        id uuid primary key,
        reference text not null constraint assessor_reference_unique unique,
        name text not null,
        email text not null,
        employer text,
        status text not null check (status in ('candidate', 'trained', 'board approved', 'active', 'suspended', 'lapsed')),
        supervisory boolean not null default false,
        trained_on date,
        approved_on date,
        version int not null default 1
      );

      create table account (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text not null,
        must_change_password boolean not null default true,
        roles jsonb not null,
        organisation_id uuid references organisation,
        assessor_id uuid references assessor,
        active boolean not null default true,
        version int not null default 1
      );
      create unique index account_email_unique on account (lower(email));

      create table session (
        sid varchar not null primary key,
        sess json not null,
        expire timestamp(6) not null
      );
      create index session_expire on session (expire);

      create table request_key (
        actor_id text not null,
        key text not null,
        digest text not null,
        status int,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (actor_id, key)
      );
      create index request_key_created on request_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table request_key, session, account, assessor, programme, contact, organisation');
  }
}
