import type { LinkLine, ObjectType, PortalLine, RecordLine } from './portal.ts'

/** A portal's lines in memory, to be asked questions by tests. */
export class Collected {
  readonly lines: PortalLine[]
  readonly #records = new Map<string, RecordLine>()
  readonly #linked = new Map<string, LinkLine[]>()

  constructor(lines: Iterable<PortalLine>) {
    this.lines = [...lines]
    for (const line of this.lines) {
      if (line.line === 'record') this.#records.set(`${line.objectType}/${line.id}`, line)
      if (line.line === 'link') this.#file(line)
    }
  }

  #file(link: LinkLine): void {
    for (const { objectType, id } of [link.from, link.to]) {
      const key = `${objectType}/${id}`
      this.#linked.set(key, [...(this.#linked.get(key) ?? []), link])
    }
  }

  all(objectType: ObjectType): RecordLine[] {
    return [...this.#records.values()].filter(record => record.objectType === objectType)
  }

  record(objectType: ObjectType, id: string): RecordLine | undefined {
    return this.#records.get(`${objectType}/${id}`)
  }

  links(): LinkLine[] {
    return this.lines.filter(line => line.line === 'link')
  }

  /** The records of one type linked to a record in the `from` direction of the given link type. */
  linkedTo(objectType: ObjectType, id: string, from: ObjectType, typeId: number): RecordLine[] {
    return (this.#linked.get(`${objectType}/${id}`) ?? [])
      .filter(link => link.to.id === id && link.from.objectType === from && link.typeId === typeId)
      .map(link => this.record(from, link.from.id)!)
  }
}
