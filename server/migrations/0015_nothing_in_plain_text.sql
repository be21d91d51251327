-- An answer kept for a repeat may hold a new API key, an invitation's link, or what somebody explored: from here on it is encrypted,
-- and a row names nobody. What lies there in plain text goes; it would be forgotten within a day anyhow.
drop table idempotency_key;
create table idempotency_key (
  key_hash text primary key,
  request_hash text not null,
  sealed_answer text,
  created_at timestamptz not null
);
create index idempotency_key_created on idempotency_key (created_at);

-- The text of a mail that has gone, or never will, is of no more use.
update mail_message set body_text = '', body_html = null where state in ('sent', 'failed');
