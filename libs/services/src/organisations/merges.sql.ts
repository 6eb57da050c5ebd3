// What a merge carries from one entry to the other: $1 is left, $2 is where it goes.

export const COUNTS = `
  select (select count(*)::int from case_file where organisation_id = $1) as cases,
    (select count(*)::int from programme where organisation_id = $1) as programmes,
    (select count(*)::int from contact where organisation_id = $1) as contacts,
    (select count(*)::int from account where organisation_id = $1) as users,
    (select count(*)::int from invoice where organisation_id = $1) as invoices,
    (select count(*)::int from payment where organisation_id = $1) as payments,
    (select count(*)::int from interest where organisation_id = $1)
      + (select count(*)::int from holding where $1 in (owner_id, owned_id)) as interests`;

/** Policies of the customer, and decisions on its place of supply in that country: only to an entry that has none of its own. */
const POLICIES_CARRIED = `not exists (select from billing_policy p where p.organisation_id = $2)`;
const PLACES_CARRIED = `not exists (select from vat_decision d where d.organisation_id = $2)
  and (select country from organisation where id = $1) = (select country from organisation where id = $2)`;

const PROFILE = (
  id: string,
): string => `(select jsonb_build_object('name', o.legal_name, 'addressLines', o.address_lines,
  'country', o.country, 'vatNumber', o.vat_number, 'electronicScheme', o.electronic_scheme, 'electronicId', o.electronic_id,
  'buyerReference', o.buyer_reference, 'purchaseOrderRequired', o.purchase_order_required, 'invoiceEmail', o.invoice_email)
  from organisation o where o.id::text = ${id}::text)`;

/** What each of them has of what is kept for a customer's invoices, and whether it moves. */
export const BILLING = `
  select (select count(*)::int from billing_policy where organisation_id = $1) as policies, ${POLICIES_CARRIED} as "policiesMove",
    (select count(*)::int from vat_decision where organisation_id = $1) as places, ${PLACES_CARRIED} as "placesMove",
    (select count(*)::int from billing_profile_change where organisation_id = $1) as changes,
    ${PROFILE('$1')} as "profileFrom", ${PROFILE('$2')} as "profileInto"`;

/** What stands in the way: only one of each can be open at one organisation. */
export const CLASHES = `
  select exists (select from collection_pause where organisation_id = $1 and ended_at is null)
      and exists (select from collection_pause where organisation_id = $2 and ended_at is null) as pauses,
    exists (select from refund_proposal where organisation_id = $1 and status = 'proposed')
      and exists (select from refund_proposal where organisation_id = $2 and status = 'proposed') as refunds,
    exists (select from holding where $1 in (owner_id, owned_id) and $2 in (owner_id, owned_id)) as holdings`;

export const CARRY: readonly string[] = [
  `update programme p set organisation_id = $2, name = case when exists
      (select from programme q where q.organisation_id = $2 and q.name = p.name)
      then left(p.name, 180) || ' (' || (select reference from organisation where id = $1) || ')' else p.name end
    where p.organisation_id = $1`,
  'update case_file set organisation_id = $2 where organisation_id = $1',
  'update contact set organisation_id = $2 where organisation_id = $1',
  'update account set organisation_id = $2 where organisation_id = $1',
  'update enquiry set organisation_id = $2 where organisation_id = $1',
  'update invoice set organisation_id = $2 where organisation_id = $1',
  'update payment set organisation_id = $2 where organisation_id = $1',
  'update allocation set organisation_id = $2 where organisation_id = $1',
  'update refund set organisation_id = $2 where organisation_id = $1',
  'update refund_proposal set organisation_id = $2 where organisation_id = $1',
  'update collection_pause set organisation_id = $2 where organisation_id = $1',
  'update interest set organisation_id = $2 where organisation_id = $1',
  'update holding set owner_id = $2 where owner_id = $1',
  'update holding set owned_id = $2 where owned_id = $1',
  `update billing_policy set organisation_id = $2 where organisation_id = $1 and ${POLICIES_CARRIED}`,
  `update vat_decision set organisation_id = $2 where organisation_id = $1 and ${PLACES_CARRIED}`,
];

const DOMAINS = (id: string): string =>
  `(select coalesce(jsonb_agg(distinct lower(split_part(c.email, '@', 2))), '[]') from contact c where c.organisation_id = ${id})`;

/** Beside that one (id, name, legal_name, vat_number, domains) those that might be the same: alike by name, by VAT number or by where their contacts write from. */
export const alikeTo = (one: string): string => `
  with one as (${one})
  select o.id, o.reference, o.name, o.legal_name as "legalName", o.vat_number as "vatNumber", ${DOMAINS('o.id')} as domains,
    jsonb_build_object('name', one.name, 'legalName', one.legal_name, 'vatNumber', one.vat_number, 'domains', one.domains) as beside
  from one join organisation o on o.id is distinct from one.id
  where not exists (select from organisation_merge m where m.from_id in (o.id, one.id))
    and (similarity(o.name, one.name) > 0.3 or similarity(o.legal_name, one.legal_name) > 0.3
      or regexp_replace(o.vat_number, '\\W', '', 'g') = regexp_replace(one.vat_number, '\\W', '', 'g')
      or ${DOMAINS('o.id')} ?| array(select jsonb_array_elements_text(one.domains)))
  order by o.name, o.id limit 50`;
