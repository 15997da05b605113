-- A file of a journal or an olympiad may name no school at all: whose it is, a person says once for the whole file.

alter table assessment.results_import add column sole_organization_id integer;
