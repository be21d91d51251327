-- the order in which a framework tells its moves, so that an export reads like what was imported
alter table version_move add column sort_order integer not null default 0;

-- checked at the end of a statement, so that levels can change places
alter table job_level drop constraint job_level_sort_order_key;
alter table job_level add constraint job_level_sort_order_key unique (sort_order) deferrable initially immediate;
