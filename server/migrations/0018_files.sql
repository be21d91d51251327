-- A file is kept in pieces, each sealed with a key of WAYMARK_SECRET, so that a large one never passes through memory or a statement whole.

alter table stored_file drop column content;
-- null while the file still comes in
alter table stored_file alter column sha256 drop not null;
alter table stored_file add column purpose text not null;
-- null: kept until it is removed; a file with a day to go is left out of backups
alter table stored_file add column expires_at timestamptz;
create index stored_file_expires on stored_file (expires_at) where expires_at is not null;

create table stored_file_piece (
  file_id uuid not null references stored_file (id) on delete cascade,
  number integer not null check (number >= 0),
  content bytea not null check (length(content) between 1 and 262144),
  primary key (file_id, number)
);
