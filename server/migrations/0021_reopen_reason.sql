-- Who opened an assessment again and why; both sides read it.
alter table assessment_round
  add column reopened_by uuid references person (id) on delete set null, -- null: nobody of the company did, or they are removed
  add column reopen_reason text not null default '';
create index assessment_round_reopened_by on assessment_round (reopened_by) where reopened_by is not null;
