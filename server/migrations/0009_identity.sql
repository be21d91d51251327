-- Proof of identity, in a schema of its own. Owned by server/src/platform/identity. Tables and columns of the identity library
-- (better-auth 1.7.5) keep its names; api_key is ours.

create schema auth;

create table auth."user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean,
  "disabledAt" timestamptz -- ours: refuses every way of signing in
);

create table auth.session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique, -- a SHA-256 of the cookie's token
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" (id) on delete cascade
);
create index session_by_user on auth.session ("userId");

create table auth.account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index account_by_user on auth.account ("userId");

create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_identifier on auth.verification (identifier);

create table auth.two_factor (
  id uuid primary key default gen_random_uuid(),
  secret text not null, -- encrypted
  "backupCodes" text not null, -- encrypted
  "userId" uuid not null references auth."user" (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index two_factor_by_user on auth.two_factor ("userId");
create index two_factor_secret on auth.two_factor (secret);

create table auth.passkey (
  id uuid primary key default gen_random_uuid(),
  name text,
  "publicKey" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index passkey_by_user on auth.passkey ("userId");
create index passkey_credential on auth.passkey ("credentialID");

create table auth.api_key (
  id uuid primary key,
  account_id uuid not null references auth."user" (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  start text not null, -- the first characters, to tell keys apart
  key_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) between 1 and 100),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz
);
create index api_key_account on auth.api_key (account_id);

alter table account add constraint account_identity foreign key (id) references auth."user" (id) on delete cascade;
-- when somebody was last here is known from their sessions and keys
alter table account drop column last_seen_at;
