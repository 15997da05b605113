-- When a work was written: the half of the school year, so that works of a spring and of an autumn are told apart.

-- What the file, its name or its folder said, and what a person says, which goes before it. domain/work-season.ts
alter table assessment.work
  add column file_season text
    constraint work_file_season_known check (file_season in ('spring', 'autumn', 'moved-to-autumn')),
  add column said_season text
    constraint work_said_season_known check (said_season in ('spring', 'autumn', 'moved-to-autumn')),
  add column season_version integer not null default 0;

-- What a person said of the works of a file when loading it.
alter table assessment.results_import
  add column said_season text
    constraint results_import_season_known check (said_season in ('spring', 'autumn', 'moved-to-autumn'));
