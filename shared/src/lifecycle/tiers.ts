import * as z from 'zod'
import { factsIn } from './condition-facts.ts'
import { type ListFault, repeated } from './list-faults.ts'
import { Tier } from './tier.ts'

const mostTiers = 20

/** Tiers in order of precedence. They are given last, so they may rest on health and risk too. */
export const Tiers = z
  .array(Tier)
  .max(mostTiers)
  .superRefine((tiers, context) => {
    for (const { path, message } of faultsOf(tiers))
      context.addIssue({ code: 'custom', path, message, input: tiers })
  })

const faultsOf = (tiers: readonly Tier[]): ListFault[] => [
  ...repeated(tiers, 'name', 'tiers'),
  ...repeated(tiers, 'label', 'tiers'),
  ...tiers.flatMap(misplacedRest),
  ...tiers.flatMap(selfReference),
]

const misplacedRest = ({ when }: Tier, at: number, tiers: readonly Tier[]): ListFault[] =>
  when === undefined && at < tiers.length - 1
    ? [{ path: [at, 'when'], message: 'the tier for everybody else comes last; write a condition' }]
    : []

const selfReference = ({ when }: Tier, at: number): ListFault[] =>
  when !== undefined && factsIn(when).includes('serviceTier')
    ? [{ path: [at, 'when'], message: 'a tier cannot rest on the tier itself' }]
    : []
