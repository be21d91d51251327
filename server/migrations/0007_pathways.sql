-- Aspirations and chat requests. Owned by the pathways module. What a person looks at is stored nowhere (D9).

create table aspiration (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  job_profile_id uuid not null references job_profile (id),
  shared_at timestamptz, -- null: private
  set_at timestamptz not null,
  ended_at timestamptz
);
create unique index aspiration_one_current on aspiration (person_id) where ended_at is null;

create table chat_request (
  id uuid primary key,
  from_person_id uuid not null references person (id) on delete cascade,
  to_person_id uuid not null references person (id) on delete cascade,
  job_profile_id uuid not null references job_profile (id),
  message text not null default '',
  sent_at timestamptz not null
);
create index chat_request_from on chat_request (from_person_id, sent_at desc);
