-- An import that corrects a history may take dated records away; its journal has to know them to bring them back.

alter table import_change drop constraint import_change_kind_check;
alter table import_change add constraint import_change_kind_check check (kind in ('insert', 'update', 'delete'));
