-- Competency library, proficiency scales, level descriptors. Owned by the competencies module.

create table proficiency_scale (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null
);

create table proficiency_level (
  scale_id uuid not null references proficiency_scale (id) on delete cascade,
  step integer not null check (step between 1 and 10),
  name text not null check (length(name) between 1 and 120),
  anchor text not null default '',
  primary key (scale_id, step)
);

create table competency (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('technical', 'behavioural', 'leadership', 'ai_collaboration')),
  category text not null default '',
  definition text not null default '',
  scale_id uuid not null references proficiency_scale (id),
  synonyms text[] not null default '{}',
  external_id text,
  retired_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index competency_name on competency (lower(name), id);

create table level_descriptor (
  competency_id uuid not null references competency (id) on delete cascade,
  step integer not null check (step between 1 and 10),
  text text not null default '',
  indicators text[] not null default '{}',
  primary key (competency_id, step)
);
