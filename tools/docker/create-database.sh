#!/bin/sh
# Run once by the postgres image, when its volume is new: a role for Waymark that owns one database and nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role waymark login nosuperuser password :'password';
create database waymark owner waymark encoding 'UTF8' template template0;
revoke connect on database waymark from public;
SQL
