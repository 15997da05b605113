-- Informing: the hotline's journal, what must be published where, meetings with parents.
--
-- A question to the hotline is kept without the person who asked: a name and a telephone, where somebody left them to be called
-- back, stand apart in `appeal_contact` and are erased when their term has passed (src/app/daily-cleaning.ts).

create schema outreach;
grant usage on schema outreach to msoko_app;

create table outreach.topic (
  topic_id        bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  -- «Порядок проведения ГИА»
  name            text collate service.russian not null,
  removed         boolean not null default false,
  constraint topic_of_municipality unique (municipality_id, topic_id)
);
comment on table outreach.topic is 'directory: what people ask about; one list for the hotline and for meetings';
create unique index topic_once on outreach.topic (municipality_id, lower(name)) where not removed;

create table outreach.line (
  line_id         bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  -- «Горячая линия ГИА-2027»
  name            text collate service.russian not null,
  phones          text not null,
  hours           text not null,
  opens_on        date not null,
  closes_on       date,
  -- Working days for an answer, where the line has its own term.
  answer_days     integer constraint line_answer_days check (answer_days between 1 and 60),
  removed         boolean not null default false,
  constraint line_of_municipality unique (municipality_id, line_id),
  constraint line_dates check (opens_on <= closes_on)
);
comment on table outreach.line is 'directory: a season of the hotline with its telephones';

create table outreach.setting (
  municipality_id integer primary key references organizations.municipality (municipality_id),
  version         integer not null default 1,
  answer_days     integer not null constraint setting_answer_days check (answer_days between 1 and 60),
  contact_days    integer not null constraint setting_contact_days check (contact_days between 1 and 365)
);
comment on table outreach.setting is
  'directory: in how many working days an answer is due, how many days after it a contact is kept';

create table outreach.appeal (
  appeal_id       bigint generated always as identity primary key,
  municipality_id integer not null references organizations.municipality (municipality_id),
  version         integer not null default 1,
  line_id         bigint,
  received_on     date not null,
  -- By the clock of who took the call: '09:40'.
  received_at     text not null constraint appeal_time check (received_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  channel         text not null
    constraint appeal_channel_known check (channel in ('phone', 'mail', 'site', 'visit', 'social', 'other')),
  topic_id        bigint not null,
  question        text not null,
  recorder_id     text not null,
  recorder_name   text not null,
  responder_id    text,
  responder_name  text,
  due_on          date not null,
  answer          text,
  answered_on     date,
  answered_by     text,
  removed         boolean not null default false,
  constraint appeal_of_municipality unique (municipality_id, appeal_id),
  constraint appeal_line foreign key (municipality_id, line_id) references outreach.line (municipality_id, line_id),
  constraint appeal_topic foreign key (municipality_id, topic_id) references outreach.topic (municipality_id, topic_id),
  constraint appeal_answer_whole check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
  constraint appeal_responder_whole check ((responder_id is null) = (responder_name is null))
);
comment on table outreach.appeal is
  'directory: a question to the hotline without who asked it; read by those who see the whole municipality';
create index appeal_by_day on outreach.appeal (municipality_id, received_on) where not removed;
create index appeal_waiting on outreach.appeal (municipality_id, due_on) where answered_on is null and not removed;

create table outreach.appeal_contact (
  appeal_id       bigint primary key,
  municipality_id integer not null,
  name            text,
  phone           text,
  erase_on        date not null,
  constraint appeal_contact_of
    foreign key (municipality_id, appeal_id) references outreach.appeal (municipality_id, appeal_id),
  constraint appeal_contact_said check (name is not null or phone is not null)
);
comment on table outreach.appeal_contact is 'service: whom to call back; erased after its term';
create index appeal_contact_to_erase on outreach.appeal_contact (erase_on);

create table outreach.publication (
  organization_id integer not null,
  publication_id  bigint generated always as identity,
  municipality_id integer not null,
  version         integer not null default 1,
  title           text collate service.russian not null,
  place           text not null constraint publication_place_known check (place in ('site', 'media', 'social', 'other')),
  -- «раздел „ГИА“», «газета „Районные вести“»
  place_name      text not null,
  due_on          date not null,
  responsible     text,
  note            text,
  -- The point of a plan it comes from. Without foreign keys: a plan that is gone is not shown.
  plan_id         bigint,
  action_id       bigint,
  is_yearly       boolean not null default false,
  -- The publication of a former year it repeats (the first of the row).
  repeats_id      bigint,
  -- Set by the authority: the organization fills in the link and the day only.
  is_assigned     boolean not null default false,
  link            text,
  published_on    date,
  checked_on      date,
  checked_by      text,
  removed         boolean not null default false,
  primary key (organization_id, publication_id),
  constraint publication_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint publication_link_whole check ((link is null) = (published_on is null)),
  constraint publication_check_whole check ((checked_on is null) = (checked_by is null)),
  constraint publication_repeated_once unique (organization_id, repeats_id, due_on)
);
comment on table outreach.publication is 'school: what an organization must publish, where, by when, and the link to it';
create index publication_by_id on outreach.publication (publication_id);
create index publication_by_day on outreach.publication (municipality_id, due_on) where not removed;

create table outreach.meeting (
  organization_id  integer not null,
  meeting_id       bigint generated always as identity,
  municipality_id  integer not null,
  version          integer not null default 1,
  held_on          date not null,
  kind             text not null constraint meeting_kind_known check (kind in ('meeting', 'consultation')),
  form             text not null constraint meeting_form_known check (form in ('in-person', 'remote', 'mixed')),
  topic_id         bigint not null,
  title            text collate service.russian not null,
  -- «родители девятых классов»
  audience         text not null,
  attendance_count integer constraint meeting_attendance check (attendance_count between 0 and 100000),
  asked            text,
  sha256           text,
  file_name        text,
  removed          boolean not null default false,
  primary key (organization_id, meeting_id),
  constraint meeting_of_organization
    foreign key (municipality_id, organization_id)
    references organizations.organization (municipality_id, organization_id),
  constraint meeting_topic foreign key (municipality_id, topic_id) references outreach.topic (municipality_id, topic_id),
  constraint meeting_file
    foreign key (organization_id, sha256) references documents.stored_file (organization_id, sha256),
  constraint meeting_file_named check ((sha256 is null) = (file_name is null))
);
comment on table outreach.meeting is 'school: a meeting or a consultation for parents, as its organization tells of it';
create index meeting_by_id on outreach.meeting (meeting_id);
create index meeting_by_day on outreach.meeting (municipality_id, held_on) where not removed;

-- Grants and row-level security ------------------------------------------------------------------------------------------------

grant select, insert, update on outreach.topic, outreach.line, outreach.setting, outreach.appeal, outreach.publication,
  outreach.meeting to msoko_app;
grant select, insert, update, delete on outreach.appeal_contact to msoko_app;

alter table outreach.topic enable row level security;
create policy topic_read on outreach.topic for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy topic_write on outreach.topic to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table outreach.line enable row level security;
create policy line_read on outreach.line for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy line_write on outreach.line to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table outreach.setting enable row level security;
create policy setting_read on outreach.setting for select to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int);
create policy setting_write on outreach.setting to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table outreach.appeal enable row level security;
create policy appeal_write on outreach.appeal to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table outreach.appeal_contact enable row level security;
create policy appeal_contact_write on outreach.appeal_contact to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and current_setting('app.reach', true) = 'municipality')
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
              and current_setting('app.reach', true) = 'municipality');

alter table outreach.publication enable row level security;
create policy publication_scope on outreach.publication to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

alter table outreach.meeting enable row level security;
create policy meeting_scope on outreach.meeting to msoko_app
  using (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])))
  with check (municipality_id = nullif(current_setting('app.municipality', true), '')::int
         and (current_setting('app.reach', true) = 'municipality'
              or organization_id = any(coalesce(nullif(current_setting('app.organizations', true), ''), '{}')::int[])));

-- An installation already at work gets the first topics; a new one gets them when its municipality is founded.
insert into outreach.topic (municipality_id, name)
select municipality_id, topic
from organizations.municipality
cross join unnest(array['Государственная итоговая аттестация', 'Всероссийские проверочные работы', 'Приём и перевод',
  'Оценивание и отметки', 'Дополнительное образование', 'Другое']) as topic;
