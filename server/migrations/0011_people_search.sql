-- Searching people by name, and one open fact of each kind a person. Owned by the people module.

-- the display name in small letters without accents, written by the application
alter table person add column search_name text not null default '';
create index person_search_name on person (search_name, id);

create unique index reporting_line_one_open on reporting_line (person_id) where valid_to is null;
create unique index team_membership_one_open on team_membership (person_id) where valid_to is null;
create unique index job_assignment_one_open on job_assignment (person_id) where valid_to is null and is_primary;

-- finds misspelt names; without the extension, searching goes on without that
do $$ begin
  create extension if not exists pg_trgm;
  create index person_search_trigrams on person using gin (search_name gin_trgm_ops);
exception when insufficient_privilege or feature_not_supported or undefined_file or undefined_object then
  raise notice 'pg_trgm is not available: misspelt names are not found';
end $$;
