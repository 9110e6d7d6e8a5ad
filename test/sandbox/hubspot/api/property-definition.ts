import * as z from 'zod'
import { invalid } from '../http/refusal.ts'
import type { Schema } from '../portal/portal.ts'
import { type Property, type PropertyType, yesOrNo } from '../portal/property.ts'

const types = ['string', 'number', 'date', 'datetime', 'enumeration', 'bool'] as const

/** Which form fields go with which type of value. */
const fieldTypes: Record<PropertyType, readonly string[]> = {
  string: ['text', 'textarea', 'html', 'phonenumber', 'file', 'calculation_equation'],
  number: ['number', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox', 'calculation_equation'],
  bool: ['booleancheckbox', 'calculation_equation'],
}

const Option = z.object({
  label: z.string().min(1),
  value: z.string(),
  description: z.string().optional(),
  displayOrder: z.number().int().default(-1),
  hidden: z.boolean().default(false),
})

export const PropertyChange = z.object({
  label: z.string().min(1).optional(),
  description: z.string().optional(),
  type: z.enum(types).optional(),
  fieldType: z.string().optional(),
  groupName: z.string().optional(),
  options: z.array(Option).optional(),
  displayOrder: z.number().int().optional(),
  hidden: z.boolean().optional(),
  formField: z.boolean().optional(),
  calculationFormula: z.string().optional(),
})

export const PropertyCreate = PropertyChange.extend({
  name: z.string(),
  label: z.string().min(1),
  type: z.enum(types),
  fieldType: z.string(),
  groupName: z.string(),
  hasUniqueValue: z.boolean().default(false),
  externalOptions: z.boolean().default(false),
})

export function fromCreate(given: z.infer<typeof PropertyCreate>, nowMs: number): Property {
  const calculated = given.fieldType === 'calculation_equation'
  return {
    name: given.name,
    label: given.label,
    description: given.description ?? '',
    type: given.type,
    fieldType: given.fieldType,
    groupName: given.groupName,
    options: given.options ?? (given.type === 'bool' ? yesOrNo : []),
    displayOrder: given.displayOrder ?? -1,
    calculated,
    readOnlyValue: calculated,
    hubspotDefined: false,
    hasUniqueValue: given.hasUniqueValue,
    hidden: given.hidden ?? false,
    formField: given.formField ?? false,
    externalOptions: given.externalOptions,
    ...(given.calculationFormula !== undefined && { calculationFormula: given.calculationFormula }),
    createdMs: nowMs,
    updatedMs: nowMs,
    archivedMs: null,
  }
}

/** Throws the 400 HubSpot answers to a definition that does not hold together. */
export function checkDefinition(schema: Schema, property: Property): void {
  const problem =
    nameProblem(property) ??
    fieldProblem(property) ??
    groupProblem(schema, property) ??
    optionProblem(property)
  if (problem) throw invalid(problem.message, [{ ...problem, context: { propertyName: [property.name] } }])
}

type Problem = { code: string; message: string } | null

function nameProblem({ name }: Property): Problem {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    return {
      code: 'INVALID_NAME',
      message: `The property name "${name}" is invalid: it must begin with a letter and hold only lowercase letters, digits and underscores.`,
    }
  return name.length > 100
    ? { code: 'INVALID_NAME', message: 'A property name has at most 100 characters.' }
    : null
}

function fieldProblem({ type, fieldType }: Property): Problem {
  return fieldTypes[type].includes(fieldType)
    ? null
    : {
        code: 'INVALID_FIELD_TYPE',
        message: `The fieldType "${fieldType}" is not valid for the type "${type}".`,
      }
}

function groupProblem(schema: Schema, { groupName }: Property): Problem {
  return schema.groups.has(groupName)
    ? null
    : { code: 'GROUP_NOT_FOUND', message: `The property group "${groupName}" does not exist.` }
}

function optionProblem({ type, options, externalOptions }: Property): Problem {
  const invalidOptions = (message: string): Problem => ({ code: 'INVALID_OPTIONS', message })
  if (type === 'enumeration' && options.length === 0 && !externalOptions)
    return invalidOptions('An enumeration property needs at least one option.')
  if (type !== 'enumeration' && type !== 'bool' && options.length > 0)
    return invalidOptions(`A property of type ${type} cannot have options.`)
  if (
    type === 'bool' &&
    options
      .map(option => option.value)
      .sort()
      .join() !== 'false,true'
  )
    return invalidOptions('The options of a bool property are true and false.')
  if (new Set(options.map(option => option.value)).size < options.length)
    return invalidOptions('Two options have the same value.')
  if (new Set(options.map(option => option.label)).size < options.length)
    return invalidOptions('Two options have the same label.')
  const split = options.find(option => option.value.includes(';'))
  return split ? invalidOptions(`An option value cannot hold a semicolon: ${split.value}`) : null
}
