import { folded } from './folded.ts'

/** What a value says a company is; null when it says nothing. */
export type Standing = 'active' | 'churned' | 'prospect' | 'not_ours'

const words: readonly [RegExp, Standing][] = [
  [
    /\btest|internal|intern\b|dupli|partner|reseller|vendor|supplier|lieferant|competitor|wettbewerb|investor|\bdemo\b|invalid|ungultig/,
    'not_ours',
  ],
  [
    /churn|cancel|gek(ue|u)ndigt|ehemalig|former|inactiv|inaktiv|\blost\b|verloren|perdu|perdido|opgezegd|\bex\b|terminated|\bclosed\b|\bbaja\b|ancien|antiguo|voormalig|left\b/,
    'churned',
  ],
  [
    /prospect|\blead\b|interessent|trial|opportunit|suspect|evaluat|qualif|not (yet )?a? ?customer|noch kein|kein kunde|no cliente|non client|pipeline/,
    'prospect',
  ],
  [
    /activ|aktiv|actief|\blive\b|customer|kunde|client|klant|paying|zahlend|onboard|renewed|in force|current|at risk/,
    'active',
  ],
]

export function standingNamed(label: string): Standing | null {
  const text = folded(label)
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
