-- Accounts, invitations, access roles. Owned by the access module. The identity library has tables of its own in schema auth.

create table account (
  id uuid primary key, -- equals the identity library's user id
  email text not null check (length(email) between 3 and 320),
  person_id uuid unique, -- the person this account belongs to; the people module adds the reference
  locale text not null default 'en-GB',
  preferences jsonb not null default '{}',
  disabled_at timestamptz,
  created_at timestamptz not null,
  last_seen_at timestamptz
);
create unique index account_email on account (lower(email));

create table access_grant (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  access_role text not null check (access_role in ('admin', 'people_partner', 'framework_owner', 'executive')),
  everyone boolean not null default true, -- scope: everyone, or the teams below
  team_ids uuid[] not null default '{}',
  granted_by uuid,
  granted_at timestamptz not null,
  ends_on date,
  unique (account_id, access_role)
);

create table invitation (
  id uuid primary key,
  email text not null check (length(email) between 3 and 320),
  person_id uuid,
  access_roles text[] not null default '{}',
  token_hash text not null unique,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index invitation_created on invitation (created_at desc, id desc);
