import { useId } from 'react'
import { Glyph } from '../../kit/Glyph.tsx'
import { CompanyOptions } from './CompanyOptions.tsx'
import { usePicker } from './usePicker.ts'

/** A combobox over all companies of the portal: type to search, arrows to choose, Enter to open. */
export function CompanyPicker({ onPick }: { onPick: (id: string) => void }) {
  const id = useId()
  const { query, open, setOpen, active, found, pick, search, press } = usePicker(onPick)
  return (
    <div className="p-picker">
      <Glyph name="search" />
      <input
        role="combobox"
        aria-label="Find a company"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && found.companies[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Find a company by name or domain"
        value={query}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={event => search(event.target.value)}
        onKeyDown={press}
      />
      {open ? <CompanyOptions id={id} found={found} active={active} onPick={pick} /> : null}
    </div>
  )
}
