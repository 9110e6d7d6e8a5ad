import type { CustomerRule } from '@perennial/shared/lifecycle/customer'
import type { AmountMeans } from '@perennial/shared/model/deal'
import type { Mapping, PipelineReading } from '../config/mapping.ts'
import type { Config } from '../config.ts'
import type { AgreementReading } from './agreements.ts'
import type { AmountReading } from './amount-reading.ts'
import type { Choice } from './choose.ts'
import type { CustomerPreview } from './customers.ts'
import type { DealReading } from './deal-reading.ts'
import type { MeasureChoice } from './measure-choice.ts'
import type { AgreementKind, Room } from './room.ts'
import type { WithoutEndReading } from './without-end.ts'

/** How a pipeline was read. */
export interface PipelineChoice {
  id: string
  label: string
  deals: number
  won: number
  purpose: PipelineReading['purpose']
  amount_means: AmountMeans
  because: string
  /** Whether the data says what the amount means. */
  proven: boolean
}

/** A configuration for a portal, how each part was decided, and what a person should look at. */
export interface Proposal {
  config: Config
  choices: Choice[]
  /** By weight; each begins with the path it is about. */
  doubts: string[]
  customers: CustomerPreview
  /** The companies that are customers under the proposed rule. */
  customerIds: string[]
  pipelines: PipelineChoice[]
  measures: MeasureChoice[]
  /** Why, by path, where it is no choice between properties. */
  reasons: Record<string, string>
}

/** Everything that was decided, before it is put into words. */
export interface Parts {
  room: Room
  reading: DealReading
  choices: Choice[]
  rule: CustomerRule
  ruleDoubts: string[]
  amounts: ReadonlyMap<string, AmountReading>
  withoutEnd: WithoutEndReading
  agreements: Record<AgreementKind, AgreementReading | null>
  milestones: Mapping['company']['milestones']
}
