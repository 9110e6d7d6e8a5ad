import type { PropertyDefinition } from '../crm/crm.ts'
import { folded } from './folded.ts'
import type { Slot } from './slots.ts'

/** 0 = does not sound like it, 1 = may mean it, 2 = says it. */
export type NameFit = 0 | 1 | 2

/** How well a property's name or label names what the slot is about. */
export function nameFit(slot: Slot, { name, label }: Pick<PropertyDefinition, 'name' | 'label'>): NameFit {
  const texts = [folded(name), folded(label)]
  if (slot.not && texts.some(text => slot.not!.test(text))) return 0
  const says = (patterns: readonly RegExp[]) =>
    patterns.some(pattern => texts.some(text => pattern.test(text)))
  return says(slot.strong) ? 2 : says(slot.weak) ? 1 : 0
}
