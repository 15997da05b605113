import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import { COUNT_ROW } from '../domain/profile/read-profile-table.ts'
import { factors, respondents } from '../domain/profile/risk-profile.ts'
import type { StoredProfile } from '../storage/risk-profiles.ts'
import { factorNames, respondentNames, significanceNames } from '../texts.ru.ts'

/** Factors by rows, groups by columns: what was answered is put in, the rest is left to be filled. */
export function sheetOfProfile(
  school: string,
  year: number,
  { answers, official }: Pick<StoredProfile, 'answers' | 'official'>,
): SheetToWrite {
  const of = (respondent: string) => answers.find((one) => one.respondent === respondent)
  return {
    name: 'Рисковый профиль',
    titles: [
      `Рисковый профиль, ${year}: ${school}`,
      'Средний ответ группы от 0 (риска нет) до 1 (риск). Группы меньше 5 человек не учитываются. Значимость: высокая, средняя, низкая.',
    ],
    columns: [
      { header: 'Фактор', kind: 'text', width: 60 },
      ...respondents.map((one) => ({ header: respondentNames[one], kind: 'number' as const, decimals: 2 })),
      { header: 'Официальная значимость', kind: 'text', width: 24 },
    ],
    rows: [
      [`${COUNT_ROW}, человек`, ...respondents.map((one) => of(one)?.count ?? null), null],
      ...factors.map((factor) => {
        const known = official[factor]
        return [
          factorNames[factor],
          ...respondents.map((one) => of(one)?.means[factor] ?? null),
          known ? significanceNames[known] : null,
        ]
      }),
    ],
  }
}
