-- Assessment rounds, assessments, ratings, evidence, agreed ratings. Owned by the assessments module.

create table evidence (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('note', 'link', 'feedback')),
  title text not null check (length(title) between 1 and 300),
  body text not null default '',
  url text,
  given_by uuid references person (id), -- for feedback
  occurred_on date not null,
  shared_with_manager boolean not null default false, -- otherwise private until attached
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index evidence_person on evidence (person_id, occurred_on desc, id desc);

create table evidence_competency (
  evidence_id uuid not null references evidence (id) on delete cascade,
  competency_id uuid not null references competency (id),
  primary key (evidence_id, competency_id)
);

create table assessment_round (
  id uuid primary key,
  subject_id uuid not null references person (id) on delete cascade,
  job_profile_id uuid not null references job_profile (id),
  framework_version_id uuid not null references framework_version (id),
  trigger text not null check (trigger in ('self', 'manager', 'people_partner', 'cycle', 'import')),
  due_on date,
  state text not null check (state in ('open', 'both_in', 'agreed', 'closed', 'cancelled', 'expired')),
  talk_at timestamptz,
  strength text not null default '',
  focus text not null default '',
  opened_by uuid,
  opened_at timestamptz not null,
  both_in_at timestamptz,
  agreed_at timestamptz,
  agreed_on date, -- the day both sides hold the levels true; an imported one keeps its own
  agreed_by uuid[] not null default '{}',
  reopened_from uuid references assessment_round (id),
  revision integer not null default 1
);
create index assessment_round_subject on assessment_round (subject_id, opened_at desc);
create unique index assessment_round_one_open on assessment_round (subject_id, job_profile_id) where state in ('open', 'both_in');

create table assessment (
  id uuid primary key,
  round_id uuid not null references assessment_round (id) on delete cascade,
  kind text not null check (kind in ('self', 'manager', 'peer')),
  assessor_id uuid not null references person (id),
  state text not null check (state in ('not_started', 'draft', 'submitted', 'withdrawn')),
  started_at timestamptz,
  submitted_at timestamptz,
  read_by_other_at timestamptz,
  revision integer not null default 1
);
create unique index assessment_one_per_kind on assessment (round_id, kind) where kind in ('self', 'manager');
create index assessment_assessor on assessment (assessor_id, state);

create table rating (
  assessment_id uuid not null references assessment (id) on delete cascade,
  competency_id uuid not null references competency (id),
  step integer check (step between 1 and 10), -- null with not_observed, or while only a note is there
  between_two boolean not null default false, -- "between two": step is the lower one and counts as the lower
  not_observed boolean not null default false,
  comment text not null default '',
  updated_at timestamptz not null,
  primary key (assessment_id, competency_id),
  check (not (not_observed and step is not null)),
  check (not between_two or step is not null)
);

create table rating_evidence (
  assessment_id uuid not null,
  competency_id uuid not null,
  evidence_id uuid not null references evidence (id) on delete cascade,
  attached_at timestamptz not null,
  primary key (assessment_id, competency_id, evidence_id),
  foreign key (assessment_id, competency_id) references rating (assessment_id, competency_id) on delete cascade
);

-- what the two are settling in the talk; becomes agreed_rating at the end
create table rating_agreement (
  round_id uuid not null references assessment_round (id) on delete cascade,
  competency_id uuid not null references competency (id),
  outcome text not null check (outcome in ('level', 'left_open', 'seen_differently')),
  step integer check (step between 1 and 10),
  reason text not null default '',
  proposed_by uuid not null references person (id),
  confirmed_by uuid references person (id),
  updated_at timestamptz not null,
  primary key (round_id, competency_id),
  check ((outcome = 'level') = (step is not null))
);

create table agreed_rating (
  id uuid primary key,
  round_id uuid not null references assessment_round (id),
  person_id uuid not null references person (id) on delete cascade,
  competency_id uuid not null references competency (id),
  framework_version_id uuid not null references framework_version (id),
  step integer not null check (step between 1 and 10),
  required_step integer,
  reason text not null default '',
  agreed_on date not null,
  unique (round_id, competency_id)
);
create index agreed_rating_person on agreed_rating (person_id, competency_id, agreed_on desc, id desc);

create function refuse_update() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed once written', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger agreed_rating_immutable before update on agreed_rating for each statement execute function refuse_update();
