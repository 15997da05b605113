-- Values of classes under an organisation's, for indicators of the level «класс». They stand in the organisation's row and are
-- read one organisation at a time: no statement puts classes of several organisations in an order.

-- By code: [[name, pupils, value]], a value as in kept_values. domain/indicator/kept-classes.ts
alter table monitoring.indicator_sheet add column class_values jsonb not null default '{}';
