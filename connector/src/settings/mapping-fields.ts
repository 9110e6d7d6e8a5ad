import type { FieldGroup, SettingField } from '@perennial/shared/wire/settings'
import { Mapping } from '../config/mapping.ts'
import type { PublishedRules } from '../config.ts'
import { capital } from '../page/words.ts'
import { fieldAt } from './field.ts'

const kinds = {
  company: 'Company',
  deal: 'Deal',
  contact: 'Contact',
  ticket: 'Ticket',
  line_item: 'Line item',
  survey: 'Survey',
  touchpoint: 'Touchpoint',
} as const
type Kind = keyof typeof kinds

/** Which CRM property each fact is read from. What the values of a property mean, and lists of stages, are edited in the file. */
export const mappingFields = ({ mapping }: PublishedRules): FieldGroup[] =>
  (Object.keys(kinds) as Kind[]).map(kind => ({
    title: kinds[kind],
    fields: Object.keys(mapping[kind])
      .filter(fact => isProperty(mapping[kind], fact))
      .map(fact => propertyField(mapping, kind, fact)),
  }))

/** Properties are named by a text, or by nothing; `withoutEnd` is a choice of ours. */
const isProperty = (of: Record<string, unknown>, fact: string): boolean =>
  fact !== 'withoutEnd' && (of[fact] === null || typeof of[fact] === 'string')

const propertyField = (mapping: Mapping, kind: Kind, fact: string): SettingField =>
  fieldAt({ mapping }, ['mapping', kind, fact], {
    label: inWords(fact),
    help: '',
    kind: 'text',
    optional: mayBeEmpty(mapping, kind, fact),
  })

/** As the schema of the mapping has it. */
const mayBeEmpty = (mapping: Mapping, kind: Kind, fact: string): boolean =>
  Mapping.safeParse({ ...mapping, [kind]: { ...mapping[kind], [fact]: null } }).success

/** `customerSince` as "Customer since". */
function inWords(fact: string): string {
  if (fact === 'arr') return 'ARR'
  return capital(fact.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))
}
