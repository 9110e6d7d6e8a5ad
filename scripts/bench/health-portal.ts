import pg from 'pg'
import { hubspotMapping } from '../../connector/src/config/hubspot-mapping.ts'
import { Config } from '../../connector/src/config.ts'
import { openStore } from '../../connector/src/store/open.ts'
import { portalId } from './processes/job.ts'

export const healthAsOf = '2026-06-30'

/** Twenty measures, all of which the portal below has data for, as a configuration file would have them. */
export const healthRules = {
  customers: { lifecycleStages: ['customer'] },
  mapping: {
    ...hubspotMapping,
    company: {
      ...hubspotMapping.company,
      customerSince: 'customer_since',
      onboardingProgress: 'onboarding',
      sentiment: 'sentiment',
    },
    deal: { ...hubspotMapping.deal, start: 'contract_start', end: 'contract_end', seats: 'seats' },
  },
  scorecard: {
    name: 'Twenty measures',
    weights: Object.fromEntries(
      [
        ...['engagement_recency', 'engagement_frequency', 'response_gap', 'executive_engagement'],
        ...[
          'usage_trend',
          'usage_frequency',
          'key_feature_drop',
          'feature_breadth',
          'active_users_share',
          'licence_use',
        ],
        ...['ticket_load', 'ticket_ageing', 'defect_tickets', 'ticket_resolution'],
        ...[
          'nps',
          'negative_survey',
          'onboarding_progress',
          'csm_sentiment',
          'stakeholder_roles',
          'contract_signals',
        ],
      ].map(id => [id, 5]),
    ),
    bands: { healthy: 70, watch: 45, hysteresis: 2 },
    minimumCoverage: 0.5,
  },
}

export const healthConfig = Config.parse(healthRules)

/** Fills a new database with the mirror of a portal: each account with a deal, two contacts, four engagements, two tickets, a survey and 17 weeks of usage. */
export async function withHealthPortal(databaseUrl: string, accounts: number): Promise<void> {
  await (await openStore({ home: '', databaseUrl })).close()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into portal (portal_id, crm, time_zone, currency, web_host) values ($1, 'hubspot', 'UTC', 'USD', 'app.example')`,
      [portalId],
    )
    for (const fill of fills) await client.query(fill, [portalId, accounts])
    await client.query('analyze record; analyze link; analyze usage')
  } finally {
    await client.end()
  }
}

/** Properties as a CRM gives them: whatever they hold, as text. */
const asTexts = (properties: string): string =>
  `(select jsonb_object_agg(key, value) from jsonb_each_text(jsonb_build_object(${properties})))`

/** Records of a kind, `each` an account: ids are the account's number and their own. */
const records = (kind: string, each: number, properties: string): string => `
  insert into record (portal_id, kind, id, properties, created_at, updated_at)
  select $1, '${kind}', a || '-${kind}-' || n, ${asTexts(properties)}, '2025-01-02', '2026-06-29'
  from generate_series(1, $2::int) a, generate_series(1, ${each}) n`

const links = (kind: string, each: number, to: string): string => `
  insert into link (portal_id, from_kind, from_id, to_kind, to_id, labels)
  select $1, '${kind}', a || '-${kind}-' || n, ${to}, '{}'
  from generate_series(1, $2::int) a, generate_series(1, ${each}) n`

const day = (most: number, salt: number): string =>
  `(date '${healthAsOf}' - ((a * 31 + n * ${salt}) % ${most}))`
const toCompany = `'company', 'c' || a`

const fills: readonly string[] = [
  `insert into record (portal_id, kind, id, properties, created_at, updated_at)
   select $1, 'company', 'c' || a, ${asTexts(`'name', 'Company ' || a, 'domain', 'c' || a || '.example',
     'lifecyclestage', 'customer', 'customer_since', date '2024-01-01' + a % 700, 'onboarding', a % 101, 'sentiment', a % 101,
     'hubspot_owner_id', 'o' || a % 200`)}, '2024-01-02', '2026-06-29'
   from generate_series(1, $2::int) a`,
  records(
    'deal',
    1,
    `'dealname', 'Contract', 'dealstage', 'closedwon', 'amount', 1000 + a % 90000, 'contract_start', date '2026-01-01' - a % 300,
     'contract_end', date '2027-01-01' - a % 300, 'seats', 5 + a % 80, 'closedate', '2025-12-15'`,
  ),
  links('deal', 1, toCompany),
  records(
    'contact',
    2,
    `'firstname', 'P' || n, 'lastname', 'Q' || a, 'jobtitle', case n when 1 then 'VP Operations' else 'Analyst' end,
     'hs_buying_role', case n when 1 then 'BUDGET_HOLDER' else 'CHAMPION' end`,
  ),
  links('contact', 2, toCompany),
  records(
    'call',
    2,
    `'hs_call_title', 'Review', 'hs_call_status', 'COMPLETED', 'hs_timestamp', ${day(200, 37)} || 'T09:00:00Z'`,
  ),
  links('call', 2, toCompany),
  links('call', 2, `'contact', a || '-contact-1'`),
  records(
    'email',
    2,
    `'hs_email_subject', 'Question', 'hs_email_direction', case n when 1 then 'INCOMING_EMAIL' else 'EMAIL' end,
     'hs_timestamp', ${day(120, 53)} || 'T10:00:00Z'`,
  ),
  links('email', 2, toCompany),
  records(
    'ticket',
    2,
    `'subject', 'Export fails', 'hs_ticket_priority', case a % 3 when 0 then 'HIGH' else 'MEDIUM' end,
     'hs_ticket_category', 'PRODUCT_ISSUE', 'createdate', ${day(300, 61)} || 'T08:00:00Z', 'closed_date', ${day(300, 61)} + 2 || 'T08:00:00Z'`,
  ),
  links('ticket', 2, toCompany),
  records(
    'survey',
    1,
    `'hs_survey_type', 'NPS', 'hs_value', a % 11, 'hs_submission_timestamp', ${day(300, 71)} || 'T08:00:00Z'`,
  ),
  links('survey', 1, `'contact', a || '-contact-2'`),
  `insert into usage (portal_id, account_id, day, metric, row_key, quantity, source)
   select $1, 'c' || a, date '${healthAsOf}' - week * 7, metric, '', 3 + (a * 7 + week * 3) % 40, 'bench'
   from generate_series(1, $2::int) a, generate_series(0, 16) week, unnest(array['active_users', 'reports', 'exports']) metric`,
  `insert into touched (portal_id, account_id) select $1, 'c' || a from generate_series(1, $2::int) a`,
]
