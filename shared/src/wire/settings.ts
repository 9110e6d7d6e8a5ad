/** What the settings page shows: what rules, field by field. */
import * as z from 'zod/mini'
import { age } from './age.ts'
import { SettingPath, SettingsDraft } from './settings-draft.ts'

/** A single setting: how it is called, what it means, and what may be written. */
export const SettingField = z.object({
  path: SettingPath,
  label: z.string(),
  /** Meaning and unit. */
  help: z.string(),
  kind: z.enum(['whole', 'number', 'share', 'flag', 'choice', 'text']),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  /** Of a choice. */
  options: z.array(z.string()),
  /** May be left empty, which is null. */
  optional: z.boolean(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
})
export type SettingField = z.infer<typeof SettingField>

export const FieldGroup = z.object({ title: z.string(), fields: z.array(SettingField) })
export type FieldGroup = z.infer<typeof FieldGroup>

/** One line of a scorecard. */
export const SettingMeasure = z.object({
  /** Where its weight stands, and where the whole line does. */
  path: SettingPath,
  entry: SettingPath,
  label: z.string(),
  group: z.nullable(z.string()),
  weight: z.number(),
  /** The portal has the data it needs. Without, it counts for nobody. */
  hasData: z.boolean(),
})
export type SettingMeasure = z.infer<typeof SettingMeasure>

export const SettingScorecard = z.object({
  path: z.array(z.union([z.string(), z.int()])),
  name: z.string(),
  /** Whom it is for, in words; null = everybody else. */
  when: z.nullable(z.string()),
  /** Weights of the groups, where it has any: shares of their sum. */
  groups: z.array(SettingField),
  measures: z.array(SettingMeasure),
  /** Where a further measure's weight would be written; null where it has groups. */
  addTo: z.nullable(SettingPath),
  fields: z.array(SettingField),
})
export type SettingScorecard = z.infer<typeof SettingScorecard>

export const SettingStage = z.object({
  name: z.string(),
  /** The rule in words. */
  when: z.string(),
  /** Its label and the numbers in its condition. */
  fields: z.array(SettingField),
})
export type SettingStage = z.infer<typeof SettingStage>

export const SettingsVersion = z.object({
  version: z.int(),
  origin: z.enum(['file', 'published', 'rollback']),
  by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  restores: z.nullable(z.int()),
  /** ISO instant. */
  at: z.string(),
})
export type SettingsVersion = z.infer<typeof SettingsVersion>

export const Settings = z.object({
  ...age,
  /** What rules; null before anything was scored or published. */
  version: z.nullable(SettingsVersion),
  scorecards: z.array(SettingScorecard),
  /** Measures a scorecard may take up. */
  measures: z.array(z.object({ measure: z.string(), label: z.string(), hasData: z.boolean() })),
  stages: z.array(SettingStage),
  policy: z.array(FieldGroup),
  alerts: z.array(FieldGroup),
  mapping: z.array(FieldGroup),
  draft: z.nullable(SettingsDraft),
})
export type Settings = z.infer<typeof Settings>
