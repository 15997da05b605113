-- A check point that waits for somebody's dates may be taken off control before it has any; the dates given later leave it so.

alter table plans.occurrence
  add column release_note     text,
  add column release_document jsonb,
  add constraint occurrence_release_whole check ((release_note is null) = (release_document is null)),
  add constraint occurrence_release_undated check (release_note is null or due_on is null);
