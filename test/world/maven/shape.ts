import { type CustomProperty, group } from '../custom-properties.ts'
import type { PipelineLine, PortalLine } from '../portal.ts'
import { ownerId } from './ids.ts'
import type { AgentRow, Stage } from './rows.ts'

const text = (name: string, label: string): CustomProperty => ({
  name,
  label,
  type: 'string',
  fieldType: 'text',
})

/** Stage ids of the one pipeline. */
export const stageIds: Readonly<Record<Stage, string>> = {
  Prospecting: 'prospecting',
  Engaging: 'engaging',
  Won: 'closedwon',
  Lost: 'closedlost',
}

/** A portal that has Maven's own columns as custom properties and its agents as owners. Its dates know no time zone. */
export function* mavenShape(agents: readonly AgentRow[]): Generator<PortalLine> {
  yield {
    line: 'account',
    portalId: 48_120_079,
    accountType: 'STANDARD',
    timeZone: 'UTC',
    companyCurrency: 'USD',
    additionalCurrencies: [],
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  }
  for (const [at, agent] of agents.entries()) yield owner(agent, at)
  yield pipeline
  yield* group('companies', 'maven', 'Maven', [text('sector', 'Sector')])
  yield* group('deals', 'maven', 'Maven', [
    text('opportunity_id', 'Opportunity id'),
    text('product', 'Product'),
    text('product_series', 'Product series'),
    { name: 'sales_price', label: 'Suggested retail price', type: 'number', fieldType: 'number' },
    { name: 'engage_date', label: 'Engage date', type: 'date', fieldType: 'date' },
    text('sales_manager', 'Sales manager'),
    text('regional_office', 'Regional office'),
  ])
}

function owner({ name }: AgentRow, at: number): PortalLine {
  const [firstName = '', ...rest] = name.split(' ')
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@maven-sales.example`
  return {
    line: 'owner',
    id: ownerId(at),
    email,
    firstName,
    lastName: rest.join(' '),
    userId: 9_500_100 + at,
  }
}

const stage = (id: string, label: string, probability: string, isClosed: boolean) => ({
  id,
  label,
  metadata: { isClosed: String(isClosed), probability },
})

const pipeline: PipelineLine = {
  line: 'pipeline',
  objectType: 'deals',
  id: 'default',
  label: 'Sales Pipeline',
  displayOrder: 0,
  stages: [
    stage(stageIds.Prospecting, 'Prospecting', '0.1', false),
    stage(stageIds.Engaging, 'Engaging', '0.4', false),
    stage(stageIds.Won, 'Won', '1.0', true),
    stage(stageIds.Lost, 'Lost', '0.0', true),
  ].map((each, displayOrder) => ({ ...each, displayOrder })),
}
