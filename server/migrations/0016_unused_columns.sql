-- Columns that nothing wrote or read.
alter table team drop column external_key;
alter table assessment drop column read_by_other_at;
alter table mail_message drop column body_html;

-- An invitation is for a person that there is; with the person the reference goes, and the invitation stays.
update invitation set person_id = null where person_id is not null and not exists (select from person where person.id = invitation.person_id);
alter table invitation add constraint invitation_person foreign key (person_id) references person (id) on delete set null;
create index invitation_person on invitation (person_id) where person_id is not null;
