import type { ObjectType } from '../../../world/portal.ts'
import { type AssociationType, builtinAssociationTypes, primaryCompany } from './association-types.ts'

export interface End {
  type: ObjectType
  id: string
}

/** One association type of one pair, made or taken away. */
export interface LinkChange {
  from: End
  to: End
  type: AssociationType
  removed: boolean
}

/** Linked ids with the type ids on each pair, in the order they were made. */
export type LinkedIds = ReadonlyMap<string, readonly number[]>

const none: LinkedIds = new Map()

/** All associations of a portal, both directions always kept together. */
export class Links {
  /** Is told of every link that is really made or taken away, once for both directions. */
  listener: ((change: LinkChange) => void) | null = null
  readonly types = new Map<number, AssociationType>(builtinAssociationTypes.map(type => [type.typeId, type]))
  readonly #pairs = new Map<string, Map<string, Map<string, number[]>>>()
  #lastUserTypeId = 0

  of(from: End, to: ObjectType): LinkedIds {
    return this.#pairs.get(`${from.type} ${to}`)?.get(from.id) ?? none
  }

  /** Every linked record of one object type. */
  *all(from: ObjectType, to: ObjectType): Iterable<[id: string, linked: LinkedIds]> {
    yield* this.#pairs.get(`${from} ${to}`) ?? []
  }

  typesBetween(from: ObjectType, to: ObjectType): AssociationType[] {
    return [...this.types.values()].filter(type => type.from === from && type.to === to)
  }

  /** The unlabelled type HubSpot uses when none is named. */
  defaultType(from: ObjectType, to: ObjectType): AssociationType | undefined {
    return this.typesBetween(from, to).find(
      type => type.label === null && type.category === 'HUBSPOT_DEFINED',
    )
  }

  /**
   * Adds a link; a record's first company becomes its primary one, a new primary replaces the old.
   * Throws RangeError for a type that does not fit the two ends.
   */
  add(from: End, to: End, typeId: number): void {
    const type = this.types.get(typeId)
    if (type?.from !== from.type || type.to !== to.type)
      throw new RangeError(`association type ${typeId} does not lead from ${from.type} to ${to.type}`)
    this.#addBothWays(from, to, type)
    if (to.type === 'companies') this.#keepOnePrimary(from, to, typeId)
    else if (from.type === 'companies') this.#keepOnePrimary(to, from, type.inverseId)
  }

  /** Removes the named types from a pair, or the whole pair. */
  remove(from: End, to: End, typeIds?: readonly number[]): void {
    for (const typeId of typeIds ?? [...(this.of(from, to.type).get(to.id) ?? [])]) {
      const type = this.types.get(typeId)
      const removed = this.#removeOneWay(from, to, typeId)
      this.#removeOneWay(to, from, type?.inverseId ?? typeId)
      if (removed && type) this.listener?.({ from, to, type, removed })
    }
  }

  /** Hands every link of one record to another of the same type, as a merge does. */
  move(from: End, survivor: End): void {
    for (const [key, links] of this.#pairs) {
      const [fromType, toType] = key.split(' ') as [ObjectType, ObjectType]
      if (fromType !== from.type) continue
      for (const [toId, typeIds] of [...(links.get(from.id) ?? [])]) {
        const to = { type: toType, id: toId }
        const moved = [...typeIds]
        this.remove(from, to)
        if (toType === survivor.type && toId === survivor.id) continue
        for (const typeId of moved) this.add(survivor, to, typeId)
      }
    }
  }

  /** Makes a label of the portal's own, one type id for each direction. */
  define(
    from: ObjectType,
    to: ObjectType,
    name: string,
    label: string,
    inverseLabel: string,
  ): AssociationType[] {
    const typeId = ++this.#lastUserTypeId + 10_000
    const inverseId = ++this.#lastUserTypeId + 10_000
    const made: AssociationType[] = [
      { typeId, inverseId, from, to, name, label, category: 'USER_DEFINED' },
      {
        typeId: inverseId,
        inverseId: typeId,
        from: to,
        to: from,
        name,
        label: inverseLabel,
        category: 'USER_DEFINED',
      },
    ]
    for (const type of made) this.types.set(type.typeId, type)
    return made
  }

  #addBothWays(from: End, to: End, type: AssociationType): void {
    const added = this.#addOneWay(from, to, type.typeId)
    this.#addOneWay(to, from, type.inverseId)
    if (added) this.listener?.({ from, to, type, removed: false })
  }

  #keepOnePrimary(from: End, company: End, typeId: number): void {
    const rule = primaryCompany[from.type]
    if (!rule) return
    const companies = this.of(from, 'companies')
    const primary = [...companies].find(([id, ids]) => ids.includes(rule.primary) && id !== company.id)?.[0]
    if (typeId === rule.primary && primary)
      this.remove(from, { type: 'companies', id: primary }, [rule.primary])
    this.#addBothWays(from, company, this.types.get(rule.plain)!)
    if (!primary) this.#addBothWays(from, company, this.types.get(rule.primary)!)
  }

  /** False when the pair had the type already. */
  #addOneWay(from: End, to: End, typeId: number): boolean {
    const key = `${from.type} ${to.type}`
    const byFrom = this.#pairs.get(key) ?? new Map<string, Map<string, number[]>>()
    this.#pairs.set(key, byFrom)
    const linked = byFrom.get(from.id) ?? new Map<string, number[]>()
    byFrom.set(from.id, linked)
    const typeIds = linked.get(to.id)
    if (typeIds?.includes(typeId)) return false
    if (typeIds) typeIds.push(typeId)
    else linked.set(to.id, [typeId])
    return true
  }

  /** False when the pair had no such type. */
  #removeOneWay(from: End, to: End, typeId: number): boolean {
    const linked = this.#pairs.get(`${from.type} ${to.type}`)?.get(from.id)
    const typeIds = linked?.get(to.id)
    if (!linked || !typeIds?.includes(typeId)) return false
    const left = typeIds.filter(each => each !== typeId)
    if (left.length > 0) linked.set(to.id, left)
    else linked.delete(to.id)
    return true
  }
}
