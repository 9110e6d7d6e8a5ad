import type { StakeholderRole } from '@perennial/shared/model/contact'
import type { Mapping } from '../config/mapping.ts'
import { type Properties, textOf } from './values.ts'

/** What a person stands for: of several buying roles the first that the mapping knows. */
export function roleIn(properties: Properties, { role, roles }: Mapping['contact']): StakeholderRole | null {
  const values = textOf(properties, role)?.split(';') ?? []
  return values.map(value => roles[value]).find(known => known !== undefined) ?? null
}
