import type { Assessment } from '@perennial/shared/assessment'
import { bandLabels } from '@perennial/shared/health/band'
import { sumLines } from '@perennial/shared/health/explain'
import { arrBasis } from '@perennial/shared/ledger/arr'
import type { Contract } from '@perennial/shared/model/contract'
import { type Origin, rungLabels } from '@perennial/shared/model/origin'
import { readable } from '@perennial/shared/money'
import type { RulesInForce } from '../scoring/rules.ts'
import { expansionLines } from './expansion-lines.ts'
import { probabilityLines } from './probability-lines.ts'

/** Everything concluded about an account, each number with the parts it is made of, as lines of text. */
export function explanation(
  assessment: Assessment,
  { version, renewalModel }: Pick<RulesInForce, 'version' | 'renewalModel'>,
): string[] {
  const { view, score, scorecard, stage, tier } = assessment
  return [
    `${view.account.name} (${view.account.id}) as of ${view.asOf}`,
    '',
    `Health: ${bandLabels[score.band]}, coverage ${percent(score.coverage)}, read today ${percent(score.confidence)}`,
    `Scorecard: ${scorecard.card.name} (${scorecard.because}), configuration version ${version}`,
    ...(score.unscoredBecause ? [score.unscoredBecause] : []),
    ...(score.override ? [modelLine(score.model)] : []),
    ...sumLines(score),
    '',
    ...arrLines(assessment),
    ...renewalLines(assessment),
    ...disputeLines(assessment.contracts),
    ...probabilityLines(assessment, renewalModel),
    `Stage: ${stage ? `${stage.stage} since ${stage.on}` : 'none'}. Tier: ${tier ? `${tier.name}, ${tier.touch} touch` : 'none'}.`,
    ...expansionLines(assessment.expansion),
  ]
}

const modelLine = ({ value, band }: Assessment['score']['model']): string =>
  `The model says ${value ?? 'nothing'} (${bandLabels[band]}); a person overruled it.`

const percent = (share: number): string => `${Math.round(share * 100)} %`

function arrLines({ arr }: Assessment): string[] {
  if (arr === null) return ['ARR: unknown, no contract in force states an amount']
  return [
    `ARR: ${arr.totals.map(readable).join(' + ')} (${arr.basis})`,
    ...arr.contracts.map(
      contract =>
        `  ${readable(contract.arr!)}  ${contract.name}, ${contract.start} to ${contract.end ?? 'open end'} (${arrBasis(contract)}: ${contract.origins.arr!.rule})`,
    ),
  ]
}

function renewalLines({ renewal }: Assessment): string[] {
  if (renewal === null) return ['Renewal: nothing to renew']
  const { date, state, origin, noticeDate, noticeOrigin } = renewal
  return [
    `Renewal: ${date ?? 'evergreen'} (${state.replaceAll('_', ' ')}, ${known(origin)})`,
    ...(noticeDate && noticeOrigin ? [`Notice by: ${noticeDate} (${known(noticeOrigin)})`] : []),
  ]
}

const known = ({ basis, rule, record }: Origin): string => `${basis}: ${rule}, from ${record.text}`

const disputeLines = (contracts: readonly Contract[]): string[] =>
  contracts.flatMap(({ name, disputes }) =>
    disputes.map(
      ({ fact, chosen, other }) =>
        `Disputed: ${fact.replaceAll('_', ' ')} of ${name}: ${rungLabels[chosen.origin.rung]} says ${chosen.value} and is followed, ${rungLabels[other.origin.rung]} says ${other.value}`,
    ),
  )
