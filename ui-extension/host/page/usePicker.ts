import { type KeyboardEvent, useState } from 'react'
import type { RecordKind } from '../kinds.ts'
import { useRecords } from './useRecords.ts'

/** What a combobox over the records of a kind knows: the query, whether its list is open, and which option is active. */
export function usePicker(kind: RecordKind, onPick: (id: string) => void) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const found = useRecords(kind, query, open)

  const pick = (recordId: string) => {
    setOpen(false)
    setQuery('')
    setActive(0)
    onPick(recordId)
  }
  const search = (typed: string) => {
    setQuery(typed)
    setActive(0)
    setOpen(true)
  }
  const move = (by: number) => {
    const last = found.records.length - 1
    if (active + by > last) found.more?.()
    setActive(Math.max(0, Math.min(last, active + by)))
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => (open ? move(1) : setOpen(true)),
    ArrowUp: () => move(-1),
    Escape: () => setOpen(false),
    Enter: () => {
      const chosen = found.records[active]
      if (open && chosen) pick(chosen.id)
    },
  }
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return { query, open, setOpen, active, found, pick, search, press }
}
