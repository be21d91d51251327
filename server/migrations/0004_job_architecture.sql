-- Frameworks and what they hold. Owned by the job-architecture module.
-- Stable identities (framework, job_family, track, job_profile) outlive versions; everything that a version says
-- lives in version_* rows, copied whole into each version and never changed once it is published.

create table job_level (
  id uuid primary key,
  sort_order integer not null unique check (sort_order between 1 and 30),
  code text not null check (length(code) between 1 and 20),
  name text not null check (length(name) between 1 and 120),
  scope text not null default ''
);

create table framework (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 200),
  description text not null default '',
  locale text not null default 'en',
  template_slug text,
  created_at timestamptz not null,
  archived_at timestamptz
);

create table framework_version (
  id uuid primary key,
  framework_id uuid not null references framework (id) on delete cascade,
  number integer, -- given when published
  state text not null check (state in ('draft', 'in_review', 'scheduled', 'published', 'superseded', 'archived')),
  revision integer not null default 1, -- counts edits of a draft, for ETags
  audience_person_ids uuid[], -- null: everyone; else published to these people only
  notes text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  superseded_at timestamptz,
  unique (framework_id, number)
);
create unique index framework_version_one_draft on framework_version (framework_id) where state in ('draft', 'in_review', 'scheduled');
create unique index framework_version_one_live on framework_version (framework_id) where state = 'published';

create table job_family (
  id uuid primary key,
  framework_id uuid not null references framework (id) on delete cascade,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create table track (
  id uuid primary key,
  job_family_id uuid not null references job_family (id) on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unique (job_family_id, slug)
);

create table job_profile (
  id uuid primary key,
  job_family_id uuid not null references job_family (id) on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unique (job_family_id, slug)
);

create table version_family (
  framework_version_id uuid not null references framework_version (id) on delete cascade,
  job_family_id uuid not null references job_family (id),
  name text not null check (length(name) between 1 and 200),
  description text not null default '',
  sort_order integer not null,
  primary key (framework_version_id, job_family_id)
);

create table version_track (
  framework_version_id uuid not null references framework_version (id) on delete cascade,
  track_id uuid not null references track (id),
  job_family_id uuid not null references job_family (id),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (length(kind) between 1 and 60), -- individual_contributor, management, or the organisation's own
  description text not null default '',
  sort_order integer not null,
  primary key (framework_version_id, track_id)
);

create table version_profile (
  framework_version_id uuid not null references framework_version (id) on delete cascade,
  job_profile_id uuid not null references job_profile (id),
  job_family_id uuid not null references job_family (id),
  job_level_id uuid not null references job_level (id),
  title text not null check (length(title) between 1 and 200),
  short_title text,
  purpose text not null default '',
  scope text not null default '',
  typical_week text[] not null default '{}',
  good_looks_like text[] not null default '{}',
  external_id text,
  sort_order integer not null,
  primary key (framework_version_id, job_profile_id)
);
create index version_profile_profile on version_profile (job_profile_id);

-- a profile may stand on several tracks: the shared beginning of a fork
create table version_track_profile (
  framework_version_id uuid not null,
  track_id uuid not null,
  job_profile_id uuid not null,
  sort_order integer not null,
  primary key (framework_version_id, track_id, job_profile_id),
  foreign key (framework_version_id, track_id) references version_track (framework_version_id, track_id) on delete cascade,
  foreign key (framework_version_id, job_profile_id) references version_profile (framework_version_id, job_profile_id) on delete cascade
);

create table version_expectation (
  framework_version_id uuid not null,
  job_profile_id uuid not null,
  competency_id uuid not null references competency (id),
  required_step integer not null check (required_step between 1 and 10),
  importance integer not null default 3 check (importance between 1 and 5),
  must_have boolean not null default false,
  wording text not null default '',
  sort_order integer not null,
  primary key (framework_version_id, job_profile_id, competency_id),
  foreign key (framework_version_id, job_profile_id) references version_profile (framework_version_id, job_profile_id) on delete cascade
);
create index version_expectation_competency on version_expectation (competency_id);

-- moves may lead into a family of another framework: the far end is a stable identity
create table version_move (
  framework_version_id uuid not null references framework_version (id) on delete cascade,
  from_profile_id uuid not null references job_profile (id),
  to_profile_id uuid not null references job_profile (id),
  kind text not null check (kind in ('vertical', 'lateral', 'diagonal')),
  rotation boolean not null default false,
  note text not null default '',
  primary key (framework_version_id, from_profile_id, to_profile_id),
  check (from_profile_id <> to_profile_id)
);

-- what the library said when the version was published: scales, definitions, descriptors stay as they were
create table version_competency (
  framework_version_id uuid not null references framework_version (id) on delete cascade,
  competency_id uuid not null references competency (id),
  content jsonb not null,
  primary key (framework_version_id, competency_id)
);

-- pay is dated and has its own visibility, so it is no part of a version
create table pay_band (
  id uuid primary key,
  job_profile_id uuid not null references job_profile (id) on delete cascade,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  location_zone text not null default '',
  minimum numeric(14, 2) not null check (minimum >= 0),
  maximum numeric(14, 2) not null,
  valid_from date not null,
  valid_to date,
  check (maximum >= minimum)
);
create index pay_band_profile on pay_band (job_profile_id, valid_from desc);
