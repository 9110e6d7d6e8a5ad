import { Document, isMap, isScalar, type YAMLMap } from 'yaml'
import { choiceInWords } from './in-words.ts'
import { percent } from './measure-choice.ts'
import type { Proposal } from './proposal.ts'

/** The commented first configuration: every decision with its evidence, every doubt at the top. */
export function configText(proposal: Proposal, portal: { portalId: string; timeZone: string }): string {
  const { crm, customers, mapping, policy, scorecard, expose } = proposal.config
  const document = new Document({ crm, customers, mapping, policy, scorecard, expose })
  document.commentBefore = heading(proposal, portal)
  for (const choice of proposal.choices)
    comment(document, ['mapping', ...choice.path.split('.')], ` ${choiceInWords(choice)}`)
  for (const { id, label, deals, won, because } of proposal.pipelines)
    comment(
      document,
      ['mapping', 'deal', 'pipelines', id],
      ` ${oneLine(label)}: ${deals} deals seen, ${won} won. ${oneLine(because)}`,
    )
  for (const [path, reason] of Object.entries(proposal.reasons))
    comment(document, ['mapping', ...path.split('.')], ` ${oneLine(reason)}`)
  for (const [path, text] of Object.entries(standing)) comment(document, path.split('.'), text)
  comment(document, ['customers'], customersComment(proposal))
  comment(document, ['scorecard', 'weights'], weightsComment(proposal))
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
    ' Until people are named under `roles` (docs/ROLES.md), everybody sees what sales may see and no more.',
    ...(doubts.length === 0
      ? [' The portal left nothing in doubt.']
      : [' Look at these before you rely on the figures, the weightiest first:']),
    ...doubts.map(doubt => `   - ${oneLine(doubt)}`),
  ].join('\n')

/** Labels come from the portal and may hold anything; a comment ends with its line. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

function customersComment({ customers }: Proposal): string {
  const { companies, bySign, excluded, prospects } = customers
  const signs = Object.entries(bySign).filter(([, count]) => count > 0)
  const group = (name: string, { count, samples }: { count: number; samples: { name: string }[] }) =>
    count === 0 ? [] : [` ${name}: ${count}, e.g. ${samples.map(sample => oneLine(sample.name)).join(', ')}`]
  return [
    ` Of ${companies} companies seen, ${customers.customers} are customers by these rules: ${signs.map(([sign, count]) => `${sign.replaceAll('_', ' ')} ${count}`).join(', ')}`,
    ...group('left out as partners', excluded.partner),
    ...group('left out as tests', excluded.test),
    ...group('left out by status', excluded.left_out),
    ...group('prospects', prospects),
  ].join('\n')
}

const weightsComment = ({ measures }: Proposal): string =>
  measures
    .map(({ id, share, used, adds }) =>
      used ? ` ${id}: data on ${percent(share ?? 0)} of the customers` : ` left out: ${id}. ${adds}`,
    )
    .join('\n')

const standing: Record<string, string> = {
  'mapping.deal.pipelines':
    ' purpose: by_type leaves it to deal.purpose; amount_means: arr (yearly), mrr (monthly), tcv (whole term), delta (change)',
  'mapping.company.milestones':
    ' by name, { due: PROPERTY, done: PROPERTY }: the days it is to be reached and was',
  'mapping.contact.bounced': ' filled, true or above zero while mail to the person comes back',
  'mapping.contact.inactive': ' a property that says the person has left',
  'mapping.ticket.category':
    ' what a ticket is about; categories says which values mean how_to, defect or other',
  'mapping.ticket.text': ' what the customer wrote, read for its tone; null where that must not be read',
  'mapping.ticket.dueOn': ' day by which a ticket is to be solved',
  'mapping.ticket.escalated': ' a property that says a ticket was escalated; without it the priority tells',
  'mapping.survey.comment': ' what was written beside the number, read for its tone',
  'policy.overdueDays': ' days an expired contract without a successor counts as an overdue renewal',
  'policy.priorStrength': ' weight of the prior, in renewal decisions, in the probability by band',
  'scorecard.minimumCoverage': ' below this share of known weight an account is not scored',
  expose: ' properties for these audiences are written beside those for everyone: cs, finance',
}

/** Comments stand above the key they are about, below those it has already. */
function comment(document: Document, path: readonly string[], text: string): void {
  const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(map)) return
  const pair = (map as YAMLMap).items.find(
    item => isScalar(item.key) && String(item.key.value) === path.at(-1),
  )
  if (!pair || !isScalar(pair.key)) return
  pair.key.commentBefore = pair.key.commentBefore ? `${pair.key.commentBefore}\n${text}` : text
}
