-- A person who is removed takes what is theirs along, also what they said about others; where they were only named, the name goes.
alter table reporting_line drop constraint reporting_line_manager_id_fkey,
  add constraint reporting_line_manager_id_fkey foreign key (manager_id) references person (id) on delete cascade;
alter table assessment drop constraint assessment_assessor_id_fkey,
  add constraint assessment_assessor_id_fkey foreign key (assessor_id) references person (id) on delete cascade;
alter table rating_agreement drop constraint rating_agreement_proposed_by_fkey,
  add constraint rating_agreement_proposed_by_fkey foreign key (proposed_by) references person (id) on delete cascade,
  drop constraint rating_agreement_confirmed_by_fkey,
  add constraint rating_agreement_confirmed_by_fkey foreign key (confirmed_by) references person (id) on delete set null;
alter table evidence drop constraint evidence_given_by_fkey,
  add constraint evidence_given_by_fkey foreign key (given_by) references person (id) on delete set null;
alter table agreed_rating drop constraint agreed_rating_round_id_fkey,
  add constraint agreed_rating_round_id_fkey foreign key (round_id) references assessment_round (id) on delete cascade;
alter table development_plan drop constraint development_plan_shared_with_fkey,
  add constraint development_plan_shared_with_fkey foreign key (shared_with) references person (id) on delete set null;
alter table check_in drop constraint check_in_by_person_id_fkey,
  add constraint check_in_by_person_id_fkey foreign key (by_person_id) references person (id) on delete cascade;
alter table plan_comment drop constraint plan_comment_by_person_id_fkey,
  add constraint plan_comment_by_person_id_fkey foreign key (by_person_id) references person (id) on delete cascade;
alter table assessment_round drop constraint assessment_round_reopened_from_fkey,
  add constraint assessment_round_reopened_from_fkey foreign key (reopened_from) references assessment_round (id) on delete set null;
