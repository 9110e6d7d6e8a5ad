import { companyFields, contactFields, dealFields, type Field, fieldGroup } from '@perennial/shared/fields'

const types: Record<Field['type'], string> = {
  number: 'Number',
  text: 'Single-line text',
  date: 'Date picker',
  flag: 'Single checkbox',
  choice: 'Dropdown select',
}

const audiences: Record<Field['audience'], string> = {
  everyone: 'everyone',
  cs: 'customer success (opt in)',
  finance: 'finance (opt in)',
}

const row = (field: Field): string => {
  const { name, label, type, audience, description } = field
  return `| \`${name}\` | ${label} | ${types[type]}${choicesOf(field)} | ${audiences[audience]} | ${description} |`
}

/** Those of a portal that configured none are an example where the configuration decides. */
const choicesOf = ({ options, optionsFrom }: Field): string => {
  const choices = (options ?? []).map(({ value }) => `\`${value}\``).join(', ')
  if (optionsFrom === undefined) return choices && `: ${choices}`
  return `: those of \`${optionsFrom}\` in the configuration${choices && `, at first ${choices}`}`
}

const table = (fields: readonly Field[]): string =>
  ['| internal name | label | type | audience | meaning |', '|---|---|---|---|---|', ...fields.map(row)].join(
    '\n',
  )

/** The page RevOps builds lists, workflows and reports from. */
export const propertiesPage = (): string => `# Properties Perennial writes

Generated from \`shared/src/fields.ts\` by \`npm run docs\`; do not edit.

All of them are in the property group **${fieldGroup.label}** (\`${fieldGroup.name}\`). Perennial writes a property only
when its value differs from what it last wrote, and never touches any other property.

**Who sees them.** Whoever sees a record sees its properties. Only those for *everyone* are written unless the
portal opts in: \`perennial fields --expose cs,finance\` (kept as \`expose\` in \`perennial.config.yaml\`).

**Empty means unknown.** An empty score, date or amount was not known; it is never written as zero.

## On companies

${table(companyFields)}

## On open renewal deals

${table(dealFields)}

## On contacts

Only where the configuration has \`contactStages\`; the token then needs \`crm.objects.contacts.write\` and
\`crm.schemas.contacts.write\` as well.

${table(contactFields)}

A choice that the configuration offers no more stays among the choices, since records, lists and workflows may use it; after a
change of stages or tiers run \`perennial fields\`.

## Three reports to start with

1. **Renewals by month and band** (needs \`cs\`). Custom report, companies. X axis \`perennial_renewal_date\` by month, values sum of
   \`perennial_arr\`, broken down by \`perennial_health_band\`. Filter: \`perennial_arr_currency\` is one currency; add one report a currency.
2. **Who to call this week.** Company list: \`perennial_notice_date\` is in the next 14 days, or \`perennial_renewal_status\` is *Renewal overdue*. Columns:
   \`perennial_arr\`, \`perennial_renewal_date\`, \`perennial_last_touch\`, owner. Sort by \`perennial_arr\`, highest first.
3. **Facts that rest on an assumption.** Company list: \`perennial_renewal_basis\` is *Assumed, please confirm*. Sort by \`perennial_arr\`: the
   largest assumed renewal dates are the ones to confirm first.
`
