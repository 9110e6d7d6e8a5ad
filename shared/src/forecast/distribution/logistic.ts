// taken from the global object once: these are called millions of times, and inside of jest globals are slow to reach
const { exp, log, log1p } = Math

export function sigmoid(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + exp(-logOdds))
  const odds = exp(logOdds)
  return odds / (1 + odds)
}

export const logit = (p: number): number => log(p) - log1p(-p)
