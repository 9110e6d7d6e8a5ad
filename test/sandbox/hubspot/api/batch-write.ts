import * as z from 'zod'
import { type Answer, bodyOf, type Call, factsIn, gone } from '../http/call.ts'
import { invalid, Refusal } from '../http/refusal.ts'
import type { ObjectFacts } from '../portal/object-types.ts'
import type { RecordState } from '../portal/record-state.ts'
import { atMost, batchAnswer, distinct } from './batch.ts'
import { couldNotGet } from './batch-read.ts'
import { PropertyValues, uniqueness } from './changes.ts'
import { NewRecord, plannedRecord } from './create.ts'
import { type FindRecord, finder } from './find-record.ts'
import { writtenBody } from './record-body.ts'
import { archiveRecord, plannedChange, refuseReadOnly } from './update.ts'

const maxInputs = 100
const Change = z.object({
  id: z.string(),
  idProperty: z.string().nullish(),
  properties: PropertyValues,
  objectWriteTraceId: z.string().nullish(),
})
type Change = z.infer<typeof Change>

/** POST .../batch/create */
export function batchCreate(call: Call): Answer {
  const { facts, inputs } = writable(call, NewRecord)
  const refuseTwins = uniqueness(call, facts)
  return eachInput(call, inputs, 201, input => {
    const make = plannedRecord(call, facts, input, refuseTwins)
    return () => writtenBody(call, facts, make())
  })
}

/** POST .../batch/update: unknown ids come back in a 207. */
export function batchUpdate(call: Call): Answer {
  const { facts, inputs } = writable(call, Change)
  distinct(inputs.map(input => input.id))
  const find = finders(call, facts)
  const refuseTwins = uniqueness(call, facts)
  const missing = inputs.filter(input => !find(input)).map(input => input.id)
  const plan = (input: Change) => {
    const change = plannedChange(call, facts, find(input)!, input.properties, refuseTwins)
    return () => writtenBody(call, facts, change())
  }
  const known = inputs.filter(input => find(input))
  return eachInput(call, known, 200, plan, missing.length > 0 ? [couldNotGet(facts.singular, missing)] : [])
}

/** POST .../batch/upsert: finds by the input's unique property, makes what is not there. */
export function batchUpsert(call: Call): Answer {
  const { facts, inputs } = writable(call, Change)
  const find = finders(call, facts)
  const refuseTwins = uniqueness(call, facts)
  return eachInput(call, inputs, 200, input => {
    const known = find(input)
    const write = known
      ? plannedChange(call, facts, known, input.properties, refuseTwins)
      : plannedRecord(call, facts, recordFrom(input), refuseTwins)
    return () => ({ ...writtenBody(call, facts, write()), new: known === undefined })
  })
}

/** What an upsert makes when nothing is found. */
function recordFrom({ id, idProperty, properties }: Change): NewRecord {
  if (!idProperty) throw invalid(`Record ${id} does not exist and no idProperty was given`)
  return { properties: { [idProperty]: id, ...properties }, associations: [] }
}

/** POST .../batch/archive */
export function batchArchive(call: Call): Answer {
  const { facts, inputs } = writable(call, z.object({ id: z.string() }))
  for (const { id } of inputs) archiveRecord(call, facts, id)
  return gone
}

/** The object type and the inputs of a batch that may be written. Throws what HubSpot answers otherwise. */
function writable<Input extends z.ZodType>(
  call: Call,
  input: Input,
): { facts: ObjectFacts; inputs: z.output<Input>[] } {
  const facts = factsIn(call)
  refuseReadOnly(facts)
  const { inputs } = bodyOf(call, z.object({ inputs: z.array(input) }))
  atMost(maxInputs, inputs)
  return { facts, inputs }
}

type Traceable = { id?: string; objectWriteTraceId?: string | null | undefined }

function finders(call: Call, facts: ObjectFacts): (input: Change) => RecordState | undefined {
  const byProperty = new Map<string, FindRecord>()
  return input => {
    const key = input.idProperty ?? ''
    const find = byProperty.get(key) ?? finder(call.portal, facts.name, key)
    byProperty.set(key, find)
    return find(input.id)
  }
}

/**
 * Judges every input, then writes those that passed. One bad input fails the whole request unless all inputs
 * are traced: then it becomes an entry of the 207.
 */
function eachInput<Input extends Traceable>(
  call: Call,
  inputs: Input[],
  status: number,
  plan: (input: Input) => () => object,
  errors: object[] = [],
): Answer {
  const allTraced = inputs.every(input => Boolean(input.objectWriteTraceId))
  const writes: (() => object)[] = []
  for (const input of inputs) {
    const isChosen = call.quirks.refusedIds.has(input.id ?? '')
    try {
      if (isChosen) throw invalid(`The record ${input.id} could not be written.`)
      const write = plan(input)
      writes.push(() => ({ ...write(), ...traceOf(input) }))
    } catch (error) {
      if (!(error instanceof Refusal && (allTraced || isChosen))) throw error
      errors.push(error.entry(contextOf(input)))
    }
  }
  const results = writes.map(write => write())
  return batchAnswer(call.nowMs, results, errors, status)
}

const traceOf = ({ objectWriteTraceId: trace }: Traceable): object =>
  trace ? { objectWriteTraceId: trace } : {}

const contextOf = ({ id = '', objectWriteTraceId: trace }: Traceable): Record<string, string[]> =>
  trace ? { objectWriteTraceId: [trace] } : { ids: [id] }
