import { notScored } from '@perennial/shared/risk/expansion/blocks'
import { config } from '../../../test/small-portal.ts'
import { type SalesFacts, salesProjection } from './sales-card.ts'

const facts = (expansion: SalesFacts['expansion'], tier: string | null = null): SalesFacts => ({
  id: '1',
  name: 'Ada',
  expansion,
  tier,
})
const expansion = (flag: boolean, ...blockedBy: string[]) => ({
  flag,
  because: flag ? 'Full.' : '',
  blockedBy,
})
const told = (one: SalesFacts) => salesProjection(one, config.tiers)

it.each<[string, SalesFacts['expansion'], boolean | null, string, boolean | null]>([
  ['may be offered more', expansion(true), true, 'Full.', false],
  ['has room left', expansion(false), false, '', false],
  ['is blocked', expansion(false, 'The health band is Watch'), false, '', true],
  ['is not scored', expansion(false, notScored), null, '', null],
  ['is not scored and has given notice', expansion(false, notScored, 'Notice was given'), false, '', true],
  ['was never concluded', null, null, '', null],
])('an account that %s', (_, said, flag, because, doNotPursue) => {
  expect(told(facts(said))).toMatchObject({ expansion: flag, because, doNotPursue })
})

it('is the same for every reason not to pursue, which is not told', () => {
  const reasons = [
    'The health band is At risk',
    'An escalated ticket is open',
    'Notice was given on 2026-06-01',
  ]
  const answers = reasons.map(reason => JSON.stringify(told(facts(expansion(false, reason)))))
  expect(new Set(answers).size).toBe(1)
  for (const reason of reasons) expect(answers[0]).not.toContain(reason)
})

it('names the tier as the configuration does, one that is configured no more by its name, none as unknown', () => {
  const { name, label } = config.tiers[0]!
  expect(told(facts(null, name)).tier).toBe(label)
  expect(told(facts(null, 'gone')).tier).toBe('gone')
  expect(told(facts(null)).tier).toBeNull()
})

it('keeps the tier back where a tier is given by health', () => {
  const byHealth = { ...config.tiers[0]!, when: { fact: 'healthScore', atLeast: 60 } }
  expect(salesProjection(facts(null, byHealth.name), [byHealth]).tier).toBeNull()
})
