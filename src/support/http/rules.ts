import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { type Category, categories } from '../domain/rules/category.ts'
import { compareTables } from '../domain/rules/compare-tables.ts'
import { presets, usualPresets } from '../domain/rules/presets/all-presets.ts'
import { findTableFaults, type RuleTable } from '../domain/rules/rule-table.ts'
import { refuse } from '../refusals.ts'
import { addRule, getRule, listRules, type StoredRule } from '../storage/rule-tables.ts'
import { loadInput } from './load-input.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { municipalityOf, nameIn, readNames } from './whose-rows.ts'

/** Rules as tables: each change is another edition. */
export function ruleRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listRules, {
      may: 'support.run.read',
      audit: 'none',
      async answer({ tx }) {
        const usual: readonly string[] = usualPresets
        return {
          presets: Object.entries(presets).map(([key, content]) => ({
            key,
            isUsual: usual.includes(key),
            content,
          })),
          rules: await listRules(tx),
          years: await port.readYears(tx),
        }
      },
    }),

    route(contract.addRule, {
      may: 'support.run.manage',
      audit: 'support.rule.added',
      async answer({ body: { after, preset, content }, tx, person, today, note }) {
        requireSound(content)
        const before = after && (await getRule(tx, after.ruleTableId))
        if (before && before.content.category !== content.category)
          throw refuse('support/rule-unsound', {
            detail: 'Новая редакция остаётся правилом той же группы школ',
          })
        const added = await addRule(tx, {
          ...{ municipalityId: municipalityOf(person), after: before, content, preset },
          ...{ authorName: person.name, addedOn: today },
        })
        if (!added) {
          const family = before?.family
          const current = (await listRules(tx)).find((one) => one.family === family)
          throw refuse('support/changed-meanwhile', { current })
        }
        note({ subject: `rule/${added.ruleTableId}`, before: before?.content, after: content })
        return added
      },
    }),

    route(contract.compareRules, {
      may: 'support.run.read',
      audit: 'none',
      async answer({ body: { year, before, after }, ...call }) {
        requireSound(after)
        const { input } = await loadInput(port, call, year)
        const names = await readNames(port, call)
        const others = rulesInUse(await listRules(call.tx))
        const { changed, ...counts } = compareTables(input, before, after, others)
        return {
          ...{ ...counts, schools: input.schools.length },
          changed: changed.map(({ schoolId, ...one }) => ({
            ...one,
            organizationId: Number(schoolId),
            organizationName: nameIn(names, Number(schoolId)),
          })),
        }
      },
    }),
  ]
}

/** What would be applied to each group of schools today: the newest own rule, or the usual preset. */
function rulesInUse(own: readonly StoredRule[]): readonly RuleTable[] {
  const usual = usualPresets.map((key) => presets[key])
  const ofCategory = (category: Category) => (table: RuleTable | undefined) => table?.category === category
  return categories.flatMap(
    (category) =>
      own.map(({ content }) => content).find(ofCategory(category)) ?? usual.find(ofCategory(category)) ?? [],
  )
}

function requireSound(content: RuleTable): void {
  const errors = findTableFaults(content).map(({ pointer, detail }) => ({
    detail,
    pointer: `#/content${pointer.slice(1)}`,
  }))
  const [first] = errors
  if (first) throw refuse('support/rule-unsound', { detail: first.detail, errors })
}
