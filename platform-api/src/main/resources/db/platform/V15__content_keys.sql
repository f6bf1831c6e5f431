-- Content of a case is encrypted under the case's key. Attachments from before are stored as they are and have none.
alter table attachments add column content_key uuid;
