import { plainDate } from '#kernel/plain-date.ts'
import type { ProductionCalendar } from '../schedule/production-calendar.ts'

/**
 * Production calendars the product ships with. `off` are days off besides ordinary weekends, `worked` Saturdays that are
 * worked, `short` days shorter by an hour; MM-DD. Each year was checked against the published norm of working days
 * (see production-calendars.test.ts). An administrator may change any of them.
 */
export const productionCalendars: readonly ProductionCalendar[] = [
  year(2019, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-02 05-03 05-09 05-10 06-12 11-04',
    short: '02-22 03-07 04-30 05-08 06-11 12-31',
    source: 'Постановление Правительства РФ от 01.10.2018 № 1163',
  }),
  year(2020, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 02-24 03-08 03-09 05-01 05-04 05-05 05-09 05-11 06-12 11-04',
    short: '04-30 05-08 06-11 11-03 12-31',
    source: 'Постановление Правительства РФ от 10.07.2019 № 875; нерабочие дни по указам 2020 года не учтены',
  }),
  year(2021, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-01 05-03 05-09 05-10 06-12 06-14 11-04 11-05 12-31',
    worked: '02-20',
    short: '02-20 04-30 06-11 11-03',
    source:
      'Постановление Правительства РФ от 10.10.2020 № 1648; нерабочие дни по указам 2021 года не учтены',
  }),
  year(2022, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-07 03-08 05-01 05-02 05-03 05-09 05-10 06-12 06-13 11-04',
    worked: '03-05',
    short: '02-22 03-05 11-03',
    source: 'Постановление Правительства РФ от 16.09.2021 № 1564',
  }),
  year(2023, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 02-24 03-08 05-01 05-08 05-09 06-12 11-04 11-06',
    short: '02-22 03-07 11-03',
    source: 'Постановление Правительства РФ от 29.08.2022 № 1505',
  }),
  year(2024, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31',
    worked: '04-27 11-02 12-28',
    short: '02-22 03-07 05-08 06-11 11-02',
    source: 'Постановление Правительства РФ от 10.08.2023 № 1314',
  }),
  year(2025, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31',
    worked: '11-01',
    short: '03-07 04-30 06-11 11-01',
    source: 'Постановление Правительства РФ от 04.10.2024 № 1335',
  }),
  year(2026, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 02-23 03-08 03-09 05-01 05-09 05-11 06-12 11-04 12-31',
    short: '04-30 05-08 06-11 11-03',
    source: 'Постановление Правительства РФ от 24.09.2025 № 1466',
  }),
  year(2027, {
    off: '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-03 05-09 05-10 06-12 06-14 11-04',
    short: '02-22 04-30 06-11 11-03 12-31',
    source: 'Трудовой кодекс РФ, ст. 112; постановление о переносе дней не учтено: сверьте с опубликованным',
    provenance: 'to-verify',
  }),
]

type YearText = {
  readonly off: string
  readonly worked?: string
  readonly short: string
  readonly source: string
  readonly provenance?: ProductionCalendar['provenance']
}

function year(number: number, text: YearText): ProductionCalendar {
  const days = (list: string) => list.split(' ').map((monthDay) => plainDate(`${number}-${monthDay}`))
  return {
    year: number,
    nonWorkingDays: days(text.off),
    workingWeekends: text.worked ? days(text.worked) : [],
    shortenedDays: days(text.short),
    source: text.source,
    provenance: text.provenance ?? 'official',
  }
}
