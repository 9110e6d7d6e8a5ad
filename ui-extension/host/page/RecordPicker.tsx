import { useId } from 'react'
import { Glyph } from '../../kit/Glyph.tsx'
import { kindWords, type RecordKind } from '../kinds.ts'
import { RecordOptions } from './RecordOptions.tsx'
import { usePicker } from './usePicker.ts'

interface RecordPickerProps {
  kind: RecordKind
  onPick: (id: string) => void
}

/** A combobox over all records of a kind: type to search, arrows to choose, Enter to open. */
export function RecordPicker({ kind, onPick }: RecordPickerProps) {
  const id = useId()
  const { query, open, setOpen, active, found, pick, search, press } = usePicker(kind, onPick)
  return (
    <div className="p-picker">
      <Glyph name="search" />
      <input
        role="combobox"
        aria-label={`Find a ${kindWords[kind].one}`}
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && found.records[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={`Find a ${kindWords[kind].one}`}
        value={query}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={event => search(event.target.value)}
        onKeyDown={press}
      />
      {open ? (
        <RecordOptions id={id} label={kindWords[kind].many} found={found} active={active} onPick={pick} />
      ) : null}
    </div>
  )
}
