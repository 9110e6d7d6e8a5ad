/** From here on the series below is exact to double precision; Γ(z + 1) = z Γ(z) leads up to it. */
const asymptotic = 12

/**
 * ln Γ(z + by) − ln Γ(z) for z > 0 and z + by > 0, to about 1e-15 of the larger of 1 and the result. The
 * difference is formed term by term, so that it keeps its digits where both sides are huge. Stirling's series,
 * Abramowitz & Stegun 6.1.41.
 */
export function logGammaRise(z: number, by: number): number {
  const steps = Math.max(0, Math.ceil(asymptotic - Math.min(z, z + by)))
  const from = z + steps
  const to = from + by
  let rise = (from - 0.5) * Math.log1p(by / from) + by * (Math.log(to) - 1) + remainder(to) - remainder(from)
  for (let step = 0; step < steps; step += 1) rise -= Math.log1p(by / (z + step))
  return rise
}

/** ln Γ(z) for z > 0. */
export const logGamma = (z: number): number => logGammaRise(1, z - 1)

/** What Stirling's formula leaves over: the sum of B(2k) / (2k (2k − 1) z^(2k − 1)). */
function remainder(z: number): number {
  const w = 1 / (z * z)
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z
}
