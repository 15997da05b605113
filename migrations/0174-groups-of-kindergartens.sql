-- Groups of a kindergarten that a round looks at one by one: {organization: [{key, name}]}; appraisal/domain/observation/groups.ts.
-- They stand with the round, where its sheets are read from: an expert and a kindergarten see the round, not the row of what is
-- observed before it is settled.
alter table appraisal.round add column groups jsonb not null default '{}';
