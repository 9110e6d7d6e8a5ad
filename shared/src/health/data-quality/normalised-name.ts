/** Ways to say what kind of company it is, which say nothing about which. */
const legalForms = new Set(
  'ab ag as bv co company corp corporation gmbh inc incorporated kg limited llc ltd nv oy plc pty sa sarl sas se sl spa srl ug'.split(
    ' ',
  ),
)

/** A company's name without case, accents, punctuation and legal form: "Müller & Söhne GmbH" is "muller sohne". */
export function normalisedName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const own = words.filter(word => !legalForms.has(word))
  return (own.length > 0 ? own : words).join(' ')
}
