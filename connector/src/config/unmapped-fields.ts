import type { Mapping } from './mapping.ts'

/** Fields of the mapping that no property of the CRM feeds, by their path: `company.tier`. Parts a portal lacks whole are not gone into. */
export const unmappedFields = (mapping: Mapping): string[] =>
  Object.entries(mapping).flatMap(([section, fields]) =>
    isFields(fields)
      ? Object.entries(fields).flatMap(([field, source]) => (source === null ? [`${section}.${field}`] : []))
      : [],
  )

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
