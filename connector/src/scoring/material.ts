import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import type { Projection } from './projections.ts'

/** What is told together with the score, and so changes together with it. */
const withScore = [
  'perennial_health_score',
  'perennial_model_score',
  'perennial_health_coverage',
  'perennial_health_reasons',
  'perennial_score_changed_on',
] as const

/** The projections, but for scores that moved too little to be worth a write: those stay as they were. */
export async function material(
  tx: Tx,
  portalId: string,
  wanted: readonly Projection[],
  { minimumScoreChange }: Config['writeback'],
): Promise<Projection[]> {
  if (minimumScoreChange <= 1) return [...wanted]
  const standing = await companyProjections(tx, portalId, wanted)
  return wanted.map(projection =>
    unlessImmaterial(projection, standing.get(projection.id), minimumScoreChange),
  )
}

async function companyProjections(
  tx: Tx,
  portalId: string,
  wanted: readonly Projection[],
): Promise<Map<string, Projection['properties']>> {
  const ids = wanted.filter(({ kind }) => kind === 'company').map(({ id }) => id)
  const { rows } = await sql<{ id: string; properties: Projection['properties'] }>`
    select id, properties from projection
    where portal_id = ${portalId} and kind = 'company' and id = any(${ids}::text[])`.execute(tx)
  return new Map(rows.map(({ id, properties }) => [id, properties]))
}

/** A band that changed is material, a score that came or went, a person's word, and the model's score as much as the one that counts. */
export function unlessImmaterial(
  projection: Projection,
  standing: Projection['properties'] | undefined,
  minimum: number,
): Projection {
  if (projection.kind !== 'company' || standing === undefined) return projection
  const { properties } = projection
  const isMaterial =
    said.some(name => (properties[name] ?? null) !== (standing[name] ?? null)) ||
    scores.some(name => isFar(properties[name] ?? null, standing[name] ?? null, minimum))
  if (isMaterial) return projection
  const kept = Object.fromEntries(
    withScore.filter(name => name in properties).map(name => [name, standing[name] ?? null]),
  )
  return { ...projection, properties: { ...properties, ...kept } }
}

const said = ['perennial_health_band', 'perennial_health_override'] as const
const scores = ['perennial_health_score', 'perennial_model_score'] as const

/** What came or went is as far as can be. */
const isFar = (now: string | null, before: string | null, minimum: number): boolean =>
  now === null || before === null ? now !== before : Math.abs(Number(now) - Number(before)) >= minimum
