import * as z from 'zod'
import { bandsOf, TheirBands } from './bands-of.ts'
import { entryList, gathering, type NamedEntry } from './entry-list.ts'
import { importFormat } from './import-format.ts'
import type { Imported } from './imported.ts'
import { type PropertyRule, propertyWorth } from './property-rules.ts'
import { noCoverage } from './shared-limits.ts'

const Rule = z
  .strictObject({
    property: z.string().min(1).optional(),
    is: z.union([z.string(), z.number(), z.boolean()]).optional(),
    in: z.array(z.string()).min(1).optional(),
    atLeast: z.number().optional(),
    event: z.enum(['meeting', 'call', 'email', 'ticket']).optional(),
    points: z.number(),
  })
  .refine(({ property, event }) => (property === undefined) !== (event === undefined), {
    message: 'write property or event, one of the two',
  })
type Rule = z.infer<typeof Rule>

const Group = z.strictObject({
  group: z.string().min(1),
  max: z.number().positive(),
  rules: z.array(Rule).min(1),
})
type Group = z.infer<typeof Group>

const HealthScore = z.strictObject({
  healthScore: z.string().min(1),
  bands: TheirBands,
  groups: z.array(Group).min(1),
})
type HealthScore = z.infer<typeof HealthScore>

/** What of ours comes nearest to counting an event. */
const nearest = {
  meeting: { read: 'engagement_frequency', channels: ['meeting'] },
  call: { read: 'engagement_frequency', channels: ['call'] },
  email: { read: 'engagement_frequency', channels: ['email'] },
  ticket: { read: 'ticket_load' },
} as const

/**
 * Rules give points, a group at most its maximum; the maxima must sum to 100.
 * https://knowledge.hubspot.com/help-desk/customize-a-health-score-in-the-customer-success-workspace
 */
export const hubspot = importFormat<HealthScore>({
  label: 'HubSpot',
  schema: HealthScore,
  table: { name: 'healthScore', groups: 'groups', groupColumns: ['group', 'max'], measures: 'rules' },
  translate,
})

function translate({ healthScore, bands, groups: theirs }: HealthScore): Imported {
  const gathered = gathering()
  const judged = bandsOf(bands)
  const groups = Object.fromEntries(
    theirs.map(one => [
      one.group,
      { weight: one.max, weights: entryList(entriesOf(one), ['groups', one.group, 'weights'], gathered) },
    ]),
  )
  const sum = theirs.reduce((total, { max }) => total + max, 0)
  return {
    scorecard: { name: healthScore, groups, bands: judged.bands, minimumCoverage: 0, ifMissing: 0 },
    notes: [
      'no rule met, or no data: no points, as there',
      ...(sum === 100 ? [] : [`the maxima sum to ${sum}; HubSpot asks for 100`]),
      noCoverage.note,
      ...judged.notes,
      ...gathered.notes,
    ],
    unsupported: theirs.flatMap(limitsOf),
    comments: gathered.comments,
  }
}

/** What a group can give: each property once, with the most its rules give together, and each event. */
function givenBy({ rules }: Group) {
  const giving = rules.filter(({ points }) => points > 0)
  const properties = [...Map.groupBy(giving.filter(isAboutProperty), ({ property }) => property)].map(
    ([property, own]) => ({ property, ...propertyWorth(property, own) }),
  )
  const events = giving.flatMap(({ event, points }) => (event ? [{ event, points }] : []))
  const total = [...properties, ...events].reduce((sum, { points }) => sum + points, 0)
  return { properties, events, total }
}

const isAboutProperty = (rule: Rule): rule is Rule & PropertyRule => rule.property !== undefined

/** A group whose rules give less than its maximum is never full. */
function entriesOf(group: Group): NamedEntry[] {
  const { properties, events, total } = givenBy(group)
  const fill = Math.min(1, total / group.max)
  return [
    ...properties.map(({ property, points, worth, comment }) => ({
      name: property,
      sourced: { entry: { read: 'company_property', label: property, property, ...worth(fill) }, notes: [] },
      weight: points,
      comment,
    })),
    ...events.map(({ event, points }) => ({
      name: `${event} events`,
      sourced: { entry: { label: `${event} events`, ...nearestTo(event) }, notes: [] },
      weight: points,
      comment: `${points} points for ${event} events`,
    })),
  ]
}

function nearestTo(event: keyof typeof nearest) {
  const { read, ...settings } = nearest[event]
  return 'channels' in settings ? { read, channels: [...settings.channels] } : { read }
}

function limitsOf(group: Group): string[] {
  const { events, total } = givenBy(group)
  const { group: name, max, rules } = group
  return [
    ...(total > max
      ? [
          `${name}: its rules give up to ${total} points and are cut off at ${max}; here they are shares of ${max}`,
        ]
      : []),
    ...rules
      .filter(({ points }) => points <= 0)
      .map(
        ({ points, property, event }) =>
          `${name}: ${points} points for ${property ?? event}: points are never taken away here; use an exception`,
      ),
    ...events.map(
      ({ event }) =>
        `${name}: ${event} events are not counted one by one; ${nearest[event].read} comes nearest`,
    ),
  ]
}
