-- Plans, goals, actions, check-ins, the catalogue of development actions. Owned by the development module.

create table catalogue_action (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('training', 'stretch_assignment', 'mentoring', 'cross_functional_project', 'shadowing', 'reading', 'coaching')),
  description text not null default '',
  outcome text not null default '',
  involves text not null default '',
  effort_hours integer check (effort_hours between 0 and 2000),
  source text not null check (source in ('starter', 'own')),
  retired_at timestamptz
);

create table catalogue_action_builds (
  catalogue_action_id uuid not null references catalogue_action (id) on delete cascade,
  competency_id uuid not null references competency (id),
  from_step integer not null check (from_step between 0 and 9),
  to_step integer not null check (to_step between 1 and 10),
  primary key (catalogue_action_id, competency_id, from_step),
  check (to_step > from_step)
);
create index catalogue_action_builds_competency on catalogue_action_builds (competency_id, to_step);

create table development_plan (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  target_profile_id uuid references job_profile (id), -- null: grow where I am
  framework_version_id uuid references framework_version (id),
  state text not null check (state in ('draft', 'shared', 'paused', 'finished')),
  shared_at timestamptz,
  shared_with uuid references person (id),
  paused_until date,
  next_check_in_on date,
  finished_at timestamptz,
  last_activity_at timestamptz not null,
  revision integer not null default 1,
  created_at timestamptz not null
);
create unique index development_plan_one_current on development_plan (person_id) where state <> 'finished';

create table development_goal (
  id uuid primary key,
  plan_id uuid not null references development_plan (id) on delete cascade,
  competency_id uuid not null references competency (id),
  from_step integer check (from_step between 1 and 10), -- null: not assessed yet
  to_step integer not null check (to_step between 1 and 10),
  expectation_text text not null default '', -- as it read when the goal was set
  why text not null default '',
  due_month date,
  state text not null check (state in ('open', 'achieved', 'partly', 'dropped')),
  sort_order integer not null,
  unique (plan_id, competency_id)
);

create table development_action (
  id uuid primary key,
  plan_id uuid not null references development_plan (id) on delete cascade,
  goal_id uuid references development_goal (id) on delete set null,
  catalogue_action_id uuid references catalogue_action (id),
  kind text not null check (kind in ('training', 'stretch_assignment', 'mentoring', 'cross_functional_project', 'shadowing', 'reading', 'coaching')),
  title text not null check (length(title) between 1 and 300),
  note text not null default '',
  involves text not null default '',
  effort_hours integer check (effort_hours between 0 and 2000),
  due_month date,
  starts_on date,
  state text not null check (state in ('idea', 'planned', 'under_way', 'done', 'dropped')),
  progress_done integer not null default 0 check (progress_done >= 0),
  progress_total integer check (progress_total between 1 and 1000), -- "2 of 6 sessions"
  evidence_id uuid references evidence (id) on delete set null,
  sort_order integer not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index development_action_plan on development_action (plan_id, sort_order);

create table check_in (
  id uuid primary key,
  plan_id uuid not null references development_plan (id) on delete cascade,
  action_id uuid references development_action (id) on delete cascade,
  by_person_id uuid not null references person (id),
  mood text not null check (mood in ('going_well', 'slower_than_hoped', 'stuck')),
  note text not null default '',
  needs_manager boolean not null default false,
  at timestamptz not null
);
create index check_in_plan on check_in (plan_id, at desc, id desc);

create table plan_comment (
  id uuid primary key,
  plan_id uuid not null references development_plan (id) on delete cascade,
  action_id uuid references development_action (id) on delete cascade,
  by_person_id uuid not null references person (id),
  kind text not null check (kind in ('comment', 'suggestion', 'commitment')),
  text text not null check (length(text) between 1 and 4000),
  at timestamptz not null
);
create index plan_comment_plan on plan_comment (plan_id, at);
