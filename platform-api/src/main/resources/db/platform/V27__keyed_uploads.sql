-- Uploads are encrypted under the key of their batch, which is erased once the batch is finished.
alter table batch_lines add column piece_key uuid;
