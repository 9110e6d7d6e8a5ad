import type { Link, RecordKind } from '../../record.ts'

/** Collects links between two kinds as a set: HubSpot lists a pair once for every label it carries. */
export class LinkPairs {
  readonly from: RecordKind
  readonly to: RecordKind
  readonly #labels = new Map<string, Map<string, Set<string>>>()

  constructor(from: RecordKind, to: RecordKind) {
    this.from = from
    this.to = to
  }

  /** Null labels say no more than that the pair is linked. */
  add(fromId: string, toId: string, labels: readonly (string | null)[]): void {
    const targets = this.#labels.get(fromId) ?? new Map<string, Set<string>>()
    this.#labels.set(fromId, targets)
    const known = targets.get(toId) ?? new Set<string>()
    targets.set(toId, known)
    for (const label of labels) if (label !== null) known.add(label)
  }

  links(): Link[] {
    return [...this.#labels].flatMap(([fromId, targets]) =>
      [...targets].map(([toId, labels]) => ({
        from: { kind: this.from, id: fromId },
        to: { kind: this.to, id: toId },
        labels: [...labels].sort(),
      })),
    )
  }
}
