import type { Parts, PipelineChoice } from './proposal.ts'
import { agreementKinds } from './room.ts'

/** How each pipeline was read, with its evidence. */
export function pipelineChoices({ reading, amounts }: Parts): PipelineChoice[] {
  return reading.pipelines.map(({ id, label }) => {
    const deals = reading.deals.filter(({ pipeline }) => pipeline === id)
    const { purpose, because } = reading.purposes.get(id)!
    const amount = amounts.get(id)!
    return {
      id,
      label,
      deals: deals.length,
      won: deals.filter(({ status }) => status === 'won').length,
      purpose,
      amount_means: amount.means,
      because: `${purpose}: ${because}; ${amount.means}: ${amount.because}`,
      proven: amount.proven,
    }
  })
}

/** Why, by path, for what is no choice between properties. */
export function reasonsOf({ reading, withoutEnd, agreements }: Parts): Record<string, string> {
  const kinds = agreementKinds.flatMap(kind =>
    agreements[kind] === null ? [] : [[kind, agreements[kind].because]],
  )
  return {
    'deal.withoutEnd': withoutEnd.because,
    'deal.otherPipelines': 'for pipelines that are made later',
    ...(reading.existing && { 'deal.purposes': `existing business: ${reading.existing.because}` }),
    ...Object.fromEntries(kinds),
  }
}
