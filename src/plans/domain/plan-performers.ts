import type { Performer } from './performer.ts'
import { performerKey } from './performer-key.ts'
import type { PlanAction } from './plan.ts'
import type { Registry } from './registry.ts'
import { resolveTarget } from './resolve-target.ts'
import type { Addressee, ResolvedPerformers } from './schedule/fan-out.ts'
import { suggestTarget } from './suggest-target.ts'
import type { PerformerTarget, PerformerView } from './views/performer-view.ts'

/** A person's answers: performer's key → whom it means. */
export type PerformerMappings = ReadonlyMap<string, PerformerTarget>

type NamedPerformer = Performer & { readonly actionCount: number }

/** Every performer the plan names, once, in the order of the document. */
export function performersOf(actions: readonly PlanAction[]): readonly NamedPerformer[] {
  const found = new Map<string, NamedPerformer>()
  for (const action of actions) {
    if (action.removed) continue
    const named = new Map(action.performers.map((performer) => [performerKey(performer.name), performer]))
    for (const [key, performer] of named) {
      const known = found.get(key)
      found.set(key, { ...(known ?? performer), actionCount: (known?.actionCount ?? 0) + 1 })
    }
  }
  return [...found.values()]
}

export function viewPerformers(
  actions: readonly PlanAction[],
  mappings: PerformerMappings,
  registry: Registry,
): readonly PerformerView[] {
  return performersOf(actions).map(({ name, kind, actionCount }) => {
    const target = mappings.get(performerKey(name)) ?? null
    const suggestion = suggestTarget({ name, kind }, registry)
    const meant = target ?? suggestion.target
    return {
      name,
      kind,
      actionCount,
      target,
      suggested: suggestion.target,
      question: target === null ? suggestion.question : null,
      organizationCount: meant === null ? 0 : resolveTarget(meant, registry).length,
    }
  })
}

/** The names that approval has to ask about: nothing was chosen, and the registry leaves a doubt. */
export function unmappedPerformers(performers: readonly PerformerView[]): readonly string[] {
  return performers
    .filter(({ target, suggested, question }) => target === null && (suggested === null || question !== null))
    .map(({ name }) => name)
}

/** Whom each name means: by a person's answer, else by the suggestion. */
export function resolvePerformers(
  actions: readonly PlanAction[],
  mappings: PerformerMappings,
  registry: Registry,
): ResolvedPerformers {
  return new Map(
    performersOf(actions).map((performer): [string, readonly Addressee[]] => {
      const key = performerKey(performer.name)
      const target = mappings.get(key) ?? suggestTarget(performer, registry).target
      return [key, target === null ? [] : resolveTarget(target, registry)]
    }),
  )
}
