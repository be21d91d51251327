-- How often a rating was saved, so that two windows do not overwrite each other unseen.
alter table rating add column revision integer not null default 1;
