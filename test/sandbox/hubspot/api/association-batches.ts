import * as z from 'zod'
import { type Answer, bodyOf, type Call, gone, typeIn } from '../http/call.ts'
import { Refusal } from '../http/refusal.ts'
import type { End } from '../portal/links.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import { associate, associateByDefault, linkedPage, liveEnd, pairBody, Specs } from './associations.ts'
import { atMost, batchAnswer } from './batch.ts'

const Id = z.object({ id: z.string() })
const batchOf = <Input extends z.ZodType>(input: Input) => z.object({ inputs: z.array(input) })
const ReadInput = z.object({ id: z.string(), after: z.string().nullish() })
const Pair = z.object({ from: Id, to: Id })
const TypedPair = Pair.extend({ types: Specs })
const Fan = z.object({ from: Id, to: z.array(Id) })

const ends = (call: Call, fromId: string, toId: string): [End, End] => [
  { type: typeIn(call, 'from'), id: fromId },
  { type: typeIn(call, 'to'), id: toId },
]

/** POST /crm/v4/associations/{from}/{to}/batch/read: ids without a link come back as errors of a 207. */
export function batchReadAssociations(call: Call): Answer {
  const { inputs } = bodyOf(call, batchOf(ReadInput))
  atMost(1_000, inputs)
  const results: object[] = []
  const errors: object[] = []
  for (const input of inputs) {
    const from = { type: typeIn(call, 'from'), id: input.id }
    const page = linkedPage(call, from, typeIn(call, 'to'), input.after)
    if (page.to.length === 0) errors.push(noneFound(call, input.id))
    else
      results.push({
        from: { id: input.id },
        to: page.to,
        ...(page.after !== null && { paging: { next: { after: page.after } } }),
      })
  }
  return batchAnswer(call.nowMs, results, errors)
}

function noneFound(call: Call, id: string): object {
  const from = objectFactsOf(typeIn(call, 'from'))!
  const to = objectFactsOf(typeIn(call, 'to'))!
  return new Refusal(
    404,
    'OBJECT_NOT_FOUND',
    `No ${to.singular} is associated with ${from.singular} ${id}.`,
    {
      subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    },
  ).entry({ fromObjectId: [id], fromObjectType: [from.typeId], toObjectType: [to.typeId] })
}

/** POST .../batch/create */
export function batchCreateAssociations(call: Call): Answer {
  const { inputs } = bodyOf(call, batchOf(TypedPair))
  atMost(2_000, inputs)
  return eachPair(call, inputs, 201, input => {
    const [from, to] = liveEnds(call, input)
    const typeIds = input.types.map(spec => spec.associationTypeId)
    associate(call.portal.links, from, to, typeIds)
    return [pairBody(call.portal.links, from, to, typeIds)]
  })
}

/** POST .../batch/associate/default */
export function batchAssociateByDefault(call: Call): Answer {
  const { inputs } = bodyOf(call, batchOf(Pair))
  atMost(2_000, inputs)
  return eachPair(call, inputs, 200, input => associateByDefault(call.portal.links, ...liveEnds(call, input)))
}

/** POST .../batch/archive: all types of each pair. */
export function batchArchiveAssociations(call: Call): Answer {
  const { inputs } = bodyOf(call, batchOf(Fan))
  atMost(100, inputs)
  for (const { from, to } of inputs)
    for (const { id } of to) call.portal.links.remove(...ends(call, from.id, id))
  return gone
}

/** POST .../batch/labels/archive: the named types only. */
export function batchArchiveLabels(call: Call): Answer {
  const { inputs } = bodyOf(call, batchOf(TypedPair))
  atMost(100, inputs)
  for (const { from, to, types } of inputs)
    call.portal.links.remove(
      ...ends(call, from.id, to.id),
      types.map(spec => spec.associationTypeId),
    )
  return gone
}

const liveEnds = (call: Call, pair: z.infer<typeof Pair>): [End, End] => [
  liveEnd(call, typeIn(call, 'from'), pair.from.id),
  liveEnd(call, typeIn(call, 'to'), pair.to.id),
]

function eachPair<Input extends z.infer<typeof Pair>>(
  call: Call,
  inputs: Input[],
  status: number,
  link: (input: Input) => object[],
): Answer {
  const results: object[] = []
  const errors: object[] = []
  for (const input of inputs) {
    try {
      results.push(...link(input))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      errors.push(error.entry({ fromObjectId: [input.from.id], toObjectId: [input.to.id] }))
    }
  }
  return batchAnswer(call.nowMs, results, errors, status)
}
