/** Accounts on the panel of the appeal that is open, or null: they read the case while they decide. `f` is the case. */
export const ASKED_ON_CASE = `(select p.state -> 'members' from proceeding p
       where p.case_id = f.id and p.kind = 'appeal' and p.closed_at is null and p.recorded_seq > 0 limit 1)`;
