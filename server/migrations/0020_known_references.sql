-- The teams somebody looks after and the people a version is for are ones that there are; with a team or a person its line goes.
-- Why an account is off. Owned by the access and job architecture modules.

create table access_grant_team (
  grant_id uuid not null references access_grant (id) on delete cascade,
  team_id uuid not null references team (id) on delete cascade,
  primary key (grant_id, team_id)
);
create index access_grant_team_team on access_grant_team (team_id);
insert into access_grant_team (grant_id, team_id)
select access_grant.id, team.id from access_grant join team on team.id = any (access_grant.team_ids) where not access_grant.everyone;
alter table access_grant drop column team_ids; -- scope: everyone, or the teams in access_grant_team

alter table framework_version add column for_everyone boolean not null default true; -- else for the people in version_audience only
create table version_audience (
  framework_version_id uuid not null references framework_version (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  primary key (framework_version_id, person_id)
);
create index version_audience_person on version_audience (person_id);
insert into version_audience (framework_version_id, person_id)
select framework_version.id, person.id from framework_version join person on person.id = any (framework_version.audience_person_ids);
update framework_version set for_everyone = false where audience_person_ids is not null;
alter table framework_version drop column audience_person_ids;

alter table account add column disabled_because text check (disabled_because in ('left', 'by_admin'));
update account set disabled_because = case
  when exists (select from person where person.id = account.person_id and person.left_on < account.disabled_at::date) then 'left'
  else 'by_admin' end
where disabled_at is not null;
alter table account add constraint account_disabled_why check ((disabled_at is null) = (disabled_because is null));

-- Nothing wrote who gave a piece of evidence. Owned by the assessments module.
alter table evidence drop column given_by;
