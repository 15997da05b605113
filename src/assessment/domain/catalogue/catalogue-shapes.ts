import { z } from 'zod'
import { procedures, subjects } from '../work-key.ts'
import { authorities } from './edition.ts'

const score = z.int().min(0).max(500)
const mark = z.int().min(0).max(10)
const label = z.string().trim().min(1).max(20)
const code = z.string().trim().min(1).max(40)

export const workKeySchema = z.object({
  procedure: z.enum(procedures),
  year: z.int().min(2000).max(2100),
  grade: z.int().min(1).max(12).nullable(),
  subject: z.enum(subjects),
  level: z.enum(['base', 'advanced', 'profile']).nullable(),
  series: z
    .string()
    .trim()
    .max(40)
    .regex(/^[\p{L}\d -]+$/u, 'Только буквы, цифры и дефис')
    .nullable(),
})

const itemSchema = z.object({
  label,
  max: z.int().min(0).max(100),
  kind: z.enum(['short', 'extended']).nullable(),
  difficulty: z.enum(['base', 'raised', 'high']).nullable(),
  content: z.array(code).max(40),
  requirements: z.array(code).max(40),
  skill: z.string().trim().min(1).max(500).nullable(),
})

const scaleSchema = z.object({
  bands: z.array(z.object({ from: score, to: score, mark })).max(12),
  conditions: z
    .array(z.object({ mark, items: z.array(label).max(60), least: score, otherwise: mark }))
    .max(24),
})

/** What a methodologist writes of a work; the key is chosen once. */
export const workContentFields = {
  authority: z.enum(authorities),
  edition: z.int().min(1).max(20),
  maxScore: z.int().min(1).max(500),
  items: z.array(itemSchema).max(120),
  scale: scaleSchema.nullable(),
  testScores: z.array(z.int().min(0).max(100)).max(201).nullable(),
  source: z.string().trim().min(1).max(500),
} as const

export const workContentSchema = z.object(workContentFields)

export type WorkContent = z.output<typeof workContentSchema>
