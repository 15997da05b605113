import { yearOf } from '#kernel/plain-date.ts'
import { horizonFault } from './horizon-fault.ts'
import type { ActionFields, PlanFields, SectionFields } from './plan.ts'
import type { PlanReading } from './plan-reading.ts'
import { suggestCycleStages } from './suggest-cycle-stages.ts'
import { suggestTrack } from './suggest-track.ts'

/** A draft before it is stored: actions name their section by its place in the list. */
export type PlanDraft = {
  readonly plan: PlanFields
  readonly sections: readonly SectionFields[]
  readonly actions: readonly (ActionFields & { readonly sectionIndex: number | null })[]
}

/** What a document said, with tracks and cycle stages suggested, ready to be a draft. */
export function draftFromReading(reading: PlanReading): PlanDraft {
  const { title, kind, authority, approval, aliases, sections, actions } = reading
  const { horizon, problems } = soundHorizon(reading)
  // A plan of one track names it in its title and not in its sections.
  const trackOfPlan = suggestTrack(title)
  return {
    plan: { title, kind, authority, horizon, approval, aliases, problems, manualEntry: false },
    sections: sections.map((section) => ({
      number: section.number,
      title: section.title,
      track: suggestTrack(section.title) ?? trackOfPlan,
    })),
    actions: actions.map((action) => ({
      number: action.number,
      sectionIndex: action.sectionIndex,
      text: action.text,
      points: action.points,
      deadlineText: action.deadlineText,
      deadlines: action.deadlines,
      performersText: action.performersText,
      performers: action.performers,
      expectedResultText: action.expectedResultText,
      extra: action.extra,
      place: action.place,
      track: action.sectionIndex === null ? trackOfPlan : null,
      cycleStages: suggestCycleStages([action.text, ...action.points].join('\n')),
    })),
  }
}

// A slip of the pen in the years («2026–2022», «2022–2205») is left for a person to set right.
function soundHorizon({ horizon, problems }: PlanReading): Pick<PlanReading, 'horizon' | 'problems'> {
  if (horizon === null || horizonFault(horizon) === null) return { horizon, problems }
  const message = `Годы плана прочитаны как ${yearOf(horizon.startsOn)}–${yearOf(horizon.endsOn)}: укажите их`
  return { horizon: null, problems: [...problems, { severity: 'warning', where: 'документ', message }] }
}
