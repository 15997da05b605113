import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { presetDefaultMonths } from '../../domain/catalogue/default-months.ts'
import type { PlanAction, PlanSection } from '../../domain/plan.ts'
import { type PerformerMappings, resolvePerformers } from '../../domain/plan-performers.ts'
import type { Registry } from '../../domain/registry.ts'
import { layerDefaultMonths } from '../../domain/schedule/default-months.ts'
import type { PlanScheduleContext } from '../../domain/schedule/schedule-plan.ts'
import { findActions } from '../../storage/actions.ts'
import { findDefaultMonths } from '../../storage/schedule/default-months.ts'
import { findEventDates } from '../../storage/schedule/event-dates.ts'
import { findPerformerMappings } from '../../storage/schedule/performer-mappings.ts'
import { findProductionCalendars } from '../../storage/schedule/production-calendars.ts'
import { findSections } from '../../storage/sections.ts'
import type { RegistryPort } from '../registry-port.ts'
import type { PlanWithHorizon } from './plan-horizon.ts'

/** Everything a plan's schedule rests on. */
export type ScheduleGrounds = {
  readonly actions: readonly PlanAction[]
  readonly sections: readonly PlanSection[]
  readonly mappings: PerformerMappings
  readonly registry: Registry
  readonly context: PlanScheduleContext
}

export async function loadSchedule(
  tx: Tx,
  plan: PlanWithHorizon,
  approvedOn: PlainDate | null,
  today: PlainDate,
  port: RegistryPort,
): Promise<ScheduleGrounds> {
  const actions = await findActions(tx, plan.planId)
  const sections = await findSections(tx, plan.planId)
  const mappings = await findPerformerMappings(tx, plan.planId)
  const registry = await port.readRegistry(tx, today)
  const months = await findDefaultMonths(tx, plan.planId)
  return {
    actions,
    sections,
    mappings,
    registry,
    context: {
      horizon: plan.horizon,
      defaultMonths: layerDefaultMonths(presetDefaultMonths, months.municipality, months.plan),
      eventDates: await findEventDates(tx, plan.planId),
      approvedOn,
      calendars: await findProductionCalendars(tx),
      resolved: resolvePerformers(actions, mappings, registry),
    },
  }
}
