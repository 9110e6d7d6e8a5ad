import type { Locator } from 'playwright-core'

/** A day, a share or a state as a program writes it, and as nobody says it. */
const asPrograms = /\b\d{4}-\d{2}-\d{2}\b|\d %|\b[a-z]+_[a-z_]+\b/g

/** What stands on a surface in English that a reader would have to translate. */
export async function unspoken(surface: Locator): Promise<string[]> {
  const words = await surface.innerText()
  return words.match(asPrograms) ?? []
}
