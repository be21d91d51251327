-- Persons, teams, reporting lines, job assignments. Owned by the people module.

create table person (
  id uuid primary key,
  handle text not null unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), -- opaque in addresses, never an e-mail
  employee_key text unique, -- the key of the source system
  given_name text not null default '',
  family_name text not null default '',
  display_name text not null check (length(display_name) between 1 and 200),
  email text,
  location text not null default '',
  employment_share numeric(4, 3) not null default 1 check (employment_share > 0 and employment_share <= 1),
  joined_on date,
  left_on date,
  on_leave_since date,
  willing_to_talk boolean not null default false, -- happy to talk about a move they made
  source text not null default 'hand' check (source in ('hand', 'import', 'sample', 'sync')),
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (left_on is null or joined_on is null or left_on >= joined_on)
);
create index person_name on person (lower(display_name), id);
create unique index person_email on person (lower(email)) where email is not null;

alter table account add constraint account_person foreign key (person_id) references person (id) on delete set null;

create table team (
  id uuid primary key,
  parent_id uuid references team (id),
  name text not null check (length(name) between 1 and 200),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  external_key text unique,
  source text not null default 'hand' check (source in ('hand', 'import', 'sample', 'sync')),
  archived_at timestamptz
);
create index team_parent on team (parent_id);

-- from is inclusive, to is exclusive; null: still so
create table team_membership (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  team_id uuid not null references team (id),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
create index team_membership_person on team_membership (person_id, valid_from);
create index team_membership_team on team_membership (team_id) where valid_to is null;

create table reporting_line (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  manager_id uuid not null references person (id),
  valid_from date not null,
  valid_to date,
  check (person_id <> manager_id),
  check (valid_to is null or valid_to > valid_from)
);
create index reporting_line_person on reporting_line (person_id, valid_from);
create index reporting_line_manager on reporting_line (manager_id) where valid_to is null;

create table job_assignment (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  job_profile_id uuid references job_profile (id), -- null: a title that no profile matches yet
  job_title text not null default '',
  is_primary boolean not null default true,
  valid_from date not null,
  valid_to date,
  source text not null default 'hand' check (source in ('hand', 'import', 'rule', 'sample', 'sync')),
  check (valid_to is null or valid_to > valid_from)
);
create index job_assignment_person on job_assignment (person_id, valid_from);
create index job_assignment_profile on job_assignment (job_profile_id) where valid_to is null;
