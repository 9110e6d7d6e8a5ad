import * as z from 'zod'
import { dayFormat } from '../days/day-order.ts'
import type { FactKind, Field } from '../kinds/fact-kind.ts'
import { type FileKind, factKinds } from '../kinds/fact-kinds.ts'

const Said = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform(value => String(value ?? ''))
const Column = z.string().min(1)
const DayFormat = z
  .string()
  .regex(dayFormat, 'must be YYYY-MM-DD, DD-MM-YYYY or MM-DD-YYYY, with - / or . between')

/** One file of a kind: which column is which of our fields. */
const fileOf = <K extends FileKind>(name: K) => {
  const kind: FactKind = factKinds[name]
  const each = <T extends z.ZodType>(type: T) =>
    z.partialRecord(z.enum(Object.keys(kind.fields) as [string, ...string[]]), type)
  return z
    .object({
      file: z.string().min(1),
      kind: z.literal(name),
      /** Our field: the column of the file that holds it. */
      columns: each(Column),
      /** Our field: what it is in every row. */
      constant: each(Said).default({}),
      /** Our field: what a value of the file means in it. */
      values: each(z.record(z.string(), Said)).default({}),
      /** Column: how it writes its days, when its values do not prove it. */
      dates: z.record(Column, DayFormat).default({}),
      /** Kept without a meaning of their own: our word, and the column. */
      attributes: z.record(z.string(), Column).default({}),
      /** Whether the import goes on where the file is not there. */
      optional: z.boolean().default(false),
    })
    .strict()
    .superRefine(({ columns, constant }, context) => {
      const mapped = new Set([...Object.keys(columns), ...Object.keys(constant)])
      const lacks = lacking(kind, mapped)
      if (lacks !== null) context.addIssue({ code: 'custom', path: ['columns'], message: `lacks ${lacks}` })
    })
}

function lacking(kind: FactKind, mapped: ReadonlySet<string>): string | null {
  const missing = Object.entries<Field>(kind.fields).filter(
    ([name, { needed }]) => needed && !mapped.has(name),
  )
  if (missing.length > 0) return `the column of ${missing.map(([name]) => name).join(', ')}`
  return kind.lacks?.(mapped) ?? null
}

const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin')

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

/** What the files of a folder are, and which of their columns is what. */
export const MappingFile = z
  .object({
    /** Where the facts come from: the same source again corrects what it said before. */
    source: z.string().min(1).optional(),
    /** The portal to make for them where there is no CRM. */
    portal: z.string().min(1).optional(),
    /** Of that portal: instants become days in it. A portal of a CRM has its own. */
    timeZone: timeZone.default('UTC'),
    /** Of amounts whose file names none, and of that portal; without it the portal's own, of a new one USD. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as USD')
      .optional(),
    delimiter: z.enum([',', ';', '\t', '|']).default(','),
    files: z
      .array(
        z.discriminatedUnion('kind', [
          fileOf('accounts'),
          fileOf('contracts'),
          fileOf('subscriptions'),
          fileOf('usage'),
          fileOf('tickets'),
          fileOf('surveys'),
          fileOf('churn_events'),
          fileOf('opportunities'),
          fileOf('invoices'),
          fileOf('rates'),
          fileOf('products'),
        ]),
      )
      .min(1),
  })
  .strict()
export type MappingFile = z.infer<typeof MappingFile>

/** One file of it, whatever its kind. */
export interface MappedFile {
  file: string
  kind: FileKind
  columns: Partial<Record<string, string>>
  constant: Partial<Record<string, string>>
  values: Partial<Record<string, Record<string, string>>>
  dates: Record<string, string>
  attributes: Record<string, string>
  optional: boolean
}
