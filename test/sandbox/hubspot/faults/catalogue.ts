import { answerFaults } from './answer-faults.ts'
import type { Fault } from './fault.ts'
import { portalFaults } from './portal-faults.ts'
import { pushFaults } from './push-faults.ts'
import { standingFaults } from './standing-faults.ts'

/** Every way in which this server can be made to misbehave. */
export const faults = { ...standingFaults, ...portalFaults, ...answerFaults, ...pushFaults }

export type FaultName = keyof typeof faults

export const faultNames = Object.keys(faults) as FaultName[]

/** One line for each fault: what it does and what its options mean. */
export const faultMeanings = Object.fromEntries(faultNames.map(name => [name, faults[name].means])) as Record<
  FaultName,
  string
>

export const faultNamed = (name: string): Fault | undefined => (faults as Record<string, Fault>)[name]
