const { exp, log, log1p } = Math

export const sigmoid = (logit: number): number =>
  logit >= 0 ? 1 / (1 + exp(-logit)) : exp(logit) / (1 + exp(logit))

export const logitOfShare = (share: number): number => log(share / (1 - share))

/** ln(1 + e^x), exact for large x too: the log loss of logit x when the outcome did not happen. */
export const softplus = (x: number): number => (x > 0 ? x : 0) + log1p(exp(x > 0 ? -x : x))
