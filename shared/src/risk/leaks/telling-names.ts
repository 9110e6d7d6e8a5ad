/** What a name tells about when a column is written, and from which AUC of its own on that counts against it. */
interface TellingName {
  pattern: RegExp
  why: string
  from: number
}

const some = 0.6
const much = 0.9

const tellingNames: readonly TellingName[] = [
  {
    pattern: /\b(renewal|deal|opportunity)\b.*\b(stage|close|closed|amount|status|outcome|won|lost)\b/,
    why: 'stage, close date and amount of a renewal deal are set with the decision itself',
    from: some,
  },
  {
    pattern: /\b(churn\w*|cancel\w*|attrition|terminat\w*|lost|leaving|left)\b/,
    why: 'its name speaks of the loss itself',
    from: some,
  },
  {
    pattern: /\boff ?board\w*|\bwin ?back\b/,
    why: 'offboarding and win-back begin when the loss is known',
    from: some,
  },
  {
    pattern: /\b(after|post|since)\b.*\b(end|term|renewal|expiry|decision)\b/,
    why: 'what happens after the term end is not known at the decision',
    from: some,
  },
  {
    pattern: /\b(end|ended|expiry|expired|deactivat\w*)\b( (date|day|on|at))?$|\bauto ?renew\w*/,
    why: 'an end date and a renewal switched off are often written after notice was given',
    from: some,
  },
  {
    pattern: /\b(lifecycle|life cycle|customer status|account status)\b/,
    why: 'a lifecycle stage is edited when an account is lost',
    from: some,
  },
  {
    pattern:
      /\b(exit|farewell|post)\b.*\b(survey|nps|csat|interview)\b|\b(survey|nps|csat)\b.*\b(exit|after|post)\b/,
    why: 'a survey after the loss knows of it',
    from: some,
  },
  {
    pattern: /\b(total|lifetime|cumulative|to date)\b/,
    why: 'a running total goes on for those that stayed; take it as of the same day for all',
    from: much,
  },
  {
    pattern: /\b(full period|all time|whole period|normali[sz]ed|z ?score|percentile)\b/,
    why: 'a statistic over the full period holds what came after the decision',
    from: much,
  },
]

/** Why the name of a column speaks against it, given how well the column tells the outcome; null when it does not. */
export const whyByName = (name: string, auc: number): string | null =>
  tellingNames.find(({ pattern, from }) => auc >= from && pattern.test(inWords(name)))?.why ?? null

const inWords = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim()

const tellingText =
  /\b(off-?boarding|closed ?lost|churned|cancel\w*|terminat\w+|former customer|lost customer)\b/i
const fewest = 3

/** A text in the column that speaks of a loss, where nearly all rows that hold it were lost; null without one. */
export function tellingValue(
  values: readonly (string | number | null)[],
  happened: readonly boolean[],
): string | null {
  const rows = [...values.keys()].filter(row => tellingText.test(String(values[row])))
  const lost = rows.filter(row => happened[row])
  return lost.length >= fewest && lost.length >= much * rows.length ? String(values[lost[0]!]) : null
}
