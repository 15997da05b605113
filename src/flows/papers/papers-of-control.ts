import type { Decision } from '#control/domain/hearing.ts'
import { findReports } from '#control/storage/hearing-reports.ts'
import { getHearing, listHearings } from '#control/storage/hearings.ts'
import { listInspections } from '#control/storage/inspections.ts'
import { findVisits } from '#control/storage/visits.ts'
import { decisionNames, inspectionKindNames, inspectionModeNames } from '#control/texts.ru.ts'
import { addDays } from '#kernel/plain-date.ts'
import {
  endOfSchoolYear,
  schoolYear,
  schoolYearName,
  schoolYearOf,
  startOfSchoolYear,
} from '#kernel/school-year.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import { inspectionPlanData } from '#templates/domain/kinds/inspection-plan.ts'
import { meetingMinutesData } from '#templates/domain/kinds/meeting-minutes.ts'
import type { PaperSource, SourceCall } from '#templates/http/templates-port.ts'
import { refuse } from '#templates/refusals.ts'
import { aroundResultsPages } from '../around/read-around-results-pages.ts'
import { idIn } from './subject-key.ts'

/** Minutes of a hearing of heads' reports, of the last two years. */
export const minutesOfHearing: PaperSource = {
  async listSubjects({ tx, today, person }) {
    if (person.scope.reach !== 'municipality') return []
    const hearings = await listHearings(tx, { from: addDays(today, -730), to: addDays(today, 365) })
    return hearings.toReversed().map(({ hearingId, theme, heldOn }) => ({
      key: `hearing:${hearingId}`,
      title: `${russianDay(heldOn)}. ${theme}`,
    }))
  },

  async gather({ tx, today }, subject, answers) {
    const hearing = await getHearing(tx, idIn('hearing', subject))
    if (hearing.removed) throw refuse('templates/subject-not-found')
    const names = await aroundResultsPages.readNames(tx, today)
    const reports = await findReports(tx, [hearing.hearingId])
    return {
      title: `Протокол совещания ${russianDay(hearing.heldOn)} «${hearing.theme}»`,
      data: meetingMinutesData(
        {
          theme: hearing.theme,
          place: hearing.place,
          heldOn: hearing.heldOn,
          speeches: reports.map((report) => ({
            organization: names.get(report.organizationId) ?? '',
            speaker: report.speaker ?? 'руководитель',
            questions: report.questions ?? '',
            decision: decisionWords(report.decision, report.decisionText),
            term: report.followUpBy,
          })),
        },
        answers,
      ),
      basis: [
        `Слушание, версия ${hearing.version}: ${hearing.theme}`,
        `Отчётов руководителей: ${reports.length}`,
      ],
      annexes: [],
      organizationId: null,
    }
  },
}

/** «Доработать. Прислать план до …» */
function decisionWords(decision: Decision | null, words: string | null): string {
  if (decision === null) return ''
  return [decision === 'other' ? '' : decisionNames[decision], words ?? '']
    .filter((part) => part !== '')
    .join('. ')
}

/** Inspections of a school year. */
export const planOfInspections: PaperSource = {
  async listSubjects(call) {
    if (call.person.scope.reach !== 'municipality') return []
    const now = schoolYearOf(call.today)
    const found = []
    for (const year of [now + 1, now, now - 1]) {
      if ((await inspectionsOf(call, year)).length > 0) {
        found.push({ key: `school-year:${year}`, title: `${schoolYearName(schoolYear(year))} учебный год` })
      }
    }
    return found
  },

  async gather(call, subject) {
    const year = idIn('school-year', subject)
    if (year < 2000 || year > 2100) throw refuse('templates/subject-not-found')
    const words = schoolYearName(schoolYear(year))
    const inspections = await inspectionsOf(call, year)
    if (inspections.length === 0) throw refuse('templates/nothing-to-make-of')
    const names = await aroundResultsPages.readNames(call.tx, call.today)
    const visits = Map.groupBy(
      await findVisits(
        call.tx,
        inspections.map(({ inspectionId }) => inspectionId),
      ),
      ({ inspectionId }) => inspectionId,
    )
    return {
      title: `План проверок на ${words} учебный год`,
      data: inspectionPlanData({
        year: words,
        inspections: inspections.map((one) => ({
          theme: one.theme,
          kind: `${inspectionKindNames[one.kind].toLowerCase()}, ${inspectionModeNames[one.mode].toLowerCase()}`,
          startsOn: one.startsOn,
          endsOn: one.endsOn,
          organizations: (visits.get(one.inspectionId) ?? []).map(
            ({ organizationId }) => names.get(organizationId) ?? '',
          ),
          inspectors: one.inspectors,
          basis: one.basis ?? '',
        })),
      }),
      basis: [`Проверки, запланированные на ${words} учебный год: ${inspections.length}`],
      annexes: [],
      organizationId: null,
    }
  },
}

async function inspectionsOf({ tx }: SourceCall, year: number) {
  return await listInspections(tx, {
    from: startOfSchoolYear(schoolYear(year)),
    to: endOfSchoolYear(schoolYear(year)),
  })
}
