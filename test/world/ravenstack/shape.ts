import { type CustomProperty, contractProperties, group, yesOrNo } from '../custom-properties.ts'
import { pipelineLines } from '../pipelines.ts'
import type { PortalLine } from '../portal.ts'

const text = (name: string, label: string) => ({ name, label, type: 'string', fieldType: 'text' }) as const
const count = (name: string, label: string) => ({ name, label, type: 'number', fieldType: 'number' }) as const
const date = (name: string, label: string) => ({ name, label, type: 'date', fieldType: 'date' }) as const
const yesNo = (name: string, label: string): CustomProperty => ({
  name,
  label,
  type: 'bool',
  fieldType: 'booleancheckbox',
  options: yesOrNo,
})

/** A portal that has RavenStack's own columns as custom properties. Its dates know no time zone. */
export function* ravenStackShape(): Generator<PortalLine> {
  yield {
    line: 'account',
    portalId: 48_120_078,
    accountType: 'STANDARD',
    timeZone: 'UTC',
    companyCurrency: 'USD',
    additionalCurrencies: [],
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  }
  yield* pipelineLines()
  yield* contractProperties()
  yield* ravenStackProperties()
}

function* ravenStackProperties(): Generator<PortalLine> {
  yield* group('companies', 'ravenstack', 'RavenStack', [
    text('account_id', 'Account id'),
    text('vertical', 'Vertical'),
    text('plan_tier', 'Plan tier'),
    count('seats', 'Seats'),
    date('signup_date', 'Sign-up date'),
    text('referral_source', 'Referral source'),
    yesNo('is_trial', 'Is trial'),
    yesNo('churn_flag', 'Churned'),
  ])
  yield* group('deals', 'ravenstack', 'RavenStack', [
    text('subscription_id', 'Subscription id'),
    text('plan_tier', 'Plan tier'),
    text('billing_frequency', 'Billing frequency'),
    yesNo('is_trial', 'Is trial'),
    yesNo('upgrade_flag', 'Upgraded'),
    yesNo('downgrade_flag', 'Downgraded'),
    yesNo('churn_flag', 'Churned'),
  ])
  yield* group('tickets', 'ravenstack', 'RavenStack', [
    text('ticket_id', 'Ticket id'),
    count('resolution_time_hours', 'Resolution time (hours)'),
    count('first_response_time_minutes', 'First response time (minutes)'),
    yesNo('escalation_flag', 'Escalated'),
  ])
}
