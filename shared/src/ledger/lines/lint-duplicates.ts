import type { ContractLine } from '../../model/contract-line.ts'
import type { Remark } from './line-finding.ts'
import { recurs } from './recurs.ts'

/** Two lines of one product, for the same price from the same day, or both renewing the same line at the same time. */
export function lintDuplicates(lines: readonly ContractLine[]): (line: ContractLine) => Remark[] {
  const recurring = lines.filter(recurs).sort((a, b) => (a.id < b.id ? -1 : 1))
  const alike = Object.values(Object.groupBy(recurring.filter(isPriced), sameStartAndPrice))
  const renewing = Object.values(Object.groupBy(recurring.flatMap(byReplaced), ({ key }) => key))
  const doubles = new Map<string, Remark[]>()
  for (const group of alike)
    for (const [one, other] of pairs(group!)) doubles.set(other.id, [sameTwice(one, other)])
  for (const group of renewing)
    for (const [one, other] of pairs(group!.map(({ line }) => line)))
      if (isInside(one, other) || isInside(other, one)) doubles.set(other.id, [renewedTwice(one, other)])
  return ({ id }) => doubles.get(id) ?? []
}

const isPriced = ({ price }: ContractLine): boolean => price !== null && price.minor !== 0

const sameStartAndPrice = ({ start, end, product, price, everyMonths }: ContractLine): string =>
  JSON.stringify([start, product ?? end, price!.minor, price!.currency, everyMonths])

const byReplaced = (line: ContractLine) =>
  line.replaces.map(replaced => ({ key: JSON.stringify([replaced, line.product]), line }))

/** Each with the one before it: three alike make two findings. */
const pairs = <T>(group: readonly T[]): [T, T][] => group.slice(1).map((one, at) => [group[at]!, one])

const isInside = (inner: ContractLine, outer: ContractLine): boolean =>
  inner.start >= outer.start && (outer.end === null || (inner.end !== null && inner.end <= outer.end))

const sameTwice = (one: ContractLine, other: ContractLine): Remark => ({
  code: 'renewal_duplicated',
  message: `${other.name} and ${one.name} start on ${one.start} at the same price for the same: one may be there twice`,
  remedy: 'take one of them away, or name the products that set them apart',
})

const renewedTwice = (one: ContractLine, other: ContractLine): Remark => ({
  code: 'renewal_duplicated',
  message: `${other.name} and ${one.name} renew the same line at the same time: one may be there twice`,
  remedy: 'take one of them away, or name the products that set them apart',
})
