-- Who takes part in a round beside the person: whoever manages them, unless somebody was named for it; and how a round was cancelled.
alter table assessment_round
  add column assessor_id uuid references person (id) on delete set null, -- null: nobody at the moment
  add column assessor_named boolean not null default false, -- named, so a change of manager does not matter
  add column passed_from uuid references person (id) on delete set null, -- who took part before
  add column passed_at timestamptz,
  add column cancelled_at timestamptz,
  add column cancelled_by uuid references person (id) on delete set null, -- null: the person left
  add column cancel_reason text not null default '';

update assessment_round
set assessor_id = assessment.assessor_id
from assessment
where assessment.round_id = assessment_round.id and assessment.kind = 'manager';

create index assessment_round_assessor on assessment_round (assessor_id, opened_at desc);

-- the draft of a former assessor stays unread in state 'withdrawn' while its round runs
drop index assessment_one_per_kind;
create unique index assessment_one_per_kind on assessment (round_id, kind) where kind in ('self', 'manager') and state <> 'withdrawn';
create unique index assessment_set_aside on assessment (round_id, assessor_id) where state = 'withdrawn';
