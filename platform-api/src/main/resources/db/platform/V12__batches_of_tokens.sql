-- A batch may be sent by the bearer of a token, who has no key.
alter table batches alter column key_id drop not null;
