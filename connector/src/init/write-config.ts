import { defaultScorecard } from '@perennial/shared/health/scorecard'
import { defaultPolicy } from '@perennial/shared/policy'
import { Document, isMap, isScalar, type YAMLMap } from 'yaml'
import type { Choice } from './choose.ts'
import type { Proposal } from './propose.ts'

/** The commented first configuration: every decision with its evidence, every doubt at the top. */
export function configText(proposal: Proposal, portal: { portalId: string; timeZone: string }): string {
  const document = new Document({
    crm: 'hubspot',
    customers: { lifecycleStages: ['customer'], wonRecurringDeal: true },
    mapping: proposal.mapping,
    policy: defaultPolicy,
    scorecard: defaultScorecard,
    expose: [],
  })
  document.commentBefore = heading(proposal, portal)
  for (const choice of proposal.choices) explain(document, choice)
  annotate(document)
  return document.toString({ lineWidth: 0 })
}

const heading = (
  { doubts }: Proposal,
  { portalId, timeZone }: { portalId: string; timeZone: string },
): string =>
  [
    ' yaml-language-server: $schema=./docs/perennial.config.schema.json',
    ` Perennial configuration for portal ${portalId} (${timeZone}), proposed by \`perennial init\`.`,
    ' Secrets do not belong here: they come from the environment.',
    ' Look at these before you rely on the figures:',
    ...doubts.map(doubt => `   - ${doubt}`),
  ].join('\n')

function explain(document: Document, { slot, chosen, rivals }: Choice): void {
  const [kind, key] = slot.path.split('.') as [string, string]
  const seen = chosen
    ? `${chosen.label}: filled on ${chosen.filled} of ${chosen.sampled} sampled`
    : 'nothing found'
  const others =
    rivals.length > 0 ? `; also: ${rivals.map(({ name, filled }) => `${name} (${filled})`).join(', ')}` : ''
  comment(document.getIn(['mapping', kind], true), key, ` ${slot.meaning}. ${seen}${others}`)
}

const comments: readonly [path: string[], key: string, text: string][] = [
  [['mapping', 'deal'], 'amountMeans', ' arr (yearly), mrr (monthly) or tcv (whole term)'],
  [['policy'], 'overdueDays', ' days an expired contract without a successor counts as an overdue renewal'],
  [['policy'], 'priorStrength', ' weight of the prior, in renewal decisions, in the probability by band'],
  [
    ['scorecard'],
    'weights',
    ' measures without any data in the portal are left out; the others share their weight',
  ],
  [['scorecard'], 'minimumCoverage', ' below this share of known weight an account is not scored'],
  [[], 'expose', ' properties for these audiences are written beside those for everyone: cs, finance'],
]

function annotate(document: Document): void {
  for (const [path, key, text] of comments)
    comment(path.length > 0 ? document.getIn(path, true) : document.contents, key, text)
}

function comment(map: unknown, key: string, text: string): void {
  if (!isMap(map)) return
  const pair = (map as YAMLMap).items.find(item => isScalar(item.key) && item.key.value === key)
  if (pair && isScalar(pair.key)) pair.key.commentBefore = text
}
