import { type Account, companyId } from '../account.ts'
import type { Life } from '../life.ts'
import { companyName, domainOf } from '../names.ts'
import type { PortalLine } from '../portal.ts'
import { random } from '../random.ts'
import { linkLine } from '../record-line.ts'
import { noSignals } from '../signals.ts'
import type { Profile } from './profile.ts'
import { sampleDeals } from './sample-mapping.ts'

export const manySubsidiaries: Profile = {
  says: 'One customer in five is a group; a subsidiary signs for itself, its deals hang on the parent as well, and some contracts hold for the whole group.',
  ways: seed => ({
    account: account => grouped(seed, account),
    life: life => holding(seed, life),
    lines: (lines, { account }) => alsoOnTheParent(lines, account),
  }),
  mapping: sampleDeals,
}

/** Of every ten accounts the first is a parent and the next two to six are its subsidiaries. */
const size = 10
const regions = ['Europe', 'Pacific', 'Iberia', 'Nordics', 'Americas', 'Benelux'] as const

const isParent = ({ index }: Account): boolean => index % size === 0

function grouped(seed: number, account: Account): Account {
  if (isParent(account)) return { ...account, kind: 'customer', parentId: null }
  const place = account.index % size
  const parent = account.index - place
  if (place > random(seed, 'subsidiaries', parent).between(2, regions.length)) return account
  const name = `${companyName(parent).name} ${regions[place - 1]}`
  return { ...account, kind: 'customer', parentId: companyId(parent), name, domain: domainOf(name) }
}

/** Two parents in five only hold shares: they never signed anything. */
function holding(seed: number, life: Life): Life {
  const { account } = life
  if (!isParent(account) || !random(seed, 'holding', account.index).chance(0.4)) return life
  return { account, terms: [], signals: noSignals() }
}

/** The plain link beside the subsidiary's primary one: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const dealToCompany = 341
const dealToPrimaryCompany = 5

const alsoOnTheParent = (lines: PortalLine[], { parentId }: Account): PortalLine[] =>
  lines.flatMap(line =>
    parentId !== null && line.line === 'link' && line.typeId === dealToPrimaryCompany
      ? [line, linkLine(['deals', line.from.id], ['companies', parentId], dealToCompany)]
      : [line],
  )
