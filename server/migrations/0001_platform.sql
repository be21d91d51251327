-- Technical tables: they would survive a change of product. Owned by server/src/platform.

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'api_key', 'job', 'operator', 'anonymous')),
  actor_id uuid,
  action text not null,
  subject_kind text,
  subject_id uuid,
  fields text[] not null default '{}',
  request_id text
);
create index audit_entry_subject on audit_entry (subject_id, at desc);
create index audit_entry_at on audit_entry (at desc, id desc);

-- rows wait here, in the writer's own transaction, until the ordered sealing step has chained them
create table audit_unsealed (
  entry_id uuid primary key references audit_entry (id)
);

create table audit_seal (
  seq bigint primary key,
  entry_id uuid not null unique references audit_entry (id),
  hash bytea not null check (length(hash) = 32)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function refuse_change();

-- who looked at a person's private record
create table access_record (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid not null,
  person_id uuid not null,
  action text not null
);
create index access_record_person on access_record (person_id, at desc);

create table idempotency_key (
  actor_id text not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  status integer,
  body text,
  created_at timestamptz not null,
  primary key (actor_id, key)
);
create index idempotency_key_created on idempotency_key (created_at);

create table setting (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);

create table stored_file (
  id uuid primary key,
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 text not null,
  content bytea not null,
  created_by uuid,
  created_at timestamptz not null
);

-- mail that the outbox page of the sample company shows instead of sending
create table mail_message (
  id uuid primary key,
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  state text not null check (state in ('queued', 'sent', 'kept', 'failed')),
  failure text
);
create index mail_message_at on mail_message (at desc, id desc);

-- an event handled by a listener is not handled again
create table handled_event (
  event_id uuid not null,
  listener text not null,
  at timestamptz not null,
  primary key (event_id, listener)
);

create table import_run (
  id uuid primary key,
  kind text not null check (kind in ('people', 'framework', 'agreed_ratings')),
  file_name text not null,
  actor_id uuid,
  started_at timestamptz not null,
  undone_at timestamptz,
  counts jsonb not null default '{}'
);
create index import_run_started on import_run (started_at desc, id desc);

create table import_change (
  id bigint generated always as identity primary key,
  run_id uuid not null references import_run (id) on delete cascade,
  table_name text not null,
  row_id uuid not null,
  kind text not null check (kind in ('insert', 'update')),
  field text not null default '',
  before jsonb,
  after jsonb
);
create index import_change_run on import_change (run_id, id);
